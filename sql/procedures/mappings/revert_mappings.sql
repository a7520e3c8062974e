-- revert_mappings: make the mappings of some rows of an undo, and the devices they allocated, again what they were; and
-- write what came of each.
--
-- In     p_undo_id         `before` of its rows is JSON: {"mapped": 0, ...}: it was not mapped, and its device was as
--                          free_devices reads it; {"mapped": 1, ...}: it was, see bring_mappings_back; else see
--                          restore_mappings
--        p_first, p_last   numbers of rows, in order of serial; those that are decided already are left alone
-- Reads  @silo_reason
-- Writes changeset_row, mapping, mapping_word, deleted_mapping, device, state_count, event
-- Try    CALL revert_mappings(2, 1, 500);
CREATE OR REPLACE PROCEDURE revert_mappings(
    IN p_undo_id BIGINT,
    IN p_first   INT,
    IN p_last    INT
)
    MODIFIES SQL DATA
    SQL SECURITY INVOKER
BEGIN
    DECLARE v_said TEXT;

    CALL lock_reverts(p_undo_id, p_first, p_last, TRUE);
    -- One action made all rows of a changeset, so the first one tells what was done to each.
    SET v_said = (SELECT `before` FROM changeset_row
                   WHERE changeset_id = p_undo_id AND number BETWEEN p_first AND p_last AND verdict = 1
                   ORDER BY number LIMIT 1);
    CASE
        WHEN v_said IS NULL THEN BEGIN END;
        WHEN JSON_VALUE(v_said, '$.mapped') = 0 THEN
            CALL archive_mappings(p_undo_id, p_first, p_last);
            CALL free_devices(p_undo_id, p_first, p_last);
            CALL settle_rows(p_undo_id, p_first, p_last, TRUE, 'Mapping of {serial} deleted again.');
        WHEN JSON_VALUE(v_said, '$.mapped') = 1 THEN
            CALL bring_mappings_back(p_undo_id, p_first, p_last);
            CALL settle_rows(p_undo_id, p_first, p_last, TRUE, '{serial} mapped again.');
        ELSE
            CALL restore_mappings(p_undo_id, p_first, p_last);
            CALL settle_rows(p_undo_id, p_first, p_last, TRUE, 'Mapping of {serial} is as it was.');
    END CASE;
END
