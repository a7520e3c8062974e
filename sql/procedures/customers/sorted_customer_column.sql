-- sorted_customer_column: the column that the customers list is sorted by: the whitelist of its ORDER BY.
--
-- In     p_sort   0 code, 1 first name, 2 last name, 3 company, 4 created, 5 deleted; anything else: created
-- Try    SELECT sorted_customer_column(3);
CREATE OR REPLACE FUNCTION sorted_customer_column(
    p_sort TINYINT
)
    RETURNS VARCHAR(30)
    DETERMINISTIC
    NO SQL
    SQL SECURITY INVOKER
    RETURN COALESCE(ELT(p_sort + 1, 'code', 'first_name', 'last_name', 'company', 'created_at', 'deleted_at'), 'created_at')
