-- index_mapping: write or remove the words of a mapping, by which the list searches.
--
-- A word that no mapping had before also gets its endings, so that "contains" is a range of word_ending. They stay
-- when its last mapping goes: words come again, and an ending without mappings finds none.
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
    DECLARE v_words, v_new MEDIUMTEXT;

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
        -- A join: NOT EXISTS takes twice as long here.
        SELECT JSON_ARRAYAGG(t.word) INTO v_new
          FROM JSON_TABLE(v_words, '$[*][*]' COLUMNS (
                   word VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin PATH '$')) t
          LEFT JOIN word_ending k ON k.ending = LEFT(t.word, 24) AND k.word = t.word
         WHERE k.word IS NULL;
        IF v_new IS NOT NULL THEN
            -- In one order everywhere, so that two writers of one new word wait for each other but never in a circle.
            INSERT INTO word_ending (ending, word)
            SELECT SUBSTRING(t.word, s.seq, 24), t.word
              FROM JSON_TABLE(v_new, '$[*]' COLUMNS (
                       word VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin PATH '$')) t
              STRAIGHT_JOIN seq_1_to_255 s ON s.seq <= CHAR_LENGTH(t.word)
             ORDER BY 2, 1
            ON DUPLICATE KEY UPDATE word = t.word;
        END IF;
    ELSE
        DELETE w
          FROM JSON_TABLE(v_words, '$[*][*]' COLUMNS (
                   word VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin PATH '$')) t
          STRAIGHT_JOIN mapping_word w ON w.word = t.word AND w.customer_code = v_code
                                      AND w.serial_number = p_serial_number;
    END IF;
END
