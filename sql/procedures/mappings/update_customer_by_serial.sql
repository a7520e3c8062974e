-- update_customer_by_serial: change what a live mapping says.
--
-- In     p_serial_number, p_customer_code, p_unique_identifier, p_customer_name, p_company,
--        p_device_type (NULL or as the serial says), p_license_url, p_version_details
-- Out    p_status    success | not_found (no mapping) | error (wrong device type)
--        p_message   sentence for the operator
-- Writes mapping, mapping_word, word_ending, event (only what changed; nothing when nothing did)
-- Try    CALL update_customer_by_serial('202505AMP123456B', 7, 'U-1', 'Anand', 'Anand Stores', 'AMP',
--             'https://example.com/l/1', '1.1', @s, @m); SELECT @s, @m;
CREATE OR REPLACE PROCEDURE update_customer_by_serial(
    IN  p_serial_number     TYPE OF mapping.serial_number,
    IN  p_customer_code     TYPE OF mapping.customer_code,
    IN  p_unique_identifier TYPE OF mapping.unique_identifier,
    IN  p_customer_name     TYPE OF mapping.customer_name,
    IN  p_company           TYPE OF mapping.company,
    IN  p_device_type       TYPE OF mapping.device_type,
    IN  p_license_url       TYPE OF mapping.license_url,
    IN  p_version_details   TYPE OF mapping.version_details,
    OUT p_status            VARCHAR(20),
    OUT p_message           VARCHAR(255)
)
    MODIFIES SQL DATA
    SQL SECURITY INVOKER
BEGIN
    DECLARE v_old ROW TYPE OF mapping;
    DECLARE v_changes TEXT DEFAULT '{}';

    SELECT * INTO v_old FROM mapping WHERE serial_number = p_serial_number FOR UPDATE;

    IF v_old.serial_number IS NULL THEN
        CALL tell_verdict(mapping_verdict(p_serial_number, FALSE, FALSE), p_status, p_message);
    ELSEIF p_device_type <> v_old.device_type THEN
        SELECT 'error', CONCAT('devicetype contradicts the serial: ', p_serial_number, ' is ',
                               IF(v_old.device_type = '', 'UPI PRO', v_old.device_type), '.')
          INTO p_status, p_message;
    ELSE
        IF v_old.customer_code <> p_customer_code THEN
            SET v_changes = JSON_INSERT(v_changes, '$.customerCode', JSON_ARRAY(v_old.customer_code + 0, p_customer_code + 0));
        END IF;
        SET v_changes = note_change(v_changes, 'uniqueIdentifier', v_old.unique_identifier, p_unique_identifier);
        SET v_changes = note_change(v_changes, 'customerName', v_old.customer_name, p_customer_name);
        SET v_changes = note_change(v_changes, 'company', v_old.company, p_company);
        SET v_changes = note_change(v_changes, 'cLicenseURL', v_old.license_url, p_license_url);
        SET v_changes = note_change(v_changes, 'versionDetails', v_old.version_details, p_version_details);
        IF v_changes <> '{}' THEN
            CALL index_mapping(p_serial_number, FALSE);
            UPDATE mapping
               SET customer_code = p_customer_code, unique_identifier = p_unique_identifier,
                   customer_name = p_customer_name, company = p_company, license_url = p_license_url,
                   version_details = p_version_details, modified_on = UTC_TIMESTAMP(6)
             WHERE serial_number = p_serial_number;
            CALL index_mapping(p_serial_number, TRUE);
            CALL record_event('mapping', p_serial_number, 'updated', v_changes);
        END IF;
        SELECT 'success', CONCAT('Mapping of ', p_serial_number, ' updated.') INTO p_status, p_message;
    END IF;
END
