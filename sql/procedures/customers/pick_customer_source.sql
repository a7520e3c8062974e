-- pick_customer_source: from where the fewest customers must be looked at to find those that match.
--
-- In     p_search, p_company   terms, in lower case; NULL where none
--        p_phone               digits that a phone number may hold instead of the term searched for; NULL: none
--        p_is_deleted          which of the two lists
--        p_count_limit         p_counted gives no more rows than these; NULL: all
-- Out    p_source     'table ... WHERE ...' with the customer as d, to be followed by the conditions
--        p_all        customers of that list
--        p_estimate   customers to look at; no more than 5,001 are counted, of several words or terms 20,001
--        p_counted    the same without a look at any customer, where whatever is found matches; else NULL.
--                     Compares with @silo_word, @silo_other and @silo_phone
-- Reads  customer_word, customer_word_ending, customer_phone, customer_count
-- Try    CALL pick_customer_source('98765', NULL, '98765', FALSE, NULL, @s, @a, @n, @c); SELECT @s, @n, @c;
CREATE OR REPLACE PROCEDURE pick_customer_source(
    IN  p_search      VARCHAR(255),
    IN  p_company     VARCHAR(255),
    IN  p_phone       VARCHAR(16),
    IN  p_is_deleted  BOOLEAN,
    IN  p_count_limit BIGINT,
    OUT p_source      TEXT,
    OUT p_all         BIGINT,
    OUT p_estimate    BIGINT,
    OUT p_counted     TEXT
)
    READS SQL DATA
    SQL SECURITY INVOKER
BEGIN
    DECLARE v_phones TEXT DEFAULT CONCAT(
        'customer_phone p WHERE p.ending LIKE @silo_phone AND p.is_deleted = ', p_is_deleted);
    DECLARE v_both, v_count, v_by_phone BIGINT;
    DECLARE v_words, v_word, v_other, v_found TEXT;
    DECLARE v_one, v_sure BOOLEAN;

    SET @silo_phone = CONVERT(CONCAT(p_phone, '%') USING ascii) COLLATE ascii_bin;
    SELECT COALESCE(SUM(n), 0), COALESCE(SUM(IF(is_deleted = p_is_deleted, n, 0)), 0)
      INTO v_both, p_all FROM customer_count;
    -- Reading the table from end to end takes a fraction of what an index takes that leads to most of its rows.
    SET p_estimate = p_all,
        p_source = IF(p_all * 5 > v_both, 'customer d FORCE INDEX (PRIMARY) WHERE TRUE',
                      'customer d FORCE INDEX (customer_created_at) WHERE TRUE');
    -- The bits of customer_word.texts; those of the deleted are three further.
    FOR v_term IN (SELECT p_search AS term, 7 AS texts, p_phone AS phone UNION ALL SELECT p_company, 2, NULL) DO
        IF v_term.term IS NOT NULL AND p_estimate > 1000 THEN
            SELECT @silo_word, @silo_other INTO v_word, v_other;
            SET v_by_phone = 0, v_words = NULL;
            IF v_term.phone IS NOT NULL THEN
                CALL count_rows(CONCAT('(SELECT DISTINCT p.customer_id FROM ', v_phones, ' LIMIT ',
                                       COALESCE(p_count_limit, 5001), ') f'), NULL, v_by_phone);
            END IF;
            IF v_by_phone >= p_count_limit AND p_company IS NULL THEN
                -- A digit or two: enough to walk and to tell the total, whatever words there are.
                SET p_counted = CONCAT('(SELECT DISTINCT p.customer_id FROM ', v_phones, ' LIMIT ', p_count_limit, ') f');
            ELSE
                CALL pick_words('customer', v_term.term, v_term.texts << IF(p_is_deleted, 3, 0),
                                IF(p_search IS NULL OR p_company IS NULL, 5001, 20001), v_words, v_one, v_sure, v_count);
            END IF;
            IF v_words IS NOT NULL AND v_count + v_by_phone < p_estimate THEN
                IF v_one AND v_by_phone = 0 THEN
                    SET p_source = REPLACE(v_words, ' WHERE ',
                                           ' STRAIGHT_JOIN customer d ON d.id = w.customer_id WHERE '),
                        p_counted = v_words;
                ELSE
                    -- Each arm ends at the limit by itself: a union is put together whole before it is cut.
                    SET v_found = CONCAT(
                            '((SELECT DISTINCT w.customer_id FROM ', v_words, ' <limit>)', IF(v_by_phone > 0, CONCAT(
                                ' UNION (SELECT DISTINCT p.customer_id FROM ', v_phones, ' <limit>)'), ''), ') f'),
                        p_source = CONCAT(REPLACE(v_found, ' <limit>', ''),
                                          ' STRAIGHT_JOIN customer d ON d.id = f.customer_id WHERE TRUE'),
                        p_counted = REPLACE(v_found, ' <limit>', COALESCE(CONCAT(' LIMIT ', p_count_limit), ''));
                END IF;
                SET p_estimate = v_count + v_by_phone,
                    -- Of two terms the other one is still to be seen.
                    p_counted = IF((v_sure OR v_count = 0) AND (p_search IS NULL OR p_company IS NULL), p_counted, NULL);
            ELSE
                SELECT v_word COLLATE utf8mb4_nopad_bin, v_other COLLATE utf8mb4_nopad_bin INTO @silo_word, @silo_other;
            END IF;
        END IF;
    END FOR;
END
