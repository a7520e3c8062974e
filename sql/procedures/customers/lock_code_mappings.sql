-- lock_code_mappings: keep the live mappings of a code as they are until the caller's transaction ends.
--
-- In     p_code    customer code
-- Out    p_count   how many there are
-- Reads  mapping (locks the rows in order of serial)
-- Try    CALL lock_code_mappings(1001, @n); SELECT @n;
CREATE OR REPLACE PROCEDURE lock_code_mappings(
    IN  p_code  TYPE OF mapping.customer_code,
    OUT p_count INT
)
    READS SQL DATA
    SQL SECURITY INVOKER
BEGIN
    SELECT COUNT(*) INTO p_count
      FROM (SELECT serial_number FROM mapping FORCE INDEX (mapping_customer_code)
             WHERE customer_code = p_code ORDER BY serial_number FOR UPDATE) locked;
END
