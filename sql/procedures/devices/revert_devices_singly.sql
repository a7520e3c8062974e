-- revert_devices_singly: reverse the good rows of an undo of devices one by one, and write what came of each.
--
-- In     p_undo_id, p_first, p_last   see revert_devices, which has locked the devices
-- Writes changeset_row, device, device_suffix, state_count, event
-- Try    CALL revert_devices_singly(2, 1, 500);
CREATE OR REPLACE PROCEDURE revert_devices_singly(
    IN p_undo_id BIGINT,
    IN p_first   INT,
    IN p_last    INT
)
    MODIFIES SQL DATA
    SQL SECURITY INVOKER
BEGIN
    FOR r IN (SELECT number FROM changeset_row
               WHERE changeset_id = p_undo_id AND number BETWEEN p_first AND p_last AND verdict = 1
               ORDER BY number) DO
        BEGIN
            DECLARE EXIT HANDLER FOR 1062
                UPDATE changeset_row
                   SET verdict = 3, message = CONCAT('Something that ', `key`, ' had belongs to another device by now.')
                 WHERE changeset_id = p_undo_id AND number = r.number;
            CALL revert_locked_devices(p_undo_id, r.number, r.number);
        END;
    END FOR;
END
