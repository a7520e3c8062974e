-- date_mapping: let a mapping that an import has just made be as old as the file says.
--
-- In     p_serial_number
--        p_created_on, p_modified_on   NULL leaves the time
-- Writes mapping; its event says what was mapped, and this belongs to it
-- Try    CALL date_mapping('202505AMP123456B', '2025-05-01 10:00:00', '2025-05-02 10:00:00');
CREATE OR REPLACE PROCEDURE date_mapping(
    IN p_serial_number TYPE OF mapping.serial_number,
    IN p_created_on    DATETIME(6),
    IN p_modified_on   DATETIME(6)
)
    MODIFIES SQL DATA
    SQL SECURITY INVOKER
    UPDATE mapping
       SET created_on = COALESCE(p_created_on, created_on),
           modified_on = COALESCE(p_modified_on, p_created_on, modified_on)
     WHERE serial_number = p_serial_number
