-- map_devices: map the devices of some rows of a changeset to one customer, in order of serial, by the procedure of
-- single mappings; and write what came of each.
--
-- In     p_changeset_id
--        p_first, p_last       numbers of rows; those that are decided already are left alone
--        p_unique_identifier   {serial} in it stands for each serial number
--        p_customer_code, p_customer_name, p_company
--        p_license_url         as p_unique_identifier
--        p_version_details
-- Reads  @silo_reason
-- Writes changeset_row, mapping, mapping_word, word_ending, device, state_count, event
-- Try    CALL map_devices(1, 1, 500, '{serial}', 7, 'Anand', 'Anand Stores', 'https://example.com/l/{serial}', '1.0');
CREATE OR REPLACE PROCEDURE map_devices(
    IN p_changeset_id      BIGINT,
    IN p_first             INT,
    IN p_last              INT,
    IN p_unique_identifier TYPE OF mapping.unique_identifier,
    IN p_customer_code     TYPE OF mapping.customer_code,
    IN p_customer_name     TYPE OF mapping.customer_name,
    IN p_company           TYPE OF mapping.company,
    IN p_license_url       TYPE OF mapping.license_url,
    IN p_version_details   TYPE OF mapping.version_details
)
    MODIFIES SQL DATA
    SQL SECURITY INVOKER
BEGIN
    DECLARE v_status VARCHAR(20);
    DECLARE v_message VARCHAR(255);
    DECLARE v_before TEXT;

    -- What is refused anyway is never locked.
    CALL check_devices(p_changeset_id, p_first, p_last, 'map');

    FOR r IN (SELECT number, serial_of_key(`key`) AS serial_number FROM changeset_row
               WHERE changeset_id = p_changeset_id AND number BETWEEN p_first AND p_last AND verdict = 1
               ORDER BY number) DO
        SET v_before = NULL;
        SELECT JSON_OBJECT('mapped', 0, 'isallocated', isallocated, 'fetched_on', fetched_on, 'lease_expires', lease_expires)
          INTO v_before FROM device WHERE serial_number = r.serial_number FOR UPDATE;
        DO LAST_INSERT_ID(0);
        CALL save_serial_customer_details(
            r.serial_number, REPLACE(p_unique_identifier, '{serial}', r.serial_number), p_customer_code, p_customer_name,
            p_company, NULL, REPLACE(p_license_url, '{serial}', r.serial_number), p_version_details, v_status, v_message);
        CALL settle_row(p_changeset_id, r.number, v_status, v_message, v_before);
    END FOR;
END
