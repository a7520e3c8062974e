-- change_devices: do one action to the devices of some rows of a changeset, and write what came of each.
--
-- In     p_changeset_id
--        p_first, p_last   numbers of rows, in order of serial; those that are decided already are left alone
--        p_action          approve | reject | release | deactivate | delete
-- Reads  @silo_reason
-- Writes changeset_row, device, device_suffix, state_count, event
-- Try    CALL change_devices(1, 1, 500, 'approve');
CREATE OR REPLACE PROCEDURE change_devices(
    IN p_changeset_id BIGINT,
    IN p_first        INT,
    IN p_last         INT,
    IN p_action       VARCHAR(20)
)
    MODIFIES SQL DATA
    SQL SECURITY INVOKER
BEGIN
    -- What is refused anyway is never locked.
    CALL check_devices(p_changeset_id, p_first, p_last, p_action);
    CALL lock_devices(p_changeset_id, p_first, p_last, p_action);
    CASE p_action
        WHEN 'approve' THEN CALL change_device_states(p_changeset_id, p_first, p_last, 1, NULL, 'approved');
        WHEN 'reject' THEN CALL change_device_states(p_changeset_id, p_first, p_last, 2, NULL, 'rejected');
        WHEN 'release' THEN CALL change_device_states(p_changeset_id, p_first, p_last, NULL, 0, 'released');
        WHEN 'deactivate' THEN CALL change_device_states(p_changeset_id, p_first, p_last, NULL, 3, 'deactivated');
        WHEN 'delete' THEN CALL remove_devices(p_changeset_id, p_first, p_last, '{serial} deleted.');
    END CASE;
END
