-- delete_serial_number: remove a device that was never approved: a typing mistake.
--
-- What was never approved was never allocated either. The events stay.
--
-- In     p_serial_number
-- Out    p_status    success | not_found | denied (it was approved once)
--        p_message   sentence for the operator
-- Writes device, device_suffix, state_count, event
-- Try    CALL delete_serial_number('202505AMP123456B', @s, @m); SELECT @s, @m;
CREATE OR REPLACE PROCEDURE delete_serial_number(
    IN  p_serial_number TYPE OF device.serial_number,
    OUT p_status        VARCHAR(20),
    OUT p_message       VARCHAR(255)
)
    MODIFIES SQL DATA
    SQL SECURITY INVOKER
BEGIN
    DECLARE v_isapproved, v_isallocated, v_ever_approved TINYINT;
    DECLARE v_category TYPE OF device.category;
    DECLARE v_device_type TYPE OF device.device_type;
    DECLARE v_device_id TYPE OF device.device_id;
    DECLARE v_imei TYPE OF device.imei;
    DECLARE v_imsi TYPE OF device.imsi;

    SELECT isapproved, isallocated, ever_approved, category, device_type, device_id, imei, imsi
      INTO v_isapproved, v_isallocated, v_ever_approved, v_category, v_device_type, v_device_id, v_imei, v_imsi
      FROM device WHERE serial_number = p_serial_number FOR UPDATE;

    IF v_isapproved IS NULL THEN
        SELECT 'not_found', CONCAT(p_serial_number, ' is not registered.') INTO p_status, p_message;
    ELSEIF v_ever_approved THEN
        SELECT 'denied', CONCAT(p_serial_number, ' was approved once, so it stays on record.') INTO p_status, p_message;
    ELSE
        DELETE FROM device WHERE serial_number = p_serial_number AND NOT ever_approved;
        CALL index_device(p_serial_number, v_device_id, v_imei, v_imsi, FALSE);
        CALL count_state('device', v_isapproved, v_isallocated, v_category, v_device_type, -1);
        CALL record_event('device', p_serial_number, 'deleted', JSON_OBJECT(
            'isapproved', JSON_ARRAY(v_isapproved + 0, NULL), 'isallocated', JSON_ARRAY(v_isallocated + 0, NULL)));
        SELECT 'success', CONCAT(p_serial_number, ' deleted.') INTO p_status, p_message;
    END IF;
END
