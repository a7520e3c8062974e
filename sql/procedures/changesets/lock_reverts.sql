-- lock_reverts: hold the devices of some rows of an undo, then their mappings, each in order of serial; and say of each
-- row whether it would be reversed.
--
-- In     p_undo_id
--        p_first, p_last   numbers of rows; those that are decided already are left alone
--        p_mapping         the mappings are held, too
-- Reads  device, mapping (locks the rows), event
-- Writes changeset_row (good: the caller reverses it; else its verdict)
-- Try    CALL lock_reverts(2, 1, 500, FALSE);
CREATE OR REPLACE PROCEDURE lock_reverts(
    IN p_undo_id BIGINT,
    IN p_first   INT,
    IN p_last    INT,
    IN p_mapping BOOLEAN
)
    MODIFIES SQL DATA
    SQL SECURITY INVOKER
BEGIN
    DECLARE v_held INT;

    -- What is left anyway is never locked.
    CALL check_reverts(p_undo_id, p_first, p_last);
    SELECT COUNT(*) INTO v_held
      FROM changeset_row r FORCE INDEX (PRIMARY)
      STRAIGHT_JOIN device d ON d.serial_number = serial_of_key(r.`key`)
     WHERE r.changeset_id = p_undo_id AND r.number BETWEEN p_first AND p_last AND r.verdict = 1
       FOR UPDATE;
    IF p_mapping THEN
        SELECT COUNT(*) INTO v_held
          FROM changeset_row r FORCE INDEX (PRIMARY)
          STRAIGHT_JOIN mapping m ON m.serial_number = serial_of_key(r.`key`)
         WHERE r.changeset_id = p_undo_id AND r.number BETWEEN p_first AND p_last AND r.verdict = 1
           FOR UPDATE;
    END IF;
    -- A statement of its own: the one that waited for a lock does not see the event of whoever held it.
    CALL check_reverts(p_undo_id, p_first, p_last);
END
