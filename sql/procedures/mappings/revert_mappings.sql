-- revert_mappings: reverse some rows of an undo of mappings, in order of serial, and write what came of each.
--
-- In     p_undo_id
--        p_first, p_last   numbers of rows; those that are decided already are left alone
-- Writes changeset_row, and what revert_mapping writes
-- Try    CALL revert_mappings(2, 1, 500);
CREATE OR REPLACE PROCEDURE revert_mappings(
    IN p_undo_id BIGINT,
    IN p_first   INT,
    IN p_last    INT
)
    MODIFIES SQL DATA
    SQL SECURITY INVOKER
BEGIN
    DECLARE v_status VARCHAR(20);
    DECLARE v_message VARCHAR(255);

    CALL check_reverts(p_undo_id, p_first, p_last);
    FOR r IN (SELECT number, serial_of_key(`key`) AS serial_number, `before` AS said, event_id FROM changeset_row
               WHERE changeset_id = p_undo_id AND number BETWEEN p_first AND p_last AND verdict = 1
               ORDER BY number) DO
        DO LAST_INSERT_ID(0);
        CALL revert_mapping(r.serial_number, r.said, r.event_id, v_status, v_message);
        CALL settle_row(p_undo_id, r.number, v_status, v_message, r.said);
    END FOR;
END
