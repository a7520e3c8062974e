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
    DECLARE v_verdict VARCHAR(255);

    SELECT isapproved, isallocated INTO v_isapproved, v_isallocated
      FROM device WHERE serial_number = p_serial_number FOR UPDATE;

    SET v_verdict = IF(v_isapproved IS NOT NULL AND (p_isapproved IS NULL OR p_isapproved NOT IN (1, 2)),
                       'error isapproved must be 1 (approve) or 2 (reject).',
                       device_verdict(IF(p_isapproved = 1, 'approve', 'reject'), p_serial_number, v_isapproved,
                                      v_isallocated, NULL, NULL));
    IF v_verdict IS NOT NULL THEN
        CALL tell_verdict(v_verdict, p_status, p_message);
    ELSE
        CALL change_device_state(p_serial_number, v_isapproved, v_isallocated, p_isapproved, v_isallocated,
                                 IF(p_isapproved = 1, 'approved', 'rejected'), NULL);
        SELECT 'success', CONCAT(p_serial_number, IF(p_isapproved = 1, ' approved.', ' rejected.')) INTO p_status, p_message;
    END IF;
END
