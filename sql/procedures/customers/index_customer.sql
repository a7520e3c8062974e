-- index_customer: write or remove what the list finds a customer by: its words and the endings of its phone number.
--
-- Called by the triggers of customer. A word that no customer had before also gets its endings; they stay when its
-- last customer goes, because another writer may have relied on them meanwhile. An ending without customers finds none.
--
-- In     p_id
--        p_words           from words_of_customer
--        p_phone_number    NULL: none
--        p_is_deleted      in which of the two lists it is
--        p_present         TRUE writes, FALSE removes
-- Writes customer_word, customer_word_ending, customer_phone
-- Try    CALL index_customer(7, '[["gita"],[],["100001"]]', '+919876543210', FALSE, TRUE);
CREATE OR REPLACE PROCEDURE index_customer(
    IN p_id           TYPE OF customer.id,
    IN p_words        TEXT,
    IN p_phone_number TYPE OF customer.phone_number,
    IN p_is_deleted   BOOLEAN,
    IN p_present      BOOLEAN
)
    MODIFIES SQL DATA
    SQL SECURITY INVOKER
BEGIN
    DECLARE v_new TEXT;

    IF p_present THEN
        INSERT INTO customer_phone (ending, customer_id, is_deleted)
        SELECT SUBSTRING(p_phone_number, seq), p_id, p_is_deleted
          FROM seq_1_to_16 WHERE seq <= CHAR_LENGTH(p_phone_number);
        INSERT INTO customer_word (word, customer_id, texts)
        SELECT t.word, p_id, BIT_OR(1 << t.text - 1) << IF(p_is_deleted, 3, 0)
          FROM JSON_TABLE(p_words, '$[*]' COLUMNS (text FOR ORDINALITY, NESTED PATH '$[*]' COLUMNS (
                   word VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin PATH '$'))) t
         WHERE t.word IS NOT NULL
         GROUP BY t.word;
        SELECT JSON_ARRAYAGG(t.word) INTO v_new
          FROM JSON_TABLE(p_words, '$[*][*]' COLUMNS (
                   word VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin PATH '$')) t
          LEFT JOIN customer_word_ending k ON k.ending = LEFT(t.word, 24) AND k.word = t.word
         WHERE k.word IS NULL;
        IF v_new IS NOT NULL THEN
            -- In one order everywhere, so that two writers of one new word wait for each other but never in a circle.
            INSERT INTO customer_word_ending (ending, word)
            SELECT SUBSTRING(t.word, s.seq, 24), t.word
              FROM JSON_TABLE(v_new, '$[*]' COLUMNS (
                       word VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin PATH '$')) t
              STRAIGHT_JOIN seq_1_to_255 s ON s.seq <= CHAR_LENGTH(t.word)
             ORDER BY 2, 1
            ON DUPLICATE KEY UPDATE word = t.word;
        END IF;
    ELSE
        DELETE p
          FROM seq_1_to_16 s
          STRAIGHT_JOIN customer_phone p ON p.ending = SUBSTRING(p_phone_number, s.seq) AND p.customer_id = p_id
         WHERE s.seq <= CHAR_LENGTH(p_phone_number);
        DELETE w
          FROM JSON_TABLE(p_words, '$[*][*]' COLUMNS (
                   word VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin PATH '$')) t
          STRAIGHT_JOIN customer_word w ON w.word = t.word AND w.customer_id = p_id;
    END IF;
END
