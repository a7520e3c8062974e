-- list_reserved_serials: which of some serials are in a reserved block, registered or not.
--
-- In     p_serials   JSON array of serials
-- Rows   serial_number
-- Reads  serial_block
-- Try    CALL list_reserved_serials('["202505AMP123456B"]');
CREATE OR REPLACE PROCEDURE list_reserved_serials(
    IN p_serials MEDIUMTEXT
)
    READS SQL DATA
    SQL SECURITY INVOKER
    -- Blocks do not overlap, so only the last that begins before a serial can hold it.
    SELECT s.serial_number
      FROM JSON_TABLE(p_serials, '$[*]' COLUMNS (
               serial_number VARCHAR(18) CHARACTER SET ascii COLLATE ascii_bin PATH '$')) s
      JOIN serial_block b ON b.id = (SELECT c.id FROM serial_block c FORCE INDEX (serial_block_first)
                                      WHERE c.first_serial <= s.serial_number
                                      ORDER BY c.first_serial DESC LIMIT 1)
     WHERE s.serial_number <= b.last_serial AND s.serial_number RLIKE serial_form(b.form)
