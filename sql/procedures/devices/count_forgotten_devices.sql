-- count_forgotten_devices: devices fetched without a lease long ago and never mapped.
--
-- In     p_before   fetched before this time, UTC
-- Out    p_count
-- Reads  device
-- Try    CALL count_forgotten_devices(UTC_TIMESTAMP() - INTERVAL 1 DAY, @n); SELECT @n;
CREATE OR REPLACE PROCEDURE count_forgotten_devices(
    IN  p_before DATETIME(6),
    OUT p_count  INT
)
    READS SQL DATA
    SQL SECURITY INVOKER
    SELECT COUNT(*) INTO p_count
      FROM device
     WHERE isapproved = 1 AND isallocated = 1 AND lease_expires IS NULL AND fetched_on < p_before
