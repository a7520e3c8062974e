-- revert_device: make a device again what it was before one change, unless something else happened to it since.
--
-- In     p_serial_number
--        p_before     JSON: {"registered": 0} was not there; with "category" it was and is not any more; else the
--                     columns that changed: isapproved, isallocated, ever_approved, reject_reason, fetched_on,
--                     lease_expires, device_id, imei, imsi
--        p_event_id   of the change
-- Out    p_status     success | moved_on | denied | duplicate (a device id, IMEI or IMSI is another's by now)
--        p_message    sentence for the operator
-- Reads  @silo_reason
-- Writes device, device_suffix, state_count, event
-- Try    CALL revert_device('202505AMP123456B', '{"isapproved": 0, "ever_approved": 0}', 17, @s, @m); SELECT @s, @m;
CREATE OR REPLACE PROCEDURE revert_device(
    IN  p_serial_number TYPE OF device.serial_number,
    IN  p_before        TEXT,
    IN  p_event_id      BIGINT,
    OUT p_status        VARCHAR(20),
    OUT p_message       VARCHAR(255)
)
    MODIFIES SQL DATA
    SQL SECURITY INVOKER
l_body: BEGIN
    DECLARE v_now ROW TYPE OF device;
    DECLARE v_verdict VARCHAR(255);
    DECLARE EXIT HANDLER FOR 1062
        SELECT 'duplicate', CONCAT('Something that ', p_serial_number, ' had belongs to another device by now.')
          INTO p_status, p_message;

    SELECT * INTO v_now FROM device WHERE serial_number = p_serial_number FOR UPDATE;
    SET v_verdict = revert_verdict(p_serial_number, p_before, p_event_id);
    IF v_verdict IS NOT NULL THEN
        CALL tell_verdict(v_verdict, p_status, p_message);
        LEAVE l_body;
    END IF;

    CASE
        WHEN JSON_VALUE(p_before, '$.registered') = 0 THEN
            CALL remove_device(p_serial_number);
            SET p_message = CONCAT(p_serial_number, ' deleted again.');
        WHEN JSON_EXISTS(p_before, '$.category') THEN
            CALL bring_device_back(p_serial_number, p_before);
            SET p_message = CONCAT(p_serial_number, ' registered again.');
        ELSE
            CALL restore_device(p_serial_number, p_before);
            SET p_message = CONCAT(p_serial_number, ' is as it was.');
    END CASE;
    SET p_status = 'success';
END
