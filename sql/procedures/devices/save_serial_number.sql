-- save_serial_number: register a new device, pending approval and unallocated.
--
-- In     p_serial_number  printed on the case, e.g. 202505AMP123456B
--        p_category       UPIPLUS | UPIPRO
-- Out    p_status         success | duplicate | error (no serial of this category)
--        p_message        sentence for the operator
-- Writes device, state_count, event
-- Try    CALL save_serial_number('202505AMP123456B', 'UPIPLUS', @s, @m); SELECT @s, @m;
CREATE OR REPLACE PROCEDURE save_serial_number(
    IN  p_serial_number TYPE OF device.serial_number,
    IN  p_category      TYPE OF device.category,
    OUT p_status        VARCHAR(20),
    OUT p_message       VARCHAR(255)
)
    MODIFIES SQL DATA
    SQL SECURITY INVOKER
    CALL insert_device(p_serial_number, p_category, 0, 0, p_status, p_message)
