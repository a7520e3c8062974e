-- delete_serial_block: give the numbers of a block back, as long as none of them is registered.
--
-- In     p_id
-- Out    p_status    success | not_found | conflict
--        p_message   sentence for the operator
-- Reads  device
-- Writes serial_block, event
-- Try    CALL delete_serial_block(17, @s, @m); SELECT @s, @m;
CREATE OR REPLACE PROCEDURE delete_serial_block(
    IN  p_id      BIGINT,
    OUT p_status  VARCHAR(20),
    OUT p_message VARCHAR(255)
)
    MODIFIES SQL DATA
    SQL SECURITY INVOKER
BEGIN
    DECLARE v_regex VARCHAR(48);
    DECLARE v_first, v_last, v_taken TYPE OF device.serial_number;

    SELECT serial_form(form), first_serial, last_serial INTO v_regex, v_first, v_last FROM serial_block WHERE id = p_id FOR UPDATE;
    SELECT serial_number INTO v_taken FROM device
     WHERE serial_number BETWEEN v_first AND v_last AND serial_number RLIKE v_regex
     ORDER BY serial_number LIMIT 1;

    IF v_regex IS NULL THEN
        SELECT 'not_found', CONCAT('There is no block ', p_id, '.') INTO p_status, p_message;
    ELSEIF v_taken IS NOT NULL THEN
        SELECT 'conflict', CONCAT(v_taken, ' is registered, so block ', p_id, ' stays.') INTO p_status, p_message;
    ELSE
        DELETE FROM serial_block WHERE id = p_id;
        CALL record_event('serial_block', p_id, 'deleted', JSON_OBJECT(
            'first', JSON_ARRAY(v_first, NULL), 'last', JSON_ARRAY(v_last, NULL)));
        SELECT 'success', CONCAT('Block ', p_id, ' is gone; its numbers are free.') INTO p_status, p_message;
    END IF;
END
