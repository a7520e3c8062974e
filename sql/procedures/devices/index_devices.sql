-- index_devices: write the endings of many new devices' texts at once; index_device for many.
--
-- In     p_serials   JSON array of serials that have no endings yet
-- Reads  device
-- Writes device_suffix
-- Try    CALL index_devices('["202505AMP123456B", "202505AMP123457B"]');
CREATE OR REPLACE PROCEDURE index_devices(
    IN p_serials MEDIUMTEXT
)
    MODIFIES SQL DATA
    SQL SECURITY INVOKER
    -- Of the serial what follows its lot. In order of the primary key, which thousands of them are spread over. Two
    -- texts of a device may share an ending: DISTINCT costs as much as all the rest, and IGNORE would end the caller's
    -- handler of 1062.
    INSERT INTO device_suffix (suffix, serial_number)
    SELECT SUBSTRING(t.text, s.seq) COLLATE utf8mb4_nopad_bin AS suffix, t.serial_number
      FROM (SELECT d.serial_number,
                   LOWER(CONVERT(ELT(c.seq, SUBSTRING(d.serial_number, CHAR_LENGTH(d.lot) + 1), d.device_id, d.imei, d.imsi)
                                 USING utf8mb4)) AS text
              FROM JSON_TABLE(p_serials, '$[*]' COLUMNS (
                       serial_number VARCHAR(18) CHARACTER SET ascii COLLATE ascii_bin PATH '$')) j
              STRAIGHT_JOIN device d ON d.serial_number = j.serial_number
              STRAIGHT_JOIN seq_1_to_4 c) t
      STRAIGHT_JOIN seq_1_to_64 s ON s.seq <= CHAR_LENGTH(t.text)
     ORDER BY 1, 2
    ON DUPLICATE KEY UPDATE suffix = VALUE(suffix)
