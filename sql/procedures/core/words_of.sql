-- words_of: the words of a text, by which the lists of mappings and of customers search.
--
-- A word is a run of letters and digits, or one sign of any other kind. What nearly every text holds (blank, hyphen,
-- slash, colon, full stop, control characters) only separates. A text contains a term only if the inner words of the
-- term are words of the text, its first word ends one of them, and its last word begins one.
--
-- In     p_text   in lower case; NULL has no words
-- Out    JSON array of the words in the text's order
-- Try    SELECT words_of('anand stores 12%');
CREATE OR REPLACE FUNCTION words_of(
    p_text VARCHAR(700)
)
    RETURNS TEXT COLLATE utf8mb4_bin
    DETERMINISTIC
    NO SQL
    SQL SECURITY INVOKER
BEGIN
    DECLARE v_words TEXT DEFAULT TRIM(REGEXP_REPLACE(COALESCE(p_text, ''), '[-/:. \\x00-\\x1f]+', ' '));

    IF v_words RLIKE '[^\\p{L}\\p{N} ]' THEN
        SET v_words = TRIM(REGEXP_REPLACE(REGEXP_REPLACE(v_words, '([^\\p{L}\\p{N} ])', ' \\1 '), ' +', ' ')),
            v_words = REPLACE(REPLACE(v_words, '\\', '\\\\'), '"', '\\"');
    END IF;
    RETURN IF(v_words = '', '[]', CONCAT('["', REPLACE(v_words, ' ', '","'), '"]'));
END
