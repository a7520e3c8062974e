-- reword_mappings: change the words of many mappings of one customer code to a name and company they will have.
--
-- Only words that go or come are written; of the other texts and of what both names share nothing is.
--
-- In     p_serials         JSON array of serials; the mappings still say what they said before
--        p_customer_code   of all of them
--        p_customer_name
--        p_company         NULL leaves each mapping its own
-- Reads  mapping
-- Writes mapping_word, not word_ending: see retell_customer_mappings
-- Try    CALL reword_mappings('["202505AMP123456B"]', 7, 'Anand Kumar', 'Anand Stores');
CREATE OR REPLACE PROCEDURE reword_mappings(
    IN p_serials       MEDIUMTEXT,
    IN p_customer_code TYPE OF mapping.customer_code,
    IN p_customer_name TYPE OF mapping.customer_name,
    IN p_company       TYPE OF mapping.company
)
    MODIFIES SQL DATA
    SQL SECURITY INVOKER
BEGIN
    -- Bits of mapping_word.texts: 2 the customer's name, 4 the company.
    DECLARE v_bits INT DEFAULT IF(p_company IS NULL, 2, 6);
    DECLARE v_new TEXT DEFAULT CONCAT('[', words_of(LOWER(p_customer_name)), ',', words_of(LOWER(p_company)), ']');
    DECLARE v_gone TEXT;

    -- Nearly always all of them said the same, and its words are looked for once.
    FOR said IN (SELECT LOWER(m.customer_name) AS name, IF(p_company IS NULL, NULL, LOWER(m.company)) AS company,
                        JSON_ARRAYAGG(m.serial_number) AS serials
                   FROM JSON_TABLE(p_serials, '$[*]' COLUMNS (
                            serial_number VARCHAR(18) CHARACTER SET ascii COLLATE ascii_bin PATH '$')) s
                   STRAIGHT_JOIN mapping m ON m.serial_number = s.serial_number
                  GROUP BY BINARY name, BINARY company) DO
        SELECT JSON_ARRAYAGG(DISTINCT t.word) INTO v_gone
          FROM JSON_TABLE(CONCAT('[', words_of(said.name), ',', words_of(said.company), ']'), '$[*][*]' COLUMNS (
                   word VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin PATH '$')) t
          LEFT JOIN JSON_TABLE(v_new, '$[*][*]' COLUMNS (
                   word VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin PATH '$')) n ON n.word = t.word
         WHERE n.word IS NULL;
        DELETE w
          FROM JSON_TABLE(said.serials, '$[*]' COLUMNS (
                   serial_number VARCHAR(18) CHARACTER SET ascii COLLATE ascii_bin PATH '$')) s
          STRAIGHT_JOIN JSON_TABLE(v_gone, '$[*]' COLUMNS (
                   word VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin PATH '$')) g
          STRAIGHT_JOIN mapping_word w ON w.word = g.word AND w.customer_code = p_customer_code
                                      AND w.serial_number = s.serial_number
         WHERE w.texts & ~v_bits = 0;
        UPDATE JSON_TABLE(said.serials, '$[*]' COLUMNS (
                   serial_number VARCHAR(18) CHARACTER SET ascii COLLATE ascii_bin PATH '$')) s
          STRAIGHT_JOIN JSON_TABLE(v_gone, '$[*]' COLUMNS (
                   word VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin PATH '$')) g
          STRAIGHT_JOIN mapping_word w ON w.word = g.word AND w.customer_code = p_customer_code
                                      AND w.serial_number = s.serial_number
           SET w.texts = w.texts & ~v_bits;
    END FOR;

    INSERT INTO mapping_word (word, customer_code, serial_number, texts)
    SELECT n.word, p_customer_code, s.serial_number, n.texts
      FROM (SELECT t.word, BIT_OR(1 << t.text) AS texts
              FROM JSON_TABLE(v_new, '$[*]' COLUMNS (text FOR ORDINALITY, NESTED PATH '$[*]' COLUMNS (
                       word VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin PATH '$'))) t
             WHERE t.word IS NOT NULL
             GROUP BY t.word) n
      STRAIGHT_JOIN JSON_TABLE(p_serials, '$[*]' COLUMNS (
               serial_number VARCHAR(18) CHARACTER SET ascii COLLATE ascii_bin PATH '$')) s
     WHERE TRUE  -- else the parser takes the next word for the condition of the join
    ON DUPLICATE KEY UPDATE texts = mapping_word.texts & ~v_bits | n.texts;
END
