-- unindex_devices: remove the endings of texts of many devices at once.
--
-- In     p_texts   JSON array of {serial_number, texts: [...]}; which are not there, and null, need no removing
-- Writes device_suffix
-- Try    CALL unindex_devices('[{"serial_number": "202505AMP123456B", "texts": ["123456B", "DEV-1", null]}]');
CREATE OR REPLACE PROCEDURE unindex_devices(
    IN p_texts MEDIUMTEXT
)
    MODIFIES SQL DATA
    SQL SECURITY INVOKER
    DELETE x
      FROM (SELECT t.serial_number, LOWER(SUBSTRING(t.text, s.seq)) COLLATE utf8mb4_nopad_bin AS suffix
              FROM JSON_TABLE(p_texts, '$[*]' COLUMNS (
                       serial_number VARCHAR(18) CHARACTER SET ascii COLLATE ascii_bin PATH '$.serial_number',
                       NESTED PATH '$.texts[*]' COLUMNS (text VARCHAR(64) CHARACTER SET utf8mb4 PATH '$'))) t
              STRAIGHT_JOIN seq_1_to_64 s ON s.seq <= CHAR_LENGTH(t.text)) e
      STRAIGHT_JOIN device_suffix x ON x.suffix = e.suffix AND x.serial_number = e.serial_number
