-- revert_devices: reverse some rows of an undo of devices, and write what came of each.
--
-- In     p_undo_id         `before` of its rows is JSON: {"registered": 0}: it was not there; with "category": it was,
--                          and is not any more; else the columns that changed: isapproved, isallocated, ever_approved,
--                          reject_reason, fetched_on, lease_expires, device_id, imei, imsi
--        p_first, p_last   numbers of rows, in order of serial; those that are decided already are left alone
-- Reads  @silo_reason
-- Writes changeset_row, device, device_suffix, state_count, event
-- Try    CALL revert_devices(2, 1, 500);
CREATE OR REPLACE PROCEDURE revert_devices(
    IN p_undo_id BIGINT,
    IN p_first   INT,
    IN p_last    INT
)
    MODIFIES SQL DATA
    SQL SECURITY INVOKER
BEGIN
    DECLARE v_said TEXT;

    CALL lock_reverts(p_undo_id, p_first, p_last, FALSE);
    SET v_said = (SELECT `before` FROM changeset_row
                   WHERE changeset_id = p_undo_id AND number BETWEEN p_first AND p_last AND verdict = 1
                   ORDER BY number LIMIT 1);
    IF JSON_EXISTS(v_said, '$.device_id') AND NOT JSON_EXISTS(v_said, '$.category') THEN
        -- No UPDATE of many rows may meet a taken one: see restore_devices.
        CALL revert_devices_singly(p_undo_id, p_first, p_last);
    ELSE
        BEGIN
            -- Something that one of them had belongs to another device by now. One by one, the others still go back.
            DECLARE EXIT HANDLER FOR 1062 CALL revert_devices_singly(p_undo_id, p_first, p_last);
            CALL revert_locked_devices(p_undo_id, p_first, p_last);
        END;
    END IF;
END
