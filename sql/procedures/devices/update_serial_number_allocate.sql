-- update_serial_number_allocate: allocate a device by hand, or give a fetched one back.
--
-- In     p_serial_number
--        p_isallocated   2 allocate (from unallocated or fetched) | 0 release (from fetched)
-- Out    p_status        success | not_found | error (allocate) | denied (release: not fetched)
--        p_message       sentence for the operator
-- Writes device, state_count, event
-- Try    CALL update_serial_number_allocate('202505AMP123456B', 2, @s, @m); SELECT @s, @m;
CREATE OR REPLACE PROCEDURE update_serial_number_allocate(
    IN  p_serial_number TYPE OF device.serial_number,
    IN  p_isallocated   TINYINT,
    OUT p_status        VARCHAR(20),
    OUT p_message       VARCHAR(255)
)
    MODIFIES SQL DATA
    SQL SECURITY INVOKER
BEGIN
    DECLARE v_isapproved, v_isallocated TINYINT;
    DECLARE v_verdict VARCHAR(255);

    SELECT isapproved, isallocated INTO v_isapproved, v_isallocated
      FROM device WHERE serial_number = p_serial_number FOR UPDATE;

    SET v_verdict = IF(v_isapproved IS NOT NULL AND (p_isallocated IS NULL OR p_isallocated NOT IN (0, 2)),
                       'error isallocated must be 2 (allocate) or 0 (release).',
                       device_verdict(IF(p_isallocated = 2, 'allocate', 'release'), p_serial_number, v_isapproved,
                                      v_isallocated, NULL, NULL));
    IF v_verdict IS NOT NULL THEN
        CALL tell_verdict(v_verdict, p_status, p_message);
    ELSE
        CALL change_device_state(p_serial_number, v_isapproved, v_isallocated, v_isapproved, p_isallocated,
                                 IF(p_isallocated = 2, 'allocated', 'released'), NULL);
        SELECT 'success', CONCAT(p_serial_number, IF(p_isallocated = 2, ' allocated.', ' released.')) INTO p_status, p_message;
    END IF;
END
