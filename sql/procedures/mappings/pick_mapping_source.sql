-- pick_mapping_source: from where the fewest mappings must be looked at to find those that match.
--
-- In     p_customer_code, p_device_type, p_approved_status, p_from, p_to   filters given, NULL where none
--        p_serial, p_name, p_company, p_text                               terms, in lower case; NULL where none
-- Out    p_source     'table ... WHERE ...' with the mapping as d, to be followed by the conditions
--        p_estimate   mappings to look at: exact for states, bounded for code, time and terms
--        p_words      where a term decided: its rows of mapping_word as w, see pick_words
--        p_one, p_sure   of those, see pick_words
-- Reads  mapping, mapping_word, word_ending, state_count
-- Try    CALL pick_mapping_source(7, NULL, 1, NULL, NULL, NULL, NULL, NULL, 'anand', @s, @n, @w, @o, @x); SELECT @s, @n, @w;
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
    OUT p_words           TEXT,
    OUT p_one             BOOLEAN,
    OUT p_sure            BOOLEAN
)
    READS SQL DATA
    SQL SECURITY INVOKER
BEGIN
    DECLARE v_few INT DEFAULT 5000;
    DECLARE v_all, v_count BIGINT;
    DECLARE v_words, v_word, v_other TEXT;
    DECLARE v_one, v_sure BOOLEAN;

    SELECT COALESCE(SUM(n), 0),
           COALESCE(SUM(IF(isapproved = COALESCE(p_approved_status, isapproved)
                           AND device_type = COALESCE(UPPER(p_device_type), device_type), n, 0)), 0)
      INTO v_all, p_estimate
      FROM state_count WHERE entity = 'mapping';
    -- With many left the optimizer chooses: it estimates ranges well, but not how few of them are states.
    SET p_source = CASE WHEN p_estimate > 4 * v_few OR COALESCE(p_approved_status, p_device_type) IS NULL
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
    FOR v_term IN (SELECT p_serial AS term, 1 AS texts UNION ALL SELECT p_name, 2 UNION ALL SELECT p_company, 4
                   UNION ALL SELECT p_text, 255) DO
        IF v_term.term IS NOT NULL AND p_estimate > 1000 THEN
            SELECT @silo_word, @silo_other INTO v_word, v_other;
            CALL pick_words('mapping', v_term.term, v_term.texts, IF(p_estimate < v_all, LEAST(p_estimate, 20001), 5001),
                            v_words, v_one, v_sure, v_count);
            IF v_words IS NOT NULL AND v_count < p_estimate THEN
                SELECT v_words, v_one, v_sure, v_count INTO p_words, p_one, p_sure, p_estimate;
            ELSE
                SELECT v_word COLLATE utf8mb4_nopad_bin, v_other COLLATE utf8mb4_nopad_bin INTO @silo_word, @silo_other;
            END IF;
        END IF;
    END FOR;
    IF p_words IS NOT NULL THEN
        SET p_source = IF(p_one,
            REPLACE(p_words, ' WHERE ', ' STRAIGHT_JOIN mapping d ON d.serial_number = w.serial_number WHERE '),
            CONCAT('(SELECT DISTINCT w.serial_number FROM ', p_words,
                   ') f STRAIGHT_JOIN mapping d ON d.serial_number = f.serial_number WHERE TRUE'));
    END IF;
END
