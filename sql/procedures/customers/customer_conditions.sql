-- customer_conditions: the filters of the customers list as SQL conditions on d.
--
-- Terms are only named: the caller puts their patterns into @silo_text, @silo_company and @silo_digits.
--
-- In     p_is_deleted   which of the two lists
-- Reads  @silo_text, @silo_company, @silo_digits: NULL where nothing is searched
-- Try    SELECT customer_conditions(FALSE);
CREATE OR REPLACE FUNCTION customer_conditions(
    p_is_deleted BOOLEAN
)
    RETURNS TEXT
    NOT DETERMINISTIC
    NO SQL
    SQL SECURITY INVOKER
    RETURN CONCAT(
        ' AND d.is_deleted = ', p_is_deleted,
        CASE WHEN @silo_text IS NULL THEN ''
             WHEN @silo_digits IS NULL THEN ' AND d.search_text LIKE @silo_text ESCAPE ''|'''
             ELSE ' AND (d.search_text LIKE @silo_text ESCAPE ''|'' OR d.phone_number LIKE @silo_digits)' END,
        IF(@silo_company IS NULL, '', ' AND LOWER(d.company) COLLATE utf8mb4_bin LIKE @silo_company ESCAPE ''|'''))
