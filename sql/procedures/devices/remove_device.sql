-- remove_device: the one DELETE of a device; its events stay. The caller has locked the row and knows that it may go.
--
-- In     p_serial_number
-- Writes device, device_suffix, state_count, event
-- Try    CALL remove_device('202505AMP123456B');
CREATE OR REPLACE PROCEDURE remove_device(
    IN p_serial_number TYPE OF device.serial_number
)
    MODIFIES SQL DATA
    SQL SECURITY INVOKER
BEGIN
    DECLARE v_old ROW TYPE OF device;

    SELECT * INTO v_old FROM device WHERE serial_number = p_serial_number;
    DELETE FROM device WHERE serial_number = p_serial_number;
    CALL index_device(p_serial_number, v_old.device_id, v_old.imei, v_old.imsi, FALSE);
    CALL count_state('device', v_old.isapproved, v_old.isallocated, v_old.category, v_old.device_type, -1);
    CALL record_event('device', p_serial_number, 'deleted', JSON_OBJECT(
        'isapproved', JSON_ARRAY(v_old.isapproved + 0, NULL), 'isallocated', JSON_ARRAY(v_old.isallocated + 0, NULL)));
END
