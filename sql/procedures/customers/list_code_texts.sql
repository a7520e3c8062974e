-- list_code_texts: what live mappings say of the customers behind the next codes, each way of writing once.
--
-- In     p_from    the smallest code to look at
--        p_codes   how many codes at most
-- Rows   customer_code, customer_name, company, n (mappings), newest (UTC): by code, the newest first
-- Reads  mapping
-- Try    CALL list_code_texts(1, 100);
CREATE OR REPLACE PROCEDURE list_code_texts(
    IN p_from  TYPE OF mapping.customer_code,
    IN p_codes INT
)
    READS SQL DATA
    SQL SECURITY INVOKER
BEGIN
    SELECT m.customer_code, MIN(m.customer_name) AS customer_name, MIN(m.company) AS company,
           COUNT(*) AS n, MAX(m.modified_on) AS newest
      FROM (SELECT DISTINCT customer_code FROM mapping
             WHERE customer_code >= p_from ORDER BY customer_code LIMIT p_codes) c
      JOIN mapping m USING (customer_code)
     -- Byte by byte: the columns' own comparison would take accents and letter case for the same.
     GROUP BY m.customer_code, BINARY m.customer_name, BINARY m.company
     ORDER BY m.customer_code, newest DESC, n DESC, customer_name, company;
END
