-- take_customer_code: a code for a new customer that no customer and no live mapping has.
--
-- Scripts number customers as they like, so a number may be in use already: a whole run of such codes is jumped
-- over in one step, and the numbers that are given out go on behind it.
--
-- In     p_begin_after   codes are this plus a customer_number
-- Out    p_code          given out once, also when the transaction that asked is rolled back
-- Writes customer_number
-- Try    CALL take_customer_code(100000, @code); SELECT @code;
CREATE OR REPLACE PROCEDURE take_customer_code(
    IN  p_begin_after BIGINT,
    OUT p_code        BIGINT
)
    MODIFIES SQL DATA
    SQL SECURITY INVOKER
BEGIN
    DECLARE v_last_of_run BIGINT;
    DECLARE v_is_given BOOL;
    -- Somebody else has just jumped to the same number.
    DECLARE CONTINUE HANDLER FOR 1062 SET v_is_given = TRUE;

    INSERT INTO customer_number () VALUES ();
    SET p_code = p_begin_after + LAST_INSERT_ID();

    WHILE EXISTS (SELECT 1 FROM customer WHERE code = p_code)
       OR EXISTS (SELECT 1 FROM mapping WHERE customer_code = p_code) DO
        SET v_last_of_run = LEAST(
            COALESCE((SELECT code FROM customer AS used
                       WHERE code >= p_code
                         AND NOT EXISTS (SELECT 1 FROM customer WHERE code = used.code + 1)
                         AND NOT EXISTS (SELECT 1 FROM mapping WHERE customer_code = used.code + 1)
                       ORDER BY code LIMIT 1), ~0 >> 1),
            COALESCE((SELECT customer_code FROM mapping AS used
                       WHERE customer_code >= p_code
                         AND NOT EXISTS (SELECT 1 FROM customer WHERE code = used.customer_code + 1)
                         AND NOT EXISTS (SELECT 1 FROM mapping WHERE customer_code = used.customer_code + 1)
                       ORDER BY customer_code LIMIT 1), ~0 >> 1));
        SET v_is_given = FALSE;
        INSERT INTO customer_number (number) VALUES (v_last_of_run + 1 - p_begin_after);
        IF v_is_given THEN
            INSERT INTO customer_number () VALUES ();
            SET p_code = p_begin_after + LAST_INSERT_ID();
        ELSE
            SET p_code = v_last_of_run + 1;
        END IF;
    END WHILE;
END
