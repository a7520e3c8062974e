-- set_device_details: write a device's hardware identities; a NULL leaves the stored value.
--
-- In     p_serial_number
--        p_device_id   at most 64 characters, unique
--        p_imei        15 digits, unique
--        p_imsi        14-15 digits, unique
-- Out    p_status      success | not_found | duplicate (another device has it; says which value)
--        p_message     sentence for the operator
-- Writes device, device_suffix, event (only what changed)
-- Try    CALL set_device_details('202505AMP123456B', 'DEV-1', '490154203237518', NULL, @s, @m); SELECT @s, @m;
CREATE OR REPLACE PROCEDURE set_device_details(
    IN  p_serial_number TYPE OF device.serial_number,
    IN  p_device_id     TYPE OF device.device_id,
    IN  p_imei          TYPE OF device.imei,
    IN  p_imsi          TYPE OF device.imsi,
    OUT p_status        VARCHAR(20),
    OUT p_message       VARCHAR(255)
)
    MODIFIES SQL DATA
    SQL SECURITY INVOKER
BEGIN
    DECLARE v_found INT DEFAULT 0;
    DECLARE v_device_id TYPE OF device.device_id;
    DECLARE v_imei TYPE OF device.imei;
    DECLARE v_imsi TYPE OF device.imsi;
    DECLARE v_changes TEXT DEFAULT '{}';
    DECLARE EXIT HANDLER FOR 1062
        SELECT 'duplicate', CONCAT(
                   CASE WHEN EXISTS (SELECT 1 FROM device WHERE imei = p_imei AND serial_number <> p_serial_number)
                        THEN CONCAT('IMEI ', p_imei)
                        WHEN EXISTS (SELECT 1 FROM device WHERE imsi = p_imsi AND serial_number <> p_serial_number)
                        THEN CONCAT('IMSI ', p_imsi)
                        ELSE CONCAT('Device id ', COALESCE(p_device_id, '')) END,
                   ' belongs to another device.')
          INTO p_status, p_message;

    SELECT 1, device_id, imei, imsi INTO v_found, v_device_id, v_imei, v_imsi
      FROM device WHERE serial_number = p_serial_number FOR UPDATE;

    IF NOT v_found THEN
        SELECT 'not_found', CONCAT(p_serial_number, ' is not registered.') INTO p_status, p_message;
    ELSE
        -- BINARY: a change of letter case is a change.
        IF p_device_id IS NOT NULL AND NOT (BINARY p_device_id <=> BINARY v_device_id) THEN
            SET v_changes = JSON_INSERT(v_changes, '$.deviceid', JSON_ARRAY(v_device_id, p_device_id));
        END IF;
        IF p_imei IS NOT NULL AND NOT (p_imei <=> v_imei) THEN
            SET v_changes = JSON_INSERT(v_changes, '$.imei', JSON_ARRAY(v_imei, p_imei));
        END IF;
        IF p_imsi IS NOT NULL AND NOT (p_imsi <=> v_imsi) THEN
            SET v_changes = JSON_INSERT(v_changes, '$.imsi', JSON_ARRAY(v_imsi, p_imsi));
        END IF;
        IF v_changes <> '{}' THEN
            UPDATE device
               SET device_id = COALESCE(p_device_id, device_id), imei = COALESCE(p_imei, imei),
                   imsi = COALESCE(p_imsi, imsi), modified_on = UTC_TIMESTAMP(6)
             WHERE serial_number = p_serial_number;
            -- After the UPDATE: a duplicate must leave nothing half written.
            CALL index_device(p_serial_number, v_device_id, v_imei, v_imsi, FALSE);
            CALL index_device(p_serial_number, COALESCE(p_device_id, v_device_id), COALESCE(p_imei, v_imei),
                              COALESCE(p_imsi, v_imsi), TRUE);
            CALL record_event('device', p_serial_number, 'detailed', v_changes);
        END IF;
        SELECT 'success', CONCAT('Details of ', p_serial_number, ' saved.') INTO p_status, p_message;
    END IF;
END
