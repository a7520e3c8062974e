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

    -- The inner query: nearly always all of them said the same, and its words are looked for once.
    DELETE w
      FROM JSON_TABLE(p_serials, '$[*]' COLUMNS (
               serial_number VARCHAR(18) CHARACTER SET ascii COLLATE ascii_bin PATH '$')) s
      STRAIGHT_JOIN mapping m ON m.serial_number = s.serial_number
      STRAIGHT_JOIN (SELECT DISTINCT o.name, o.company, t.word
                       FROM (SELECT DISTINCT LOWER(q.customer_name) COLLATE utf8mb4_nopad_bin AS name,
                                    IF(p_company IS NULL, '', LOWER(q.company)) COLLATE utf8mb4_nopad_bin AS company
                               FROM JSON_TABLE(p_serials, '$[*]' COLUMNS (
                                        serial_number VARCHAR(18) CHARACTER SET ascii COLLATE ascii_bin PATH '$')) r
                               STRAIGHT_JOIN mapping q ON q.serial_number = r.serial_number) o
                       STRAIGHT_JOIN JSON_TABLE(CONCAT('[', words_of(o.name), ',', words_of(o.company), ']'), '$[*][*]' COLUMNS (
                                word VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin PATH '$')) t
                        LEFT JOIN JSON_TABLE(v_new, '$[*][*]' COLUMNS (
                                word VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin PATH '$')) n ON n.word = t.word
                      WHERE n.word IS NULL) g
                 ON g.name = LOWER(m.customer_name) COLLATE utf8mb4_nopad_bin
                AND g.company = IF(p_company IS NULL, '', LOWER(m.company)) COLLATE utf8mb4_nopad_bin
      STRAIGHT_JOIN mapping_word w ON w.word = g.word AND w.customer_code = p_customer_code
                                  AND w.serial_number = m.serial_number
     WHERE w.texts & ~v_bits = 0;
    UPDATE JSON_TABLE(p_serials, '$[*]' COLUMNS (
               serial_number VARCHAR(18) CHARACTER SET ascii COLLATE ascii_bin PATH '$')) s
      STRAIGHT_JOIN mapping m ON m.serial_number = s.serial_number
      STRAIGHT_JOIN (SELECT DISTINCT o.name, o.company, t.word
                       FROM (SELECT DISTINCT LOWER(q.customer_name) COLLATE utf8mb4_nopad_bin AS name,
                                    IF(p_company IS NULL, '', LOWER(q.company)) COLLATE utf8mb4_nopad_bin AS company
                               FROM JSON_TABLE(p_serials, '$[*]' COLUMNS (
                                        serial_number VARCHAR(18) CHARACTER SET ascii COLLATE ascii_bin PATH '$')) r
                               STRAIGHT_JOIN mapping q ON q.serial_number = r.serial_number) o
                       STRAIGHT_JOIN JSON_TABLE(CONCAT('[', words_of(o.name), ',', words_of(o.company), ']'), '$[*][*]' COLUMNS (
                                word VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin PATH '$')) t
                        LEFT JOIN JSON_TABLE(v_new, '$[*][*]' COLUMNS (
                                word VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin PATH '$')) n ON n.word = t.word
                      WHERE n.word IS NULL) g
                 ON g.name = LOWER(m.customer_name) COLLATE utf8mb4_nopad_bin
                AND g.company = IF(p_company IS NULL, '', LOWER(m.company)) COLLATE utf8mb4_nopad_bin
      STRAIGHT_JOIN mapping_word w ON w.word = g.word AND w.customer_code = p_customer_code
                                  AND w.serial_number = m.serial_number
       SET w.texts = w.texts & ~v_bits;

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
