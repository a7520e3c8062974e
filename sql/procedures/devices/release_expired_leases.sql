-- release_expired_leases: return fetched devices whose lease ran out to the pool.
--
-- A device that another transaction holds is left to the next call.
--
-- In     p_most    devices at the most
-- Out    p_count   devices returned
-- Writes device, state_count, event
-- Try    CALL release_expired_leases(1000, @n); SELECT @n;
CREATE OR REPLACE PROCEDURE release_expired_leases(
    IN  p_most  INT,
    OUT p_count INT
)
    MODIFIES SQL DATA
    SQL SECURITY INVOKER
BEGIN
    DECLARE v_serial_number TYPE OF device.serial_number;

    SET p_count = 0;
    l_next: WHILE p_count < p_most DO
        SET v_serial_number = NULL;
        SELECT serial_number INTO v_serial_number
          FROM device FORCE INDEX (device_lease)
         WHERE lease_expires <= UTC_TIMESTAMP(6) AND isapproved = 1 AND isallocated = 1
         ORDER BY lease_expires
         LIMIT 1
           FOR UPDATE SKIP LOCKED;
        IF v_serial_number IS NULL THEN
            LEAVE l_next;
        END IF;
        CALL change_device_state(v_serial_number, 1, 1, 1, 0, 'lease_expired', NULL);
        SET p_count = p_count + 1;
    END WHILE;
END
