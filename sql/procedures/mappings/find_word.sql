-- find_word: which words of mappings a word of a term may be.
--
-- In     p_word             in lower case
--        p_begins_before    the word of the mapping may begin before it: it stands first in the term
--        p_ends_after       the word of the mapping may end after it: it stands last in the term
-- Out    p_only             the one word it is; NULL when it may be several, '' when no mapping holds any
--        p_source           'table ... WHERE ...' with the rows of mapping_word as w; compares with @silo_found
-- Reads  mapping_word, word_ending
-- Try    CALL find_word('kum', TRUE, TRUE, @w, @s); SELECT @w, @s, @silo_found;
CREATE OR REPLACE PROCEDURE find_word(
    IN  p_word          VARCHAR(255),
    IN  p_begins_before BOOLEAN,
    IN  p_ends_after    BOOLEAN,
    OUT p_only          VARCHAR(255),
    OUT p_source        TEXT
)
    READS SQL DATA
    SQL SECURITY INVOKER
BEGIN
    DECLARE v_first, v_last VARCHAR(255) COLLATE utf8mb4_nopad_bin;

    IF p_begins_before THEN
        -- An ending is kept to 24 characters: of a longer word only its beginning is asked for.
        SET @silo_found = IF(p_ends_after, like_pattern('', LEFT(p_word, 24), '%'),
                             like_pattern('', LEFT(p_word, 24), '')) COLLATE utf8mb4_nopad_bin;
        SELECT COALESCE(MIN(word), ''), COALESCE(MAX(word), '') INTO v_first, v_last
          FROM (SELECT DISTINCT word FROM word_ending WHERE ending LIKE @silo_found ESCAPE '|' LIMIT 2) f;
        SET p_source = 'word_ending e STRAIGHT_JOIN mapping_word w ON w.word = e.word WHERE e.ending LIKE @silo_found ESCAPE ''|''';
    ELSEIF p_ends_after THEN
        SET @silo_found = like_pattern('', p_word, '%') COLLATE utf8mb4_nopad_bin;
        -- Not MIN and MAX: with LIKE they read the whole range.
        SELECT (SELECT word FROM mapping_word WHERE word LIKE @silo_found ESCAPE '|' ORDER BY word LIMIT 1),
               (SELECT word FROM mapping_word WHERE word LIKE @silo_found ESCAPE '|' ORDER BY word DESC LIMIT 1)
          INTO v_first, v_last;
        SELECT COALESCE(v_first, ''), COALESCE(v_last, '') INTO v_first, v_last;
        SET p_source = 'mapping_word w WHERE w.word LIKE @silo_found ESCAPE ''|''';
    ELSE
        SELECT p_word, p_word INTO v_first, v_last;
    END IF;
    IF v_first = v_last THEN
        SET p_only = v_first, @silo_found = v_first, p_source = 'mapping_word w WHERE w.word = @silo_found';
    END IF;
END
