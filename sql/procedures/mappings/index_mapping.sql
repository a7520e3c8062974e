-- index_mapping: write or remove the words of a mapping, by which the list searches.
--
-- In     p_serial_number
--        p_present         TRUE writes what the mapping says now, FALSE removes that, before it is changed or deleted
-- Reads  mapping
-- Writes mapping_word, word_ending
-- Try    CALL index_mapping('202505AMP123456B', TRUE);
CREATE OR REPLACE PROCEDURE index_mapping(
    IN p_serial_number TYPE OF mapping.serial_number,
    IN p_present       BOOLEAN
)
    MODIFIES SQL DATA
    SQL SECURITY INVOKER
BEGIN
    DECLARE v_code TYPE OF mapping.customer_code;
    DECLARE v_words MEDIUMTEXT;

    SELECT customer_code, words_of_mapping(serial_number, unique_identifier, customer_code, customer_name, company,
                                           device_type, license_url, version_details)
      INTO v_code, v_words
      FROM mapping WHERE serial_number = p_serial_number;

    IF p_present THEN
        INSERT INTO mapping_word (word, customer_code, serial_number, texts)
        SELECT t.word, v_code, p_serial_number, BIT_OR(1 << t.text - 1)
          FROM JSON_TABLE(v_words, '$[*]' COLUMNS (text FOR ORDINALITY, NESTED PATH '$[*]' COLUMNS (
                   word VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin PATH '$'))) t
         WHERE t.word IS NOT NULL
         GROUP BY t.word;
        CALL save_word_endings(v_words);
    ELSE
        DELETE w
          FROM JSON_TABLE(v_words, '$[*][*]' COLUMNS (
                   word VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin PATH '$')) t
          STRAIGHT_JOIN mapping_word w ON w.word = t.word AND w.customer_code = v_code
                                      AND w.serial_number = p_serial_number;
    END IF;
END
