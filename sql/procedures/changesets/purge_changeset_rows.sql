-- purge_changeset_rows: remove rows of an old changeset, a bounded number at a time; call it until it removes none.
--
-- In     p_changeset_id
--        p_most    rows at the most
-- Out    p_count   rows removed
-- Writes changeset_row
-- Try    CALL purge_changeset_rows(1, 5000, @n); SELECT @n;
CREATE OR REPLACE PROCEDURE purge_changeset_rows(
    IN  p_changeset_id BIGINT,
    IN  p_most         INT,
    OUT p_count        INT
)
    MODIFIES SQL DATA
    SQL SECURITY INVOKER
BEGIN
    DELETE FROM changeset_row WHERE changeset_id = p_changeset_id ORDER BY number LIMIT p_most;
    SET p_count = ROW_COUNT();
END
