-- list_all_mappings: every matching mapping, sorted, for reading row by row.
--
-- In     p_serial_number, p_customer_name, p_company, p_search_text   contains; NULL: all
--        p_customer_code, p_device_type, p_approved_status            equals; NULL: all
--        p_from (inclusive), p_to (exclusive)                         on created_on; NULL: open
--        p_sort, p_descending                                         see list_mappings
-- Rows   as list_mappings. Many are read along the index of the sort, so that nothing is kept on the way; few are
--        taken from where they are fewest and sorted.
-- Reads  mapping, mapping_word, word_ending, state_count
-- Try    CALL list_all_mappings(NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'anand', 1, FALSE);
CREATE OR REPLACE PROCEDURE list_all_mappings(
    IN p_serial_number   VARCHAR(255),
    IN p_customer_code   BIGINT,
    IN p_customer_name   VARCHAR(255),
    IN p_company         VARCHAR(255),
    IN p_device_type     VARCHAR(20),
    IN p_from            DATETIME(6),
    IN p_to              DATETIME(6),
    IN p_approved_status TINYINT,
    IN p_search_text     VARCHAR(255),
    IN p_sort            TINYINT,
    IN p_descending      BOOLEAN
)
    READS SQL DATA
    SQL SECURITY INVOKER
BEGIN
    DECLARE v_column VARCHAR(30) DEFAULT sorted_mapping_column(p_sort);
    DECLARE v_from DATETIME(6) DEFAULT IF(p_from <= (SELECT MIN(created_on) FROM mapping), NULL, p_from);
    DECLARE v_to DATETIME(6) DEFAULT IF(p_to > (SELECT MAX(created_on) FROM mapping), NULL, p_to);
    DECLARE v_order VARCHAR(100) DEFAULT list_order(v_column, p_descending, FALSE);
    DECLARE v_matches, v_conditions, v_words TEXT;
    DECLARE v_estimate BIGINT;
    DECLARE v_one, v_sure BOOLEAN;

    SET @silo_serial = like_pattern('%', p_serial_number, '%'), @silo_name = like_pattern('%', p_customer_name, '%'),
        @silo_company = like_pattern('%', p_company, '%'), @silo_text = like_pattern('%', p_search_text, '%');
    SET v_conditions = mapping_conditions(p_customer_code, p_device_type, p_approved_status, v_from, v_to,
                                          IF(p_search_text IN ('0', '1', '2'), p_search_text, NULL));
    CALL pick_mapping_source(p_customer_code, p_device_type, p_approved_status, v_from, v_to, LOWER(p_serial_number),
                             LOWER(p_customer_name), LOWER(p_company),
                             IF(p_search_text IN ('0', '1', '2'), NULL, LOWER(p_search_text)),
                             v_matches, v_estimate, v_words, v_one, v_sure);
    IF v_estimate > 5000 THEN
        SET v_matches = CONCAT('mapping d FORCE INDEX (',
                               IF(v_column = 'serial_number', 'PRIMARY',
                                  CONCAT('mapping_', v_column, IF(p_descending, '_desc', ''))), ') WHERE TRUE');
    END IF;
    EXECUTE IMMEDIATE CONCAT(
        'SELECT d.serial_number, d.unique_identifier, d.customer_code, d.customer_name, d.company, d.device_type,',
        ' d.is_approved, d.review_reason, d.license_url, d.version_details, d.created_on, d.modified_on FROM ',
        v_matches, v_conditions, ' ORDER BY ', v_order);
END
