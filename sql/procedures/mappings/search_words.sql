-- search_words: a text as words for the FULLTEXT index: its trigrams, and its runs of six digits.
--
-- A term occurs in a text only if all words of the term are words of the text. Trigrams are written in hexadecimal,
-- so that any character makes a word; runs of digits because three digits tell little in serials and identifiers.
--
-- In     p_text   in lower case
-- Out    words separated by blanks; NULL for a text under three characters
-- Try    SELECT search_words('202505amp123456b');
CREATE OR REPLACE FUNCTION search_words(
    p_text VARCHAR(700)
)
    RETURNS MEDIUMTEXT CHARACTER SET ascii COLLATE ascii_bin
    DETERMINISTIC
    READS SQL DATA
    SQL SECURITY INVOKER
    RETURN (
        SELECT GROUP_CONCAT(DISTINCT w.word SEPARATOR ' ')
          FROM (SELECT HEX(SUBSTRING(p_text, seq, 3)) AS word
                  FROM seq_1_to_700 WHERE seq <= CHAR_LENGTH(p_text) - 2
                UNION ALL
                SELECT CONCAT('x', SUBSTRING(p_text, seq, 6))
                  FROM seq_1_to_700
                 WHERE seq <= CHAR_LENGTH(p_text) - 5 AND SUBSTRING(p_text, seq, 6) RLIKE '^[0-9]{6}$') w)
