-- save_upi_pro_serial_number: register a UPI PRO device; its serial shares the key of all devices.
--
-- In     p_serial_number  1-18 of A-Z 0-9 and -
--        p_category       UPIPRO
--        p_isapproved     1: it arrives approved
--        p_isallocated    2: it arrives allocated, without a mapping
-- Out    p_status         success | duplicate | error (no serial of this category)
--        p_message        sentence for the operator
-- Writes device, state_count, event
-- Try    CALL save_upi_pro_serial_number('PRO-0001', 'UPIPRO', 1, 2, @s, @m); SELECT @s, @m;
CREATE OR REPLACE PROCEDURE save_upi_pro_serial_number(
    IN  p_serial_number TYPE OF device.serial_number,
    IN  p_category      TYPE OF device.category,
    IN  p_isapproved    TINYINT,
    IN  p_isallocated   TINYINT,
    OUT p_status        VARCHAR(20),
    OUT p_message       VARCHAR(255)
)
    MODIFIES SQL DATA
    SQL SECURITY INVOKER
    CALL insert_device(p_serial_number, p_category, p_isapproved, p_isallocated, p_status, p_message)
