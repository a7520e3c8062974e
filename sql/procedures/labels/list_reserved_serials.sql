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
    -- Blocks of one lot do not overlap; of two patterns, the serials of one lot may lie between those of another.
    SELECT s.serial_number
      FROM JSON_TABLE(p_serials, '$[*]' COLUMNS (
               serial_number VARCHAR(18) CHARACTER SET ascii COLLATE ascii_bin PATH '$')) s
      STRAIGHT_JOIN serial_block b ON s.serial_number BETWEEN b.first_serial AND b.last_serial
     WHERE s.serial_number RLIKE serial_form(b.form)
