-- bring_mapping_back: map a device again as it was mapped before its mapping was deleted; it becomes allocated with it.
--
-- The caller has locked the device and knows that nothing happened to it since.
--
-- In     p_serial_number
--        p_before   JSON of the mapping's columns, see change_mappings
-- Writes mapping, mapping_word, word_ending, device, state_count, event
-- Try    CALL bring_mapping_back('202505AMP123456B', '{"mapped": 1, "unique_identifier": "U-1", "customer_code": 7,
--             "customer_name": "Anand", "company": "Anand Stores", "is_approved": 0, "review_reason": null,
--             "license_url": "https://example.com/l/1", "version_details": "1.0", "created_on": "2025-05-01 10:00:00"}');
CREATE OR REPLACE PROCEDURE bring_mapping_back(
    IN p_serial_number TYPE OF mapping.serial_number,
    IN p_before        TEXT
)
    MODIFIES SQL DATA
    SQL SECURITY INVOKER
BEGIN
    DECLARE v_isapproved, v_isallocated TINYINT;
    DECLARE v_device_type TYPE OF device.device_type;
    DECLARE v_is_approved TINYINT DEFAULT JSON_VALUE(p_before, '$.is_approved');

    SELECT isapproved, isallocated, device_type INTO v_isapproved, v_isallocated, v_device_type
      FROM device WHERE serial_number = p_serial_number;
    INSERT INTO mapping (serial_number, unique_identifier, customer_code, customer_name, company, device_type,
                         is_approved, review_reason, license_url, version_details, created_on, modified_on)
    VALUES (p_serial_number, JSON_VALUE(p_before, '$.unique_identifier'), JSON_VALUE(p_before, '$.customer_code'),
            JSON_VALUE(p_before, '$.customer_name'), JSON_VALUE(p_before, '$.company'), v_device_type, v_is_approved,
            JSON_VALUE(p_before, '$.review_reason'), JSON_VALUE(p_before, '$.license_url'),
            JSON_VALUE(p_before, '$.version_details'), JSON_VALUE(p_before, '$.created_on'), UTC_TIMESTAMP(6));
    CALL index_mapping(p_serial_number, TRUE);
    CALL count_state('mapping', v_is_approved, 0, '', v_device_type, 1);
    CALL record_event('mapping', p_serial_number, 'created', JSON_OBJECT(
        'uniqueIdentifier', JSON_ARRAY(NULL, JSON_VALUE(p_before, '$.unique_identifier')),
        'customerCode', JSON_ARRAY(NULL, JSON_VALUE(p_before, '$.customer_code') + 0),
        'customerName', JSON_ARRAY(NULL, JSON_VALUE(p_before, '$.customer_name')),
        'company', JSON_ARRAY(NULL, JSON_VALUE(p_before, '$.company')),
        'isApproved', JSON_ARRAY(NULL, v_is_approved + 0),
        'cLicenseURL', JSON_ARRAY(NULL, JSON_VALUE(p_before, '$.license_url')),
        'versionDetails', JSON_ARRAY(NULL, JSON_VALUE(p_before, '$.version_details'))));
    IF v_isallocated <> 2 THEN
        CALL change_device_state(p_serial_number, v_isapproved, v_isallocated, v_isapproved, 2, 'allocated', NULL);
    END IF;
END
