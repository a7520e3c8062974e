-- collect_keys: the rows of a changeset whose keys somebody listed, in order of key and each once.
--
-- In     p_changeset_id
--        p_keys   JSON array of texts, at most 64 characters each
-- Out    p_total
-- Writes changeset_row
-- Try    CALL collect_keys(1, '["202505AMP123456B"]', @n); SELECT @n;
CREATE OR REPLACE PROCEDURE collect_keys(
    IN  p_changeset_id BIGINT,
    IN  p_keys         LONGTEXT,
    OUT p_total        INT
)
    MODIFIES SQL DATA
    SQL SECURITY INVOKER
BEGIN
    DELETE FROM changeset_row WHERE changeset_id = p_changeset_id;
    INSERT INTO changeset_row (changeset_id, number, `key`, verdict, message)
    SELECT p_changeset_id, ROW_NUMBER() OVER (ORDER BY k.`key`), k.`key`, 0, ''
      FROM (SELECT DISTINCT t.`key`
              FROM JSON_TABLE(p_keys, '$[*]' COLUMNS (
                       `key` VARCHAR(64) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin PATH '$')) t) k;
    SET p_total = ROW_COUNT();
END
