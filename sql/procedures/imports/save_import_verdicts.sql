-- save_import_verdicts: write what came of many rows of an import at once.
--
-- In     p_changeset_id
--        p_rows   JSON array of {number, key, verdict, message, errors, before, event_id}; errors and before are
--                 JSON as text, or null
-- Writes changeset_row
-- Try    CALL save_import_verdicts(7, '[{"number": 1, "key": "", "verdict": 3, "message": "No.", "errors": null}]');
CREATE OR REPLACE PROCEDURE save_import_verdicts(
    IN p_changeset_id TYPE OF changeset_row.changeset_id,
    IN p_rows         LONGTEXT
)
    MODIFIES SQL DATA
    SQL SECURITY INVOKER
    UPDATE JSON_TABLE(p_rows, '$[*]' COLUMNS (
               number   INT UNSIGNED PATH '$.number',
               `key`    VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin PATH '$.key',
               verdict  SMALLINT UNSIGNED PATH '$.verdict',
               message  VARCHAR(500) CHARACTER SET utf8mb4 PATH '$.message',
               errors   LONGTEXT CHARACTER SET utf8mb4 PATH '$.errors',
               `before` LONGTEXT CHARACTER SET utf8mb4 PATH '$.before',
               event_id BIGINT PATH '$.event_id')) t
      STRAIGHT_JOIN changeset_row r ON r.changeset_id = p_changeset_id AND r.number = t.number
       SET r.`key` = t.`key`, r.verdict = t.verdict, r.message = t.message, r.errors = t.errors,
           r.`before` = t.`before`, r.event_id = t.event_id
