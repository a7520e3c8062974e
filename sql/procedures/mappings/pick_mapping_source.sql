-- pick_mapping_source: from where the fewest mappings must be looked at to find those that match.
--
-- In     p_customer_code, p_device_type, p_approved_status, p_from, p_to   filters given, NULL where none
--        p_serial, p_name, p_company, p_text                               terms, in lower case; NULL where none
-- Out    p_source     'table ... WHERE ...' with the mapping as d, to be followed by the conditions
--        p_estimate   mappings to look at: exact for states, bounded at 5001 for code and time, estimated for terms
--        p_all        all mappings
-- Reads  mapping, mapping_search, search_word, state_count
-- Try    CALL pick_mapping_source(7, NULL, 1, NULL, NULL, NULL, NULL, NULL, 'anand', @s, @n, @a); SELECT @s, @n, @a;
CREATE OR REPLACE PROCEDURE pick_mapping_source(
    IN  p_customer_code   BIGINT,
    IN  p_device_type     VARCHAR(20),
    IN  p_approved_status TINYINT,
    IN  p_from            DATETIME(6),
    IN  p_to              DATETIME(6),
    IN  p_serial          VARCHAR(255),
    IN  p_name            VARCHAR(255),
    IN  p_company         VARCHAR(255),
    IN  p_text            VARCHAR(255),
    OUT p_source          TEXT,
    OUT p_estimate        BIGINT,
    OUT p_all             BIGINT
)
    READS SQL DATA
    SQL SECURITY INVOKER
BEGIN
    DECLARE v_few INT DEFAULT 5000;
    DECLARE v_count BIGINT;
    DECLARE v_match TEXT;

    SELECT COALESCE(SUM(n), 0),
           COALESCE(SUM(IF(isapproved = COALESCE(p_approved_status, isapproved)
                           AND device_type = COALESCE(UPPER(p_device_type), device_type), n, 0)), 0)
      INTO p_all, p_estimate
      FROM state_count WHERE entity = 'mapping';
    -- With many left the optimizer chooses: it estimates ranges well, but not how few of them are states.
    SET p_source = CASE WHEN p_estimate > v_few OR COALESCE(p_approved_status, p_device_type) IS NULL
                        THEN 'mapping d WHERE TRUE'
                        WHEN p_approved_status IS NOT NULL
                        THEN 'mapping d FORCE INDEX (mapping_is_approved) WHERE TRUE'
                        ELSE 'mapping d FORCE INDEX (mapping_device_type) WHERE TRUE' END;
    IF p_customer_code IS NOT NULL AND p_estimate > v_few THEN
        CALL count_rows(CONCAT('mapping d WHERE d.customer_code = ', p_customer_code), v_few + 1, v_count);
        IF v_count <= v_few THEN
            SELECT 'mapping d FORCE INDEX (mapping_customer_code) WHERE TRUE', v_count INTO p_source, p_estimate;
        END IF;
    END IF;
    IF (p_from IS NOT NULL OR p_to IS NOT NULL) AND p_estimate > v_few THEN
        CALL count_rows(CONCAT('mapping d FORCE INDEX (mapping_created_on) WHERE d.created_on >= ''',
                               COALESCE(p_from, '1000-01-01'), ''' AND d.created_on < ''', COALESCE(p_to, '9999-12-31'), ''''),
                        v_few + 1, v_count);
        IF v_count <= v_few THEN
            SELECT 'mapping d FORCE INDEX (mapping_created_on) WHERE TRUE', v_count INTO p_source, p_estimate;
        END IF;
    END IF;
    FOR v_term IN (SELECT p_serial AS term UNION ALL SELECT p_name UNION ALL SELECT p_company UNION ALL SELECT p_text) DO
        IF CHAR_LENGTH(v_term.term) >= 3 AND p_estimate > 1000 THEN
            CALL pick_words(v_term.term, v_match, v_count);
            IF v_count < p_estimate THEN
                SET @silo_words = v_match, p_estimate = v_count, p_source =
                    'mapping_search w STRAIGHT_JOIN mapping d ON d.serial_number = w.serial_number WHERE MATCH (w.words) AGAINST (@silo_words IN BOOLEAN MODE)';
            END IF;
        END IF;
    END FOR;
END
