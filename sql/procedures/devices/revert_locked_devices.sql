-- revert_locked_devices: reverse the good rows of an undo of devices: all of them or, where one has lost something to
-- another device meanwhile, none.
--
-- In     p_undo_id, p_first, p_last   see revert_devices, which has locked the devices
-- Writes changeset_row, device, device_suffix, state_count, event; or nothing, and raises 1062
-- Try    CALL revert_locked_devices(2, 1, 500);
CREATE OR REPLACE PROCEDURE revert_locked_devices(
    IN p_undo_id BIGINT,
    IN p_first   INT,
    IN p_last    INT
)
    MODIFIES SQL DATA
    SQL SECURITY INVOKER
BEGIN
    -- One action made all rows of a changeset, so the first one tells what was done to each.
    DECLARE v_said TEXT DEFAULT (
        SELECT `before` FROM changeset_row
         WHERE changeset_id = p_undo_id AND number BETWEEN p_first AND p_last AND verdict = 1
         ORDER BY number LIMIT 1);

    CASE
        WHEN v_said IS NULL THEN BEGIN END;
        WHEN JSON_VALUE(v_said, '$.registered') = 0 THEN
            CALL remove_devices(p_undo_id, p_first, p_last, '{serial} deleted again.');
        WHEN JSON_EXISTS(v_said, '$.category') THEN
            CALL bring_devices_back(p_undo_id, p_first, p_last);
        ELSE
            CALL restore_devices(p_undo_id, p_first, p_last);
    END CASE;
END
