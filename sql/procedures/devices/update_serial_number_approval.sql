-- update_serial_number_approval: approve or reject a device.
--
-- A rejected device can be approved. Only an unallocated one can be rejected. Asking for the state it
-- is in succeeds and changes nothing.
--
-- In     p_serial_number
--        p_isapproved   1 approve | 2 reject
-- Out    p_status       success | not_found | denied (reject: not unallocated) | error (approve: deactivated)
--        p_message      sentence for the operator
-- Reads  @silo_reason, the reason of a rejection
-- Writes device, state_count, event
-- Try    CALL update_serial_number_approval('202505AMP123456B', 1, @s, @m); SELECT @s, @m;
CREATE OR REPLACE PROCEDURE update_serial_number_approval(
    IN  p_serial_number TYPE OF device.serial_number,
    IN  p_isapproved    TINYINT,
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
    ELSEIF p_isapproved IS NULL OR p_isapproved NOT IN (1, 2) THEN
        SELECT 'error', 'isapproved must be 1 (approve) or 2 (reject).' INTO p_status, p_message;
    ELSEIF p_isapproved = 1 AND v_isallocated = 3 THEN
        SELECT 'error', CONCAT(p_serial_number, ' is deactivated and cannot be approved.') INTO p_status, p_message;
    ELSEIF p_isapproved = v_isapproved AND (p_isapproved = 1 OR v_isallocated = 0) THEN
        SELECT 'success', CONCAT(p_serial_number, IF(p_isapproved = 1, ' is already approved.', ' is already rejected.'))
          INTO p_status, p_message;
    ELSEIF p_isapproved = 2 AND v_isallocated <> 0 THEN
        SELECT 'denied', CONCAT(p_serial_number, ' is not unallocated, so it cannot be rejected.') INTO p_status, p_message;
    ELSE
        CALL change_device_state(p_serial_number, v_isapproved, v_isallocated, p_isapproved, v_isallocated,
                                 IF(p_isapproved = 1, 'approved', 'rejected'), NULL);
        SELECT 'success', CONCAT(p_serial_number, IF(p_isapproved = 1, ' approved.', ' rejected.')) INTO p_status, p_message;
    END IF;
END
