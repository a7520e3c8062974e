-- list_registered_serials: which of some serials a device has.
--
-- In     p_serials   JSON array of serials
-- Rows   serial_number
-- Reads  device
-- Try    CALL list_registered_serials('["202505AMP000001B", "202505AMP000002B"]');
CREATE OR REPLACE PROCEDURE list_registered_serials(
    IN p_serials MEDIUMTEXT
)
    READS SQL DATA
    SQL SECURITY INVOKER
    SELECT d.serial_number
      FROM JSON_TABLE(p_serials, '$[*]' COLUMNS (serial VARCHAR(18) CHARACTER SET ascii COLLATE ascii_bin PATH '$')) s
      STRAIGHT_JOIN device d FORCE INDEX (PRIMARY) ON d.serial_number = s.serial
