-- collect_undo: the rows that an undo has to reverse, in order of key: what was done and is not reversed yet.
--
-- In     p_undo_id
--        p_changeset_id   what it undoes
-- Out    p_total
-- Writes changeset_row
-- Try    CALL collect_undo(2, 1, @n); SELECT @n;
CREATE OR REPLACE PROCEDURE collect_undo(
    IN  p_undo_id      BIGINT,
    IN  p_changeset_id BIGINT,
    OUT p_total        INT
)
    MODIFIES SQL DATA
    SQL SECURITY INVOKER
BEGIN
    DELETE FROM changeset_row WHERE changeset_id = p_undo_id;
    INSERT INTO changeset_row (changeset_id, number, `key`, verdict, message, `before`, event_id)
    SELECT p_undo_id, ROW_NUMBER() OVER (ORDER BY r.`key`), r.`key`, 0, '', r.`before`, r.event_id
      FROM changeset_row r
     WHERE r.changeset_id = p_changeset_id AND r.verdict = 4
       AND NOT EXISTS (SELECT 1 FROM changeset_row u JOIN changeset c ON c.id = u.changeset_id
                        WHERE c.undo_of_id = p_changeset_id AND u.changeset_id <> p_undo_id
                          AND u.`key` = r.`key` AND u.verdict = 4);
    SET p_total = ROW_COUNT();
END
