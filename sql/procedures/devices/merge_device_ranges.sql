-- merge_device_ranges: the keys of a page in the default sort, from ranges of an index that each are in that order.
--
-- The page is the first rows of their merge, however rare what they hold is.
--
-- In     p_ranges       JSON array of conditions, from list_device_states
--        p_index        device_pool | device_type_created; its _desc twin is taken for the other direction
--        p_conditions   further conditions
--        p_descending
--        p_backwards    read from the far end: see list_order
--        p_offset, p_page_size
--        p_total        all rows that match, when known: a late page is then not merged from the first row on
--        p_most_rows    give up after looking at so many rows; NULL never does
-- Out    p_keys         see read_keys
-- Reads  device
-- Try    CALL merge_device_ranges('["d.isapproved = 1 AND d.isallocated = 0"]', 'device_pool', '', FALSE, FALSE, 0, 10, NULL, NULL, @k);
CREATE OR REPLACE PROCEDURE merge_device_ranges(
    IN  p_ranges     TEXT,
    IN  p_index      VARCHAR(64),
    IN  p_conditions TEXT,
    IN  p_descending BOOLEAN,
    IN  p_backwards  BOOLEAN,
    IN  p_offset     BIGINT,
    IN  p_page_size  BIGINT,
    IN  p_total      BIGINT,
    IN  p_most_rows  BIGINT,
    OUT p_keys       MEDIUMTEXT
)
    READS SQL DATA
    SQL SECURITY INVOKER
BEGIN
    DECLARE v_order VARCHAR(100) DEFAULT list_order('created_on', p_descending, p_backwards);
    DECLARE v_arms TEXT;
    DECLARE v_from TEXT DEFAULT '';
    DECLARE v_skipped BIGINT DEFAULT 0;

    IF p_offset > 2000 AND p_total IS NOT NULL THEN
        CALL skip_device_ranges(p_ranges, p_index, p_conditions, NOT (p_descending XOR p_backwards), p_offset, p_total,
                                v_from, v_skipped);
    END IF;

    SELECT GROUP_CONCAT(
               CONCAT('(SELECT d.created_on, d.serial_number FROM device d FORCE INDEX (', p_index,
                      IF(p_descending, '_desc', ''), ') WHERE ', r.part, p_conditions, v_from,
                      ' ORDER BY ', v_order, ' LIMIT ', p_offset - v_skipped + p_page_size, ')') SEPARATOR ' UNION ALL ')
      INTO v_arms
      FROM JSON_TABLE(p_ranges, '$[*]' COLUMNS (part TEXT PATH '$')) r;
    CALL read_keys(CONCAT('SELECT d.serial_number FROM (', v_arms, ') d ORDER BY ', v_order,
                          ' LIMIT ', p_offset - v_skipped, ', ', p_page_size), p_most_rows, p_keys);
END
