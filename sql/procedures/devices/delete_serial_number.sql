-- delete_serial_number: remove a device that was never approved: a typing mistake.
--
-- What was never approved was never allocated either. The events stay.
--
-- In     p_serial_number
-- Out    p_status    success | not_found | denied (it was approved once)
--        p_message   sentence for the operator
-- Writes device, device_suffix, state_count, event
-- Try    CALL delete_serial_number('202505AMP123456B', @s, @m); SELECT @s, @m;
CREATE OR REPLACE PROCEDURE delete_serial_number(
    IN  p_serial_number TYPE OF device.serial_number,
    OUT p_status        VARCHAR(20),
    OUT p_message       VARCHAR(255)
)
    MODIFIES SQL DATA
    SQL SECURITY INVOKER
BEGIN
    DECLARE v_isapproved, v_isallocated, v_ever_approved TINYINT;
    DECLARE v_verdict VARCHAR(255);

    SELECT isapproved, isallocated, ever_approved INTO v_isapproved, v_isallocated, v_ever_approved
      FROM device WHERE serial_number = p_serial_number FOR UPDATE;

    SET v_verdict = device_verdict('delete', p_serial_number, v_isapproved, v_isallocated, v_ever_approved, NULL);
    IF v_verdict IS NOT NULL THEN
        CALL tell_verdict(v_verdict, p_status, p_message);
    ELSE
        CALL remove_device(p_serial_number);
        SELECT 'success', CONCAT(p_serial_number, ' deleted.') INTO p_status, p_message;
    END IF;
END
