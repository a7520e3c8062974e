-- list_devices_to_map: what stands against mapping each of many devices, and how they are now.
--
-- In     p_serials   JSON array of serials
--        p_lock      TRUE: the devices are held until the transaction ends, in order of serial
-- Rows   serial_number, device_type, isallocated, fetched_on, lease_expires; verdict, as device_verdict gives it.
--        Those that are not registered have no row
-- Reads  device
-- Try    CALL list_devices_to_map('["202505AMP123456B"]', FALSE);
CREATE OR REPLACE PROCEDURE list_devices_to_map(
    IN p_serials MEDIUMTEXT,
    IN p_lock    BOOLEAN
)
    READS SQL DATA
    SQL SECURITY INVOKER
BEGIN
    DECLARE v_held INT;

    IF p_lock THEN
        FOR s IN (SELECT j.serial_number FROM JSON_TABLE(p_serials, '$[*]' COLUMNS (
                         serial_number VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin PATH '$')) j
                   ORDER BY j.serial_number) DO
            SELECT COUNT(*) INTO v_held FROM device WHERE serial_number = s.serial_number FOR UPDATE;
        END FOR;
    END IF;
    SELECT d.serial_number, d.device_type, d.isallocated, d.fetched_on, d.lease_expires,
           device_verdict('map', d.serial_number, d.isapproved, d.isallocated, d.ever_approved, NULL) AS verdict
      FROM JSON_TABLE(p_serials, '$[*]' COLUMNS (
               serial_number VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin PATH '$')) j
      STRAIGHT_JOIN device d ON d.serial_number = j.serial_number;
END
