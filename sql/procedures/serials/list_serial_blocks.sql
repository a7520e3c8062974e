-- list_serial_blocks: one page of the blocks, newest first, each with how many of its numbers are registered by now.
--
-- In     p_id            one block; NULL: all
--        p_line, p_year, p_month   NULL: all
--        p_search        serial that a block contains, or text of its note; NULL: all
--        p_offset, p_page_size
-- Out    p_total         blocks that match
-- Rows   the block's columns, created_by, registered
-- Reads  serial_block, account, device
-- Try    CALL list_serial_blocks(NULL, 'AMP', NULL, NULL, NULL, 0, 25, @n); SELECT @n;
CREATE OR REPLACE PROCEDURE list_serial_blocks(
    IN  p_id        BIGINT,
    IN  p_line      TYPE OF serial_block.line,
    IN  p_year      SMALLINT,
    IN  p_month     SMALLINT,
    IN  p_search    VARCHAR(200),
    IN  p_offset    BIGINT,
    IN  p_page_size BIGINT,
    OUT p_total     BIGINT
)
    READS SQL DATA
    SQL SECURITY INVOKER
BEGIN
    DECLARE v_noted VARCHAR(1000) DEFAULT like_pattern('%', p_search, '%');

    SELECT COUNT(*) INTO p_total FROM serial_block b
     WHERE (p_id IS NULL OR b.id = p_id) AND (p_line IS NULL OR b.line = p_line) AND (p_year IS NULL OR b.year = p_year)
       AND (p_month IS NULL OR b.month = p_month)
       AND (p_search IS NULL OR LOWER(b.note) LIKE v_noted ESCAPE '|'
            OR p_search BETWEEN b.first_serial AND b.last_serial AND p_search RLIKE serial_form(b.form));
    SELECT b.id, b.form, b.pattern, b.line, b.year, b.month, b.first_number, b.last_number, b.first_serial, b.last_serial, b.note,
           b.created_at, a.username AS created_by,
           (SELECT COUNT(*) FROM device d
             WHERE d.serial_number BETWEEN b.first_serial AND b.last_serial
               AND d.serial_number RLIKE b.regex) AS registered
      FROM (SELECT b.*, serial_form(b.form) AS regex FROM serial_block b
             WHERE (p_id IS NULL OR b.id = p_id) AND (p_line IS NULL OR b.line = p_line) AND (p_year IS NULL OR b.year = p_year)
               AND (p_month IS NULL OR b.month = p_month)
               AND (p_search IS NULL OR LOWER(b.note) LIKE v_noted ESCAPE '|'
                    OR p_search BETWEEN b.first_serial AND b.last_serial AND p_search RLIKE serial_form(b.form))
             ORDER BY b.id DESC LIMIT p_offset, p_page_size) b
      JOIN account a ON a.id = b.created_by_id
     ORDER BY b.id DESC;
END
