-- like_pattern: a search term as a LIKE pattern: lower case, and %, _ and \ are ordinary characters.
--
-- Compared with LOWER(text) in a binary collation, so that letter case is ignored and nothing else is: accents
-- count. The escape character is |, to be named in the statement: LIKE like_pattern(...) ESCAPE '|'.
--
-- In     p_before, p_after   '%' where anything may stand before or after the term; else ''
--        p_term
-- Out    the pattern; NULL for a NULL or empty term
-- Try    SELECT like_pattern('%', '5%_A', '%');
CREATE OR REPLACE FUNCTION like_pattern(
    p_before VARCHAR(1),
    p_term   VARCHAR(255),
    p_after  VARCHAR(1)
)
    RETURNS VARCHAR(600) COLLATE utf8mb4_bin
    DETERMINISTIC
    NO SQL
    SQL SECURITY INVOKER
    RETURN IF(p_term = '' COLLATE utf8mb4_nopad_bin, NULL,
              CONCAT(p_before, REPLACE(REPLACE(REPLACE(LOWER(p_term), '|', '||'), '%', '|%'), '_', '|_'), p_after))
