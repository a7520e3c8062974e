-- pick_words: the rarest words of a term, to ask the FULLTEXT index for; common ones would make it slow.
--
-- In     p_term       in lower case
-- Out    p_match      for MATCH ... AGAINST (... IN BOOLEAN MODE); NULL for a term under three characters
--        p_estimate   mappings that have the rarest of them, about: from the counts of one mapping in 64
-- Reads  search_word
-- Try    CALL pick_words('amp123456', @w, @n); SELECT @w, @n;
CREATE OR REPLACE PROCEDURE pick_words(
    IN  p_term     VARCHAR(255),
    OUT p_match    TEXT,
    OUT p_estimate BIGINT
)
    READS SQL DATA
    SQL SECURITY INVOKER
    SELECT GROUP_CONCAT(CONCAT('+', r.word) SEPARATOR ' '), 64 * MIN(r.n) INTO p_match, p_estimate
      FROM (SELECT t.word, COALESCE(w.n, 0) AS n
              FROM JSON_TABLE(CONCAT('["', REPLACE(search_words(p_term), ' ', '","'), '"]'),
                              '$[*]' COLUMNS (word VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin PATH '$')) t
              LEFT JOIN search_word w ON w.word = t.word
             ORDER BY n
             LIMIT 2) r
