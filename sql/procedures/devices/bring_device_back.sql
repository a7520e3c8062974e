-- bring_device_back: register a deleted device again as it was, in its old place in the order of registration.
--
-- In     p_serial_number
--        p_before   JSON of its columns, see change_devices; a taken serial, device id, IMEI or IMSI raises 1062
-- Writes device, device_suffix, state_count, event
-- Try    CALL bring_device_back('202505AMP123456B', '{"category": "UPIPLUS", "isapproved": 0, "isallocated": 0,
--             "ever_approved": 0, "created_on": "2025-05-01 10:00:00.000000"}');
CREATE OR REPLACE PROCEDURE bring_device_back(
    IN p_serial_number TYPE OF device.serial_number,
    IN p_before        TEXT
)
    MODIFIES SQL DATA
    SQL SECURITY INVOKER
BEGIN
    DECLARE v_category TYPE OF device.category DEFAULT JSON_VALUE(p_before, '$.category');
    DECLARE v_device_type TYPE OF device.device_type DEFAULT device_type_of(p_serial_number, v_category);
    DECLARE v_isapproved TINYINT DEFAULT JSON_VALUE(p_before, '$.isapproved');
    DECLARE v_isallocated TINYINT DEFAULT JSON_VALUE(p_before, '$.isallocated');
    DECLARE v_device_id TYPE OF device.device_id DEFAULT JSON_VALUE(p_before, '$.device_id');
    DECLARE v_imei TYPE OF device.imei DEFAULT JSON_VALUE(p_before, '$.imei');
    DECLARE v_imsi TYPE OF device.imsi DEFAULT JSON_VALUE(p_before, '$.imsi');
    DECLARE v_changes TEXT DEFAULT JSON_OBJECT(
        'isapproved', JSON_ARRAY(NULL, v_isapproved + 0), 'isallocated', JSON_ARRAY(NULL, v_isallocated + 0),
        'category', JSON_ARRAY(NULL, v_category));

    INSERT INTO device (serial_number, category, device_type, isapproved, isallocated, ever_approved, reject_reason,
                        device_id, imei, imsi, created_on, modified_on)
    VALUES (p_serial_number, v_category, v_device_type, v_isapproved, v_isallocated,
            JSON_VALUE(p_before, '$.ever_approved'), JSON_VALUE(p_before, '$.reject_reason'), v_device_id, v_imei, v_imsi,
            JSON_VALUE(p_before, '$.created_on'), UTC_TIMESTAMP(6));
    CALL index_device(p_serial_number, v_device_id, v_imei, v_imsi, TRUE);
    CALL count_state('device', v_isapproved, v_isallocated, v_category, v_device_type, 1);
    SET v_changes = note_change(v_changes, 'deviceid', NULL, v_device_id);
    SET v_changes = note_change(v_changes, 'imei', NULL, v_imei);
    SET v_changes = note_change(v_changes, 'imsi', NULL, v_imsi);
    CALL record_event('device', p_serial_number, 'registered', v_changes);
END
