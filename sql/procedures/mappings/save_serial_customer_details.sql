-- save_serial_customer_details: map a device to a customer; the device becomes allocated with it.
--
-- In     p_serial_number, p_unique_identifier, p_customer_code, p_customer_name, p_company,
--        p_device_type (NULL or as the serial says), p_license_url, p_version_details
-- Out    p_status    success | duplicate (already mapped) | error (not registered, not approved, deactivated,
--                    wrong device type)
--        p_message   sentence for the operator
-- Writes mapping, mapping_word, word_ending, device (unallocated or fetched becomes allocated), state_count, event
-- Try    CALL save_serial_customer_details('202505AMP123456B', 'U-1', 7, 'Anand', 'Anand Stores', 'AMP',
--             'https://example.com/l/1', '1.0', @s, @m); SELECT @s, @m;
CREATE OR REPLACE PROCEDURE save_serial_customer_details(
    IN  p_serial_number     TYPE OF mapping.serial_number,
    IN  p_unique_identifier TYPE OF mapping.unique_identifier,
    IN  p_customer_code     TYPE OF mapping.customer_code,
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
l_body: BEGIN
    DECLARE v_isapproved, v_isallocated TINYINT;
    DECLARE v_device_type TYPE OF device.device_type;
    DECLARE v_verdict VARCHAR(255);
    DECLARE EXIT HANDLER FOR 1062
        CALL tell_verdict(device_verdict('map', p_serial_number, v_isapproved, v_isallocated, NULL, TRUE), p_status, p_message);

    SELECT isapproved, isallocated, device_type INTO v_isapproved, v_isallocated, v_device_type
      FROM device WHERE serial_number = p_serial_number FOR UPDATE;

    SET v_verdict = device_verdict('map', p_serial_number, v_isapproved, v_isallocated, NULL, NULL);
    IF v_verdict IS NULL AND p_device_type <> v_device_type THEN
        SET v_verdict = CONCAT('error devicetype contradicts the serial: ', p_serial_number, ' is ',
                               IF(v_device_type = '', 'UPI PRO', v_device_type), '.');
    END IF;
    IF v_verdict IS NOT NULL THEN
        CALL tell_verdict(v_verdict, p_status, p_message);
        LEAVE l_body;
    END IF;

    INSERT INTO mapping (serial_number, unique_identifier, customer_code, customer_name, company, device_type,
                         is_approved, license_url, version_details, created_on, modified_on)
    VALUES (p_serial_number, p_unique_identifier, p_customer_code, p_customer_name, p_company, v_device_type,
            0, p_license_url, p_version_details, UTC_TIMESTAMP(6), UTC_TIMESTAMP(6));
    CALL index_mapping(p_serial_number, TRUE);
    CALL count_state('mapping', 0, 0, '', v_device_type, 1);
    CALL record_event('mapping', p_serial_number, 'created', JSON_OBJECT(
        'uniqueIdentifier', JSON_ARRAY(NULL, p_unique_identifier), 'customerCode', JSON_ARRAY(NULL, p_customer_code + 0),
        'customerName', JSON_ARRAY(NULL, p_customer_name), 'company', JSON_ARRAY(NULL, p_company),
        'cLicenseURL', JSON_ARRAY(NULL, p_license_url), 'versionDetails', JSON_ARRAY(NULL, p_version_details)));
    IF v_isallocated <> 2 THEN
        CALL change_device_state(p_serial_number, 1, v_isallocated, 1, 2, 'allocated', NULL);
    END IF;
    SELECT 'success', CONCAT(p_serial_number, ' mapped to ', p_customer_name, '.') INTO p_status, p_message;
END
