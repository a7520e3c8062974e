-- save_word_endings: give words that no mapping had before their endings, so that "contains" is a range of word_ending.
--
-- They stay when the last mapping of a word goes: words come again, and an ending without mappings finds none.
--
-- In     p_words   JSON array of arrays of words, as words_of gives them
-- Writes word_ending
-- Try    CALL save_word_endings('[["anand", "kumar"], ["stores"]]');
CREATE OR REPLACE PROCEDURE save_word_endings(
    IN p_words MEDIUMTEXT
)
    MODIFIES SQL DATA
    SQL SECURITY INVOKER
BEGIN
    DECLARE v_new MEDIUMTEXT;

    -- A join: NOT EXISTS takes twice as long here.
    SELECT JSON_ARRAYAGG(t.word) INTO v_new
      FROM JSON_TABLE(p_words, '$[*][*]' COLUMNS (
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
END
