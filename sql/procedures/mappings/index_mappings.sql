-- index_mappings: index_mapping for many mappings at once, but for the endings of words.
--
-- In     p_serials   JSON array of serials
--        p_present   TRUE writes what the mappings say now, FALSE removes that, before they are changed
-- Reads  mapping
-- Writes mapping_word
-- Try    CALL index_mappings('["202505AMP123456B", "202505AMP123457B"]', TRUE);
CREATE OR REPLACE PROCEDURE index_mappings(
    IN p_serials MEDIUMTEXT,
    IN p_present BOOLEAN
)
    MODIFIES SQL DATA
    SQL SECURITY INVOKER
BEGIN
    IF p_present THEN
        INSERT INTO mapping_word (word, customer_code, serial_number, texts)
        SELECT t.word, m.customer_code, m.serial_number, BIT_OR(1 << t.text - 1)
          FROM JSON_TABLE(p_serials, '$[*]' COLUMNS (
                   serial_number VARCHAR(18) CHARACTER SET ascii COLLATE ascii_bin PATH '$')) s
          STRAIGHT_JOIN mapping m ON m.serial_number = s.serial_number
          STRAIGHT_JOIN JSON_TABLE(words_of_mapping(m.serial_number, m.unique_identifier, m.customer_code,
                                                    m.customer_name, m.company, m.device_type, m.license_url,
                                                    m.version_details),
                                   '$[*]' COLUMNS (text FOR ORDINALITY, NESTED PATH '$[*]' COLUMNS (
                   word VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin PATH '$'))) t
         WHERE t.word IS NOT NULL
         GROUP BY t.word, m.customer_code, m.serial_number;
    ELSE
        DELETE w
          FROM JSON_TABLE(p_serials, '$[*]' COLUMNS (
                   serial_number VARCHAR(18) CHARACTER SET ascii COLLATE ascii_bin PATH '$')) s
          STRAIGHT_JOIN mapping m ON m.serial_number = s.serial_number
          STRAIGHT_JOIN JSON_TABLE(words_of_mapping(m.serial_number, m.unique_identifier, m.customer_code,
                                                    m.customer_name, m.company, m.device_type, m.license_url,
                                                    m.version_details), '$[*][*]' COLUMNS (
                   word VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin PATH '$')) t
          STRAIGHT_JOIN mapping_word w ON w.word = t.word AND w.customer_code = m.customer_code
                                      AND w.serial_number = m.serial_number;
    END IF;
END
