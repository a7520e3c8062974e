-- list_label_devices: what labels say of some devices.
--
-- In     p_serials   JSON array of serials
-- Rows   serial_number, category, device_type, imei, device_id, customer_name (NULL when not mapped): one for each
--        serial that is registered, in no order
-- Reads  device, mapping
-- Try    CALL list_label_devices('["202505AMP123456B"]');
CREATE OR REPLACE PROCEDURE list_label_devices(
    IN p_serials MEDIUMTEXT
)
    READS SQL DATA
    SQL SECURITY INVOKER
    SELECT d.serial_number, d.category, d.device_type, d.imei, d.device_id, m.customer_name
      FROM JSON_TABLE(p_serials, '$[*]' COLUMNS (
               serial_number VARCHAR(18) CHARACTER SET ascii COLLATE ascii_bin PATH '$')) s
      STRAIGHT_JOIN device d ON d.serial_number = s.serial_number
      LEFT JOIN mapping m ON m.serial_number = d.serial_number
