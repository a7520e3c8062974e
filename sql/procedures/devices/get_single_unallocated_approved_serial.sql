-- get_single_unallocated_approved_serial: pick and mark one device without a lease; see fetch_serial_number.
--
-- Out    p_serial_number   NULL when the pool is empty
--        p_status          success | not_found
--        p_message         sentence
-- Writes device, state_count, event
-- Try    CALL get_single_unallocated_approved_serial(@n, @s, @m); SELECT @n, @s, @m;
CREATE OR REPLACE PROCEDURE get_single_unallocated_approved_serial(
    OUT p_serial_number VARCHAR(18) CHARACTER SET ascii COLLATE ascii_bin,
    OUT p_status        VARCHAR(20),
    OUT p_message       VARCHAR(255)
)
    MODIFIES SQL DATA
    SQL SECURITY INVOKER
BEGIN
    DECLARE v_lease_expires VARCHAR(32);
    CALL fetch_serial_number(NULL, p_serial_number, v_lease_expires, p_status, p_message);
END
