-- list_all_customers: the ids of every matching customer, sorted, for reading row by row.
--
-- In     p_search, p_company    contains; NULL: all
--        p_phone                E.164 or digits of it that a phone number may hold instead; NULL: none
--        p_is_deleted           which of the two lists
--        p_sort, p_descending   see list_customers
-- Rows   id, along the index of the sort: nothing is kept on the way
-- Reads  customer
-- Try    CALL list_all_customers('gita', NULL, NULL, FALSE, 4, TRUE);
CREATE OR REPLACE PROCEDURE list_all_customers(
    IN p_search     VARCHAR(255),
    IN p_phone      VARCHAR(16),
    IN p_company    VARCHAR(255),
    IN p_is_deleted BOOLEAN,
    IN p_sort       TINYINT,
    IN p_descending BOOLEAN
)
    READS SQL DATA
    SQL SECURITY INVOKER
BEGIN
    DECLARE v_column VARCHAR(30) DEFAULT sorted_customer_column(p_sort);
    DECLARE v_conditions TEXT;

    SET @silo_text = like_pattern('%', p_search, '%'), @silo_company = like_pattern('%', p_company, '%'),
        @silo_digits = CONVERT(CONCAT('%', p_phone, '%') USING ascii) COLLATE ascii_bin;
    SET v_conditions = customer_conditions(p_is_deleted);
    EXECUTE IMMEDIATE CONCAT(
        'SELECT d.id FROM customer d FORCE INDEX (customer_', v_column,
        IF(v_column = 'deleted_at' OR (p_descending AND v_column <> 'code'), '_desc', ''), ') WHERE TRUE',
        v_conditions, ' ORDER BY d.', v_column, IF(p_descending, ' DESC', ''),
        IF(v_column = 'code', '', ', d.id'));
END
