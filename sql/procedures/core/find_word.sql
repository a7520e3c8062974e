-- find_word: which words of a list a word of a term may be.
--
-- In     p_list             mapping | customer
--        p_word             in lower case
--        p_begins_before    the word of the list may begin before it: it stands first in the term
--        p_ends_after       the word of the list may end after it: it stands last in the term
-- Out    p_only             the one word it is; NULL when it may be several, '' when the list holds none
--        p_source           'table ... WHERE ...' with the list's rows of words as w; compares with @silo_found
-- Reads  mapping_word, word_ending, customer_word, customer_word_ending
-- Try    CALL find_word('mapping', 'kum', TRUE, TRUE, @w, @s); SELECT @w, @s, @silo_found;
CREATE OR REPLACE PROCEDURE find_word(
    IN  p_list          VARCHAR(10),
    IN  p_word          VARCHAR(255),
    IN  p_begins_before BOOLEAN,
    IN  p_ends_after    BOOLEAN,
    OUT p_only          VARCHAR(255),
    OUT p_source        TEXT
)
    READS SQL DATA
    SQL SECURITY INVOKER
BEGIN
    DECLARE v_customers BOOLEAN DEFAULT p_list = 'customer';
    DECLARE v_words VARCHAR(64) DEFAULT CONCAT(p_list, '_word');
    DECLARE v_first, v_last VARCHAR(255) COLLATE utf8mb4_nopad_bin DEFAULT p_word;

    -- Written out for each list: a statement put together here would take as long as all the rest.
    IF p_begins_before THEN
        -- An ending is kept to 24 characters: of a longer word only its beginning is asked for.
        SET @silo_found = IF(p_ends_after, like_pattern('', LEFT(p_word, 24), '%'),
                             like_pattern('', LEFT(p_word, 24), '')) COLLATE utf8mb4_nopad_bin;
        IF v_customers THEN
            SELECT MIN(word), MAX(word) INTO v_first, v_last
              FROM (SELECT DISTINCT word FROM customer_word_ending WHERE ending LIKE @silo_found ESCAPE '|' LIMIT 2) f;
        ELSE
            SELECT MIN(word), MAX(word) INTO v_first, v_last
              FROM (SELECT DISTINCT word FROM word_ending WHERE ending LIKE @silo_found ESCAPE '|' LIMIT 2) f;
        END IF;
        SET p_source = CONCAT(IF(v_customers, 'customer_word_ending', 'word_ending'), ' e STRAIGHT_JOIN ', v_words,
                              ' w ON w.word = e.word WHERE e.ending LIKE @silo_found ESCAPE ''|''');
    ELSEIF p_ends_after THEN
        SET @silo_found = like_pattern('', p_word, '%') COLLATE utf8mb4_nopad_bin;
        -- Not MIN and MAX: with LIKE they read the whole range.
        IF v_customers THEN
            SELECT (SELECT word FROM customer_word WHERE word LIKE @silo_found ESCAPE '|' ORDER BY word LIMIT 1),
                   (SELECT word FROM customer_word WHERE word LIKE @silo_found ESCAPE '|' ORDER BY word DESC LIMIT 1)
              INTO v_first, v_last;
        ELSE
            SELECT (SELECT word FROM mapping_word WHERE word LIKE @silo_found ESCAPE '|' ORDER BY word LIMIT 1),
                   (SELECT word FROM mapping_word WHERE word LIKE @silo_found ESCAPE '|' ORDER BY word DESC LIMIT 1)
              INTO v_first, v_last;
        END IF;
        SET p_source = CONCAT(v_words, ' w WHERE w.word LIKE @silo_found ESCAPE ''|''');
    END IF;
    SELECT COALESCE(v_first, ''), COALESCE(v_last, '') INTO v_first, v_last;
    IF v_first = v_last THEN
        SET p_only = v_first, @silo_found = v_first, p_source = CONCAT(v_words, ' w WHERE w.word = @silo_found');
    END IF;
END
