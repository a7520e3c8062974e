-- list_block_serials: the serials of a block in order, each with the state of its device if it is registered.
--
-- In     p_id, p_offset, p_page_size
-- Out    p_total        numbers of the block; NULL when there is none
-- Rows   serial_number, isapproved, isallocated, created_on; the last three NULL where nothing is registered
-- Reads  serial_block, device
-- Try    CALL list_block_serials(17, 0, 100, @n); SELECT @n;
CREATE OR REPLACE PROCEDURE list_block_serials(
    IN  p_id        BIGINT,
    IN  p_offset    BIGINT,
    IN  p_page_size BIGINT,
    OUT p_total     BIGINT
)
    READS SQL DATA
    SQL SECURITY INVOKER
BEGIN
    DECLARE v_form TYPE OF serial_lot.form;
    DECLARE v_first BIGINT;

    SELECT form, first_number, last_number - first_number + 1 INTO v_form, v_first, p_total
      FROM serial_block WHERE id = p_id;
    SELECT n.serial_number, d.isapproved, d.isallocated, d.created_on
      FROM (SELECT numbered_serial(v_form, v_first + seq) AS serial_number FROM seq_0_to_9999
             WHERE seq >= p_offset AND seq < LEAST(p_offset + p_page_size, p_total)) n
      LEFT JOIN device d ON d.serial_number = n.serial_number
     ORDER BY n.serial_number;
END
