-- fetch_serial_number: pick the oldest approved, unallocated device and mark it fetched, in one step.
--
-- Two callers never get one device and never wait for each other: a row that another fetch holds is
-- skipped. Leases that ran out are returned to the pool first.
--
-- In     p_lease_minutes   1-10080: back to the pool unless mapped by then; NULL: stays fetched
-- Out    p_serial_number   NULL when the pool is empty
--        p_lease_expires   ISO 8601, NULL without a lease
--        p_status          success | not_found
--        p_message         sentence
-- Writes device, state_count, event
-- Try    CALL fetch_serial_number(30, @n, @l, @s, @m); SELECT @n, @l, @s, @m;
CREATE OR REPLACE PROCEDURE fetch_serial_number(
    IN  p_lease_minutes INT,
    OUT p_serial_number VARCHAR(18) CHARACTER SET ascii COLLATE ascii_bin,
    OUT p_lease_expires VARCHAR(32),
    OUT p_status        VARCHAR(20),
    OUT p_message       VARCHAR(255)
)
    MODIFIES SQL DATA
    SQL SECURITY INVOKER
BEGIN
    DECLARE v_released INT;
    DECLARE v_expires DATETIME(6) DEFAULT UTC_TIMESTAMP(6) + INTERVAL p_lease_minutes MINUTE;

    -- The first entry of an index answers this; looking for rows to lock would cost as much as picking the device.
    IF (SELECT MIN(lease_expires) FROM device) <= UTC_TIMESTAMP(6) THEN
        CALL release_expired_leases(10, v_released);
    END IF;

    SELECT serial_number INTO p_serial_number
      FROM device FORCE INDEX (device_pool)
     WHERE isapproved = 1 AND isallocated = 0
     ORDER BY created_on, serial_number
     LIMIT 1
       FOR UPDATE SKIP LOCKED;

    IF p_serial_number IS NULL THEN
        SELECT 'not_found', 'No approved, unallocated device is left.' INTO p_status, p_message;
    ELSE
        CALL change_device_state(p_serial_number, 1, 0, 1, 1, 'fetched', v_expires);
        SET p_lease_expires = iso_time(v_expires);
        SELECT 'success', CONCAT(p_serial_number, ' is yours.') INTO p_status, p_message;
    END IF;
END
