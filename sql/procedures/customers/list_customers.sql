-- list_customers: one page of the customers list, live or deleted: searched, filtered, sorted, with the total.
--
-- As list_mappings: few matches are taken from where they are fewest (see pick_customer_source) and sorted; of many,
-- the index of the sort is walked until the page is full, and when that takes too long, they are sorted after all.
-- Past the middle an unsearched page is read from the far end. What people typed travels in user variables, never in
-- the text of a statement; ORDER BY comes from a whitelist. A search looks at full name, company, code and e-mail, and
-- at the phone; letter case is ignored, accents count.
--
-- In     p_search       contains; NULL: all
--        p_phone        E.164 or digits of it that a phone number may hold instead; NULL: none
--        p_company      contains; NULL: all
--        p_is_deleted   which of the two lists
--        p_offset       rows before the page
--        p_page_size
--        p_sort         0 code, 1 first name, 2 last name, 3 company, 4 created, 5 deleted;
--                       ties by id ascending
--        p_descending
--        p_count_limit  the total stops here; NULL counts all
-- Out    p_total        matching customers, at most p_count_limit
-- Rows   id; none when the page is empty
-- Reads  customer, customer_word, customer_word_ending, customer_phone, customer_count
-- Try    CALL list_customers('gita', NULL, NULL, FALSE, 0, 20, 4, TRUE, NULL, @n); SELECT @n;
CREATE OR REPLACE PROCEDURE list_customers(
    IN  p_search      VARCHAR(255),
    IN  p_phone       VARCHAR(16),
    IN  p_company     VARCHAR(255),
    IN  p_is_deleted  BOOLEAN,
    IN  p_offset      BIGINT,
    IN  p_page_size   BIGINT,
    IN  p_sort        TINYINT,
    IN  p_descending  BOOLEAN,
    IN  p_count_limit BIGINT,
    OUT p_total       BIGINT
)
    READS SQL DATA
    SQL SECURITY INVOKER
BEGIN
    DECLARE v_few INT DEFAULT 5000;
    DECLARE v_some INT DEFAULT 20000;
    DECLARE v_column VARCHAR(30) DEFAULT sorted_customer_column(p_sort);
    DECLARE v_order VARCHAR(100) DEFAULT CONCAT(
        'd.', v_column, IF(p_descending, ' DESC', ''), IF(v_column = 'code', '', ', d.id'));
    DECLARE v_conditions, v_matches, v_counted TEXT;
    DECLARE v_all, v_estimate BIGINT;
    DECLARE v_keys MEDIUMTEXT;

    SET @silo_text = like_pattern('%', p_search, '%'), @silo_company = like_pattern('%', p_company, '%'),
        @silo_digits = CONVERT(CONCAT('%', p_phone, '%') USING ascii) COLLATE ascii_bin;
    CALL pick_customer_source(LOWER(p_search), LOWER(p_company), p_phone, p_is_deleted, p_count_limit,
                              v_matches, v_all, v_estimate, v_counted);
    SET v_conditions = customer_conditions(p_is_deleted),
        v_matches = CONCAT(v_matches, v_conditions);

    IF p_search IS NULL AND p_company IS NULL THEN
        SET p_total = v_all;
        CALL walk_customers(v_conditions, p_total, v_column, p_descending, p_offset, p_page_size, NULL, v_keys);
    ELSEIF v_estimate > IF(v_counted IS NULL, v_some, v_few) THEN
        -- Were the matches spread evenly, a third of these rows would do; what was looked at before counts, too.
        CALL walk_customers(v_conditions, NULL, v_column, p_descending, p_offset, p_page_size,
                            LEAST(IF(p_phone IS NULL, 20000, 60000) + 3 * (p_offset + p_page_size) * v_all DIV v_few,
                                  80000), v_keys);
    END IF;
    IF p_total IS NULL AND v_keys IS NULL THEN
        -- Few, some that must be looked at to be counted anyway, or a walk that met too little: sorted.
        CALL read_keys_and_total('id', v_matches, v_order, p_offset, p_page_size, v_keys, p_total);
    ELSEIF p_total IS NULL THEN
        CALL count_rows(COALESCE(v_counted, v_matches), p_count_limit, p_total);
    END IF;
    SET p_total = LEAST(p_total, COALESCE(p_count_limit, p_total));

    IF v_keys IS NOT NULL THEN
        EXECUTE IMMEDIATE CONCAT('SELECT d.id FROM customer d FORCE INDEX (PRIMARY) WHERE d.id IN (',
                                 REPLACE(v_keys, '''', ''), ') ORDER BY ', v_order);
    END IF;
END
