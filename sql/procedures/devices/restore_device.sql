-- restore_device: give a device columns that it had before; beside change_device_state the only UPDATE of a state.
--
-- The caller has locked the row and knows that nothing happened to the device since it had them.
--
-- In     p_serial_number
--        p_before   JSON of columns, see revert_device; those it does not name stay; a taken identity raises 1062
-- Writes device, device_suffix, state_count, event (action reverted)
-- Try    CALL restore_device('202505AMP123456B', '{"isapproved": 0, "ever_approved": 0, "reject_reason": null}');
CREATE OR REPLACE PROCEDURE restore_device(
    IN p_serial_number TYPE OF device.serial_number,
    IN p_before        TEXT
)
    MODIFIES SQL DATA
    SQL SECURITY INVOKER
BEGIN
    DECLARE v_old ROW TYPE OF device;
    DECLARE v_new ROW TYPE OF device;
    DECLARE v_changes TEXT DEFAULT '{}';

    SELECT * INTO v_old FROM device WHERE serial_number = p_serial_number;
    SELECT * INTO v_new FROM device WHERE serial_number = p_serial_number;
    SET v_new.isapproved = COALESCE(JSON_VALUE(p_before, '$.isapproved'), v_old.isapproved),
        v_new.isallocated = COALESCE(JSON_VALUE(p_before, '$.isallocated'), v_old.isallocated),
        v_new.ever_approved = COALESCE(JSON_VALUE(p_before, '$.ever_approved'), v_old.ever_approved);
    IF JSON_EXISTS(p_before, '$.reject_reason') THEN
        SET v_new.reject_reason = JSON_VALUE(p_before, '$.reject_reason');
    END IF;
    IF JSON_EXISTS(p_before, '$.isallocated') THEN
        SET v_new.fetched_on = JSON_VALUE(p_before, '$.fetched_on'),
            v_new.lease_expires = JSON_VALUE(p_before, '$.lease_expires');
    END IF;
    IF JSON_EXISTS(p_before, '$.device_id') THEN
        SET v_new.device_id = JSON_VALUE(p_before, '$.device_id');
    END IF;
    IF JSON_EXISTS(p_before, '$.imei') THEN
        SET v_new.imei = JSON_VALUE(p_before, '$.imei');
    END IF;
    IF JSON_EXISTS(p_before, '$.imsi') THEN
        SET v_new.imsi = JSON_VALUE(p_before, '$.imsi');
    END IF;

    UPDATE device
       SET isapproved = v_new.isapproved, isallocated = v_new.isallocated, ever_approved = v_new.ever_approved,
           reject_reason = v_new.reject_reason, fetched_on = v_new.fetched_on, lease_expires = v_new.lease_expires,
           device_id = v_new.device_id, imei = v_new.imei, imsi = v_new.imsi, modified_on = UTC_TIMESTAMP(6)
     WHERE serial_number = p_serial_number;

    -- After the UPDATE: a duplicate must leave nothing half written.
    SET v_changes = note_change(v_changes, 'deviceid', v_old.device_id, v_new.device_id);
    SET v_changes = note_change(v_changes, 'imei', v_old.imei, v_new.imei);
    SET v_changes = note_change(v_changes, 'imsi', v_old.imsi, v_new.imsi);
    IF v_changes <> '{}' THEN
        CALL index_device(p_serial_number, v_old.device_id, v_old.imei, v_old.imsi, FALSE);
        CALL index_device(p_serial_number, v_new.device_id, v_new.imei, v_new.imsi, TRUE);
    END IF;
    IF v_old.isapproved <> v_new.isapproved THEN
        SET v_changes = JSON_INSERT(v_changes, '$.isapproved', JSON_ARRAY(v_old.isapproved + 0, v_new.isapproved + 0));
    END IF;
    IF v_old.isallocated <> v_new.isallocated THEN
        SET v_changes = JSON_INSERT(v_changes, '$.isallocated', JSON_ARRAY(v_old.isallocated + 0, v_new.isallocated + 0));
    END IF;
    IF v_new.lease_expires IS NOT NULL THEN
        SET v_changes = JSON_INSERT(v_changes, '$.lease_expires', JSON_ARRAY(NULL, iso_time(v_new.lease_expires)));
    END IF;
    IF v_old.isapproved <> v_new.isapproved OR v_old.isallocated <> v_new.isallocated THEN
        CALL count_move('device', v_old.isapproved, v_old.isallocated, v_new.isapproved, v_new.isallocated,
                        v_old.category, v_old.device_type);
    END IF;
    CALL record_event('device', p_serial_number, 'reverted', v_changes);
END
