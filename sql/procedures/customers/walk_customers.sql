-- walk_customers: the keys of a page of the customers list, from the index of the sort.
--
-- In     p_conditions   on d, is_deleted among them
--        p_total        all matching customers, so that a late page can be read from the far end; NULL when not known
--        p_column       sorted by this column
--        p_descending, p_offset, p_page_size   see list_customers
--        p_most_rows    see read_keys
-- Out    p_keys         see read_keys
-- Reads  customer
-- Try    CALL walk_customers(' AND d.is_deleted = 0', 5, 'company', FALSE, 0, 10, NULL, @k); SELECT @k;
CREATE OR REPLACE PROCEDURE walk_customers(
    IN  p_conditions TEXT,
    IN  p_total      BIGINT,
    IN  p_column     VARCHAR(30),
    IN  p_descending BOOLEAN,
    IN  p_offset     BIGINT,
    IN  p_page_size  BIGINT,
    IN  p_most_rows  BIGINT,
    OUT p_keys       MEDIUMTEXT
)
    READS SQL DATA
    SQL SECURITY INVOKER
BEGIN
    DECLARE v_index VARCHAR(64) DEFAULT CONCAT(
        'customer_', p_column, IF(p_column = 'deleted_at' OR (p_descending AND p_column <> 'code'), '_desc', ''));
    DECLARE v_size BIGINT DEFAULT LEAST(p_page_size, GREATEST(COALESCE(p_total - p_offset, p_page_size), 0));
    DECLARE v_after BIGINT DEFAULT GREATEST(p_total - p_offset - p_page_size, 0);
    DECLARE v_backwards BOOLEAN DEFAULT COALESCE(v_after < p_offset, FALSE);

    IF v_size > 0 THEN
        CALL read_keys(CONCAT('SELECT d.id FROM customer d FORCE INDEX (', v_index, ') WHERE TRUE', p_conditions,
                              ' ORDER BY d.', p_column, IF(p_descending XOR v_backwards, ' DESC', ''),
                              IF(p_column = 'code', '', IF(v_backwards, ', d.id DESC', ', d.id')), ' LIMIT ',
                              IF(v_backwards, v_after, p_offset), ', ', v_size), p_most_rows, p_keys);
    END IF;
END
