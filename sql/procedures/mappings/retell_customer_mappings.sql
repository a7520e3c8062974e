-- retell_customer_mappings: give the next mappings of a customer code a code, name and company, until none are left.
--
-- Those that say so already are not touched and tell nothing. A batch is a thousand mappings in order of serial, so
-- two of these, or one and a writer of single mappings, never wait for each other in a circle.
--
-- In     p_from_code       whose mappings
--        p_customer_code   what they are given: the same code, or that of the customer it was merged into
--        p_customer_name
--        p_company         NULL leaves each mapping its own
--        p_merge_id        keep in moved_mapping what they said; NULL does not
--        p_after           where the batch before ended; '' at first
-- Out    p_last            where this one ended; NULL when there was nothing left
--        p_changed         how many mappings changed
-- Writes mapping, mapping_word, word_ending, moved_mapping, event
-- Try    CALL retell_customer_mappings(7, 7, 'Anand Kumar', 'Anand Stores', NULL, '', @last, @n); SELECT @last, @n;
CREATE OR REPLACE PROCEDURE retell_customer_mappings(
    IN  p_from_code     TYPE OF mapping.customer_code,
    IN  p_customer_code TYPE OF mapping.customer_code,
    IN  p_customer_name TYPE OF mapping.customer_name,
    IN  p_company       TYPE OF mapping.company,
    IN  p_merge_id      BIGINT,
    IN  p_after         TYPE OF mapping.serial_number,
    OUT p_last          VARCHAR(18),
    OUT p_changed       INT
)
    MODIFIES SQL DATA
    SQL SECURITY INVOKER
BEGIN
    DECLARE v_serials MEDIUMTEXT;

    SELECT MAX(b.serial_number) INTO p_last
      FROM (SELECT serial_number FROM mapping FORCE INDEX (mapping_customer_code)
             WHERE customer_code = p_from_code AND serial_number > p_after
             ORDER BY serial_number LIMIT 1000) b;
    -- The rows locked here are the ones changed: a script may map a device to this code at any moment.
    SELECT JSON_ARRAYAGG(serial_number), COUNT(*) INTO v_serials, p_changed
      FROM mapping FORCE INDEX (mapping_customer_code)
     WHERE customer_code = p_from_code AND serial_number > p_after AND serial_number <= p_last
       AND (p_from_code <> p_customer_code OR BINARY customer_name <> BINARY p_customer_name
            OR BINARY company <> BINARY p_company)
       FOR UPDATE;

    IF p_changed > 0 THEN
        IF p_merge_id IS NOT NULL THEN
            INSERT INTO moved_mapping (merge_id, serial_number, created_on, customer_code, customer_name, company)
            SELECT p_merge_id, m.serial_number, m.created_on, m.customer_code, m.customer_name, m.company
              FROM JSON_TABLE(v_serials, '$[*]' COLUMNS (
                       serial_number VARCHAR(18) CHARACTER SET ascii COLLATE ascii_bin PATH '$')) s
              STRAIGHT_JOIN mapping m ON m.serial_number = s.serial_number;
        END IF;
        CALL retell_mappings(v_serials, p_from_code, p_customer_code, p_customer_name, p_company);
    ELSEIF p_last IS NULL AND p_after <> '' THEN
        -- Last, because whoever writes the same new word waits from here until the transaction ends.
        CALL save_word_endings(CONCAT('[', words_of(LOWER(CONCAT_WS(' ', p_customer_code, p_customer_name, p_company))), ']'));
    END IF;
END
