-- walk_mappings: the keys of a page of many matching mappings, from the index of the sort.
--
-- In     p_conditions   from mapping_conditions
--        p_exact        p_estimate is the exact total, so that a late page can be read from the far end
--        p_estimate     from pick_mapping_source
--        p_column       sorted by this column
--        p_descending, p_offset, p_page_size   see list_mappings
-- Out    p_keys         see read_keys; NULL also when the walk met too little of what is asked
--        p_total        p_estimate when exact, else NULL
-- Reads  mapping
-- Try    CALL walk_mappings('', TRUE, 5, 'company', FALSE, 0, 10, @k, @n); SELECT @k, @n;
CREATE OR REPLACE PROCEDURE walk_mappings(
    IN  p_conditions  TEXT,
    IN  p_exact       BOOLEAN,
    IN  p_estimate    BIGINT,
    IN  p_column      VARCHAR(30),
    IN  p_descending  BOOLEAN,
    IN  p_offset      BIGINT,
    IN  p_page_size   BIGINT,
    OUT p_keys        MEDIUMTEXT,
    OUT p_total       BIGINT
)
    READS SQL DATA
    SQL SECURITY INVOKER
l_body: BEGIN
    DECLARE v_most_walked INT DEFAULT 100000;
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
    IF p_column = 'customer_code' AND p_conditions RLIKE 'd\\.(is_approved|created_on)' AND p_conditions RLIKE 'LIKE|d\\.device_type' THEN
        -- The index of the default sort holds both columns: only mappings that pass there are read.
        CALL read_keys(CONCAT('SELECT d.serial_number FROM mapping k FORCE INDEX (', v_index, ') STRAIGHT_JOIN mapping d',
                              ' ON d.serial_number = k.serial_number AND d.is_approved = k.is_approved',
                              ' AND d.created_on = k.created_on WHERE TRUE', p_conditions, ' ORDER BY ',
                              REPLACE(list_order(p_column, p_descending, v_backwards), 'd.', 'k.'),
                              ' LIMIT ', v_offset, ', ', v_size), v_most_walked, p_keys);
    ELSE
        CALL read_keys(CONCAT('SELECT d.serial_number FROM mapping d FORCE INDEX (', v_index, ') WHERE TRUE', p_conditions,
                              ' ORDER BY ', list_order(p_column, p_descending, v_backwards), ' LIMIT ', v_offset, ', ', v_size),
                       IF(p_conditions = '', NULL, v_most_walked), p_keys);
    END IF;
    IF p_keys IS NULL THEN
        SET p_total = NULL;
    END IF;
END
