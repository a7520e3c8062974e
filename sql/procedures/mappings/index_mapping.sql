-- index_mapping: write the words of a mapping, by which the list searches; count those of one mapping in 64.
--
-- The FULLTEXT index shows them once the transaction is committed.
--
-- In     p_serial_number
-- Writes mapping_search, search_word
-- Try    CALL index_mapping('202505AMP123456B');
CREATE OR REPLACE PROCEDURE index_mapping(
    IN p_serial_number TYPE OF mapping.serial_number
)
    MODIFIES SQL DATA
    SQL SECURITY INVOKER
BEGIN
    DECLARE v_words MEDIUMTEXT CHARACTER SET ascii COLLATE ascii_bin;

    SELECT search_words(search_text) INTO v_words FROM mapping WHERE serial_number = p_serial_number;
    INSERT INTO mapping_search (serial_number, words) VALUES (p_serial_number, v_words)
    ON DUPLICATE KEY UPDATE words = v_words;
    IF CRC32(p_serial_number) MOD 64 = 0 THEN
        -- In one order everywhere, so that two writers wait for each other but never in a circle.
        INSERT INTO search_word (word, n)
        SELECT w.word, 1
          FROM JSON_TABLE(CONCAT('["', REPLACE(v_words, ' ', '","'), '"]'),
                          '$[*]' COLUMNS (word VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin PATH '$')) w
         ORDER BY w.word
        ON DUPLICATE KEY UPDATE n = n + 1;
    END IF;
END
