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

    SELECT isapproved, isallocated INTO v_isapproved, v_isallocated
      FROM device WHERE serial_number = p_serial_number FOR UPDATE;

    IF v_isapproved IS NULL THEN
        SELECT 'not_found', CONCAT(p_serial_number, ' is not registered.') INTO p_status, p_message;
    ELSEIF v_isallocated = 3 THEN
        SELECT 'denied', CONCAT(p_serial_number, ' is already deactivated.') INTO p_status, p_message;
    ELSEIF v_isapproved <> 1 OR v_isallocated <> 0 THEN
        SELECT 'denied', CONCAT('Only an approved, unallocated device can be deactivated; ', p_serial_number, ' is not.')
          INTO p_status, p_message;
    ELSE
        CALL change_device_state(p_serial_number, 1, 0, 1, 3, 'deactivated', NULL);
        SELECT 'success', CONCAT(p_serial_number, ' deactivated.') INTO p_status, p_message;
    END IF;
END
