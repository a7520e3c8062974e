-- delete_devices: delete_serial_number for the devices of a changeset's good rows, in order of serial.
--
-- In     p_changeset_id
--        p_first, p_last   numbers of rows; those that are not good are left alone
-- Writes changeset_row, device, device_suffix, state_count, event
-- Try    CALL delete_devices(1, 1, 500);
CREATE OR REPLACE PROCEDURE delete_devices(
    IN p_changeset_id BIGINT,
    IN p_first        INT,
    IN p_last         INT
)
    MODIFIES SQL DATA
    SQL SECURITY INVOKER
BEGIN
    DECLARE v_status VARCHAR(20);
    DECLARE v_message VARCHAR(255);
    DECLARE v_before TEXT;

    FOR r IN (SELECT number, serial_of_key(`key`) AS serial_number FROM changeset_row
               WHERE changeset_id = p_changeset_id AND number BETWEEN p_first AND p_last AND verdict = 1
               ORDER BY number) DO
        -- Locked here, so that what is kept for an undo is what the change finds.
        SET v_before = NULL;
        SELECT JSON_OBJECT('category', category, 'isapproved', isapproved, 'isallocated', isallocated,
                           'ever_approved', ever_approved + 0, 'reject_reason', reject_reason, 'device_id', device_id,
                           'imei', imei, 'imsi', imsi, 'created_on', created_on)
          INTO v_before FROM device WHERE serial_number = r.serial_number FOR UPDATE;
        DO LAST_INSERT_ID(0);
        CALL delete_serial_number(r.serial_number, v_status, v_message);
        CALL settle_row(p_changeset_id, r.number, v_status, v_message, v_before);
    END FOR;
END
