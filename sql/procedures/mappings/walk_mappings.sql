-- walk_mappings: the keys of a page of many matching mappings, from the index of the sort.
--
-- In     p_conditions   from mapping_conditions
--        p_source, p_estimate, p_all   from pick_mapping_source
--        p_exact        p_estimate is the exact total
--        p_column       sorted by this column
--        p_descending, p_offset, p_page_size, p_count_limit   see list_mappings
-- Out    p_keys         see read_keys
--        p_total        matching mappings, at most p_count_limit unless known anyway
-- Reads  mapping, mapping_search
-- Try    CALL walk_mappings('', 'mapping d WHERE TRUE', 5, 5, TRUE, 'company', FALSE, 0, 10, NULL, @k, @n); SELECT @k, @n;
CREATE OR REPLACE PROCEDURE walk_mappings(
    IN  p_conditions  TEXT,
    IN  p_source      TEXT,
    IN  p_estimate    BIGINT,
    IN  p_all         BIGINT,
    IN  p_exact       BOOLEAN,
    IN  p_column      VARCHAR(30),
    IN  p_descending  BOOLEAN,
    IN  p_offset      BIGINT,
    IN  p_page_size   BIGINT,
    IN  p_count_limit BIGINT,
    OUT p_keys        MEDIUMTEXT,
    OUT p_total       BIGINT
)
    READS SQL DATA
    SQL SECURITY INVOKER
l_body: BEGIN
    DECLARE v_most_walked INT DEFAULT 50000;
    DECLARE v_index VARCHAR(64) DEFAULT IF(
        p_column = 'serial_number', 'PRIMARY', CONCAT('mapping_', p_column, IF(p_descending, '_desc', '')));
    DECLARE v_backwards BOOLEAN DEFAULT FALSE;
    DECLARE v_offset BIGINT DEFAULT p_offset;
    DECLARE v_size BIGINT DEFAULT p_page_size;
    IF p_exact THEN
        SET p_total = p_estimate;
        IF p_offset >= p_total THEN
            LEAVE l_body;
        END IF;
        SET v_size = LEAST(p_page_size, p_total - p_offset),
            v_backwards = p_offset + p_page_size > p_total - p_offset;
        SET v_offset = IF(v_backwards, GREATEST(p_total - p_offset - p_page_size, 0), p_offset);
    END IF;
    CALL read_keys(CONCAT('SELECT d.serial_number FROM mapping d FORCE INDEX (', v_index, ') WHERE TRUE', p_conditions,
                          ' ORDER BY ', list_order(p_column, p_descending, v_backwards), ' LIMIT ', v_offset, ', ', v_size),
                   IF(p_conditions = '', NULL, v_most_walked), p_keys);
    IF p_keys IS NULL THEN
        CALL read_keys_and_total(CONCAT(p_source, p_conditions), list_order(p_column, p_descending, FALSE),
                                 p_offset, p_page_size, p_keys, p_total);
    ELSEIF NOT p_exact THEN
        -- A word of one mapping in eight is slower to look up than 10,000 matches are to meet when reading them all;
        -- without a limit that is so for one in four.
        CALL count_rows(CONCAT(IF(p_estimate > p_all / IF(p_count_limit IS NULL, 4, 8), 'mapping d WHERE TRUE', p_source),
                               p_conditions),
                        p_count_limit, p_total);
    END IF;
END
