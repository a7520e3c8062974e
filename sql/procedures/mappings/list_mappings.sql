-- list_mappings: one page of the mapping list: filtered, searched, sorted, with the total.
--
-- Few matches are taken from where they are fewest (see pick_mapping_source) and sorted. Of many, the index of the
-- sort (or, in the default sort, the rows of a searched word) is walked until the page is full; when that takes too
-- long, they are sorted after all. Past the middle an unsearched page is read from the far end. What people typed
-- travels in user variables, never in the text of a statement; ORDER BY comes from a whitelist. A text search looks
-- at the serial, identifier, code, name, company, type, URL and version, and at the approval when one digit is
-- searched; letter case is ignored, accents count.
--
-- In     p_serial_number, p_customer_name, p_company, p_search_text   contains; NULL: all
--        p_customer_code, p_device_type, p_approved_status            equals; NULL: all
--        p_from (inclusive), p_to (exclusive)                         on created_on; NULL: open
--        p_offset         rows before the page
--        p_page_size
--        p_sort           0 serial, 1 code, 2 name, 3 company, 4 type, 5 approval, 6 created, 7 modified,
--                         8 identifier, 9 licence URL, 10 version; ties by serial ascending
--        p_descending
--        p_count_limit    the total stops here; NULL counts all
-- Out    p_total          matching rows, at most p_count_limit
-- Rows   the mapping's columns; none when the page is empty
-- Reads  mapping, mapping_word, word_ending, state_count
-- Try    CALL list_mappings(NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'anand', 0, 10, 1, FALSE, NULL, @n); SELECT @n;
CREATE OR REPLACE PROCEDURE list_mappings(
    IN  p_serial_number   VARCHAR(255),
    IN  p_customer_code   BIGINT,
    IN  p_customer_name   VARCHAR(255),
    IN  p_company         VARCHAR(255),
    IN  p_device_type     VARCHAR(20),
    IN  p_from            DATETIME(6),
    IN  p_to              DATETIME(6),
    IN  p_approved_status TINYINT,
    IN  p_search_text     VARCHAR(255),
    IN  p_offset          BIGINT,
    IN  p_page_size       BIGINT,
    IN  p_sort            TINYINT,
    IN  p_descending      BOOLEAN,
    IN  p_count_limit     BIGINT,
    OUT p_total           BIGINT
)
    READS SQL DATA
    SQL SECURITY INVOKER
BEGIN
    DECLARE v_column VARCHAR(30) DEFAULT sorted_mapping_column(p_sort);
    DECLARE v_from DATETIME(6) DEFAULT IF(p_from <= (SELECT MIN(created_on) FROM mapping), NULL, p_from);
    DECLARE v_to DATETIME(6) DEFAULT IF(p_to > (SELECT MAX(created_on) FROM mapping), NULL, p_to);
    DECLARE v_order VARCHAR(100) DEFAULT list_order(v_column, p_descending, FALSE);
    DECLARE v_conditions, v_matches, v_counted, v_words TEXT;
    DECLARE v_estimate BIGINT;
    DECLARE v_one, v_sure BOOLEAN;
    DECLARE v_keys MEDIUMTEXT;

    SET @silo_serial = like_pattern('%', p_serial_number, '%'), @silo_name = like_pattern('%', p_customer_name, '%'),
        @silo_company = like_pattern('%', p_company, '%'), @silo_text = like_pattern('%', p_search_text, '%');
    SET v_conditions = mapping_conditions(p_customer_code, p_device_type, p_approved_status, v_from, v_to,
                                          IF(p_search_text IN ('0', '1', '2'), p_search_text, NULL));
    CALL pick_mapping_source(p_customer_code, p_device_type, p_approved_status, v_from, v_to, LOWER(p_serial_number),
                             LOWER(p_customer_name), LOWER(p_company),
                             IF(p_search_text IN ('0', '1', '2'), NULL, LOWER(p_search_text)),
                             v_matches, v_estimate, v_words, v_one, v_sure);
    -- One term alone, found by its words: no mapping need be read to see that it matches.
    SET v_sure = v_sure AND COALESCE(p_customer_code, p_approved_status, v_from, v_to) IS NULL AND p_device_type IS NULL
                 AND 1 = (@silo_serial IS NOT NULL) + (@silo_name IS NOT NULL) + (@silo_company IS NOT NULL)
                         + (@silo_text IS NOT NULL);
    SET v_matches = CONCAT(v_matches, v_conditions),
        v_counted = CASE WHEN NOT COALESCE(v_sure, FALSE) THEN v_matches
                         WHEN v_one THEN v_words
                         ELSE CONCAT('(SELECT DISTINCT w.serial_number FROM ', v_words,
                                     COALESCE(CONCAT(' LIMIT ', p_count_limit), ''), ') f') END;

    IF v_one AND v_column = 'customer_code' AND NOT p_descending AND v_estimate > 500 THEN
        -- The rows of one word are in the order of the default sort already.
        CALL read_keys(CONCAT('SELECT w.serial_number FROM ', v_counted, ' ORDER BY w.customer_code, w.serial_number LIMIT ',
                              p_offset, ', ', p_page_size), IF(v_sure, NULL, 300000), v_keys);
    ELSEIF v_estimate > 5000 THEN
        CALL walk_mappings(v_conditions, p_customer_code IS NULL AND COALESCE(v_from, v_to) IS NULL
                           AND COALESCE(@silo_serial, @silo_name, @silo_company, @silo_text) IS NULL,
                           v_estimate, v_column, p_descending, p_offset, p_page_size, v_keys, p_total);
    END IF;
    IF p_total IS NULL AND v_keys IS NULL THEN
        -- Few, or a walk that met too little of what is asked: sorted.
        CALL read_keys_and_total('serial_number', v_matches, v_order, p_offset, p_page_size, v_keys, p_total);
    ELSEIF p_total IS NULL THEN
        CALL count_rows(v_counted, p_count_limit, p_total);
    END IF;
    SET p_total = LEAST(p_total, COALESCE(p_count_limit, p_total));

    IF v_keys IS NOT NULL THEN
        EXECUTE IMMEDIATE CONCAT(
            'SELECT d.serial_number, d.unique_identifier, d.customer_code, d.customer_name, d.company, d.device_type,',
            ' d.is_approved, d.review_reason, d.license_url, d.version_details, d.created_on, d.modified_on',
            ' FROM mapping d FORCE INDEX (PRIMARY) WHERE d.serial_number IN (', v_keys, ') ORDER BY ', v_order);
    END IF;
END
