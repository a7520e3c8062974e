-- deactivate_serial_number: take an approved, unallocated device out of use for ever.
--
-- In     p_serial_number
-- Out    p_status    success | not_found | denied (not approved, or not unallocated)
--        p_message   sentence for the operator
-- Reads  @silo_reason
-- Writes device, state_count, event
-- Try    CALL deactivate_serial_number('202505AMP123456B', @s, @m); SELECT @s, @m;
CREATE OR REPLACE PROCEDURE deactivate_serial_number(
    IN  p_serial_number TYPE OF device.serial_number,
    OUT p_status        VARCHAR(20),
    OUT p_message       VARCHAR(255)
)
    MODIFIES SQL DATA
    SQL SECURITY INVOKER
BEGIN
    DECLARE v_isapproved, v_isallocated TINYINT;
    DECLARE v_verdict VARCHAR(255);

    SELECT isapproved, isallocated INTO v_isapproved, v_isallocated
      FROM device WHERE serial_number = p_serial_number FOR UPDATE;

    SET v_verdict = device_verdict('deactivate', p_serial_number, v_isapproved, v_isallocated, NULL, NULL);
    IF v_verdict IS NOT NULL THEN
        CALL tell_verdict(v_verdict, p_status, p_message);
    ELSE
        CALL change_device_state(p_serial_number, 1, 0, 1, 3, 'deactivated', NULL);
        SELECT 'success', CONCAT(p_serial_number, ' deactivated.') INTO p_status, p_message;
    END IF;
END
