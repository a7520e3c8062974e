-- check_reverts: give rows of an undo of devices or mappings their verdict; none of them is locked or changed.
--
-- In     p_undo_id
--        p_first, p_last   numbers of rows; those that are decided already stay so
-- Reads  event
-- Writes changeset_row
-- Try    CALL check_reverts(2, 1, 500);
CREATE OR REPLACE PROCEDURE check_reverts(
    IN p_undo_id BIGINT,
    IN p_first   INT,
    IN p_last    INT
)
    MODIFIES SQL DATA
    SQL SECURITY INVOKER
    INSERT INTO changeset_row (changeset_id, number, `key`, message, verdict)
    SELECT c.changeset_id, c.number, c.`key`,
           COALESCE(SUBSTRING(c.verdict, LOCATE(' ', c.verdict) + 1), ''),
           CASE WHEN c.verdict IS NULL THEN 1 WHEN c.verdict LIKE 'moved_on %' THEN 5 ELSE 3 END
      FROM (SELECT r.changeset_id, r.number, r.`key`,
                   revert_verdict(serial_of_key(r.`key`), r.`before`, r.event_id) AS verdict
              FROM changeset_row r
             WHERE r.changeset_id = p_undo_id AND r.number BETWEEN p_first AND p_last AND r.verdict IN (0, 1)) c
    ON DUPLICATE KEY UPDATE verdict = VALUE(verdict), message = VALUE(message)
