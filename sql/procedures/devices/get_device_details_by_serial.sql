-- get_device_details_by_serial: everything about one device, and its mapping if it has one.
--
-- In     p_serial_number
-- Rows   the device's columns, mapped (0 or 1) and the mapping's columns; none when it is not registered
-- Reads  device, mapping
-- Try    CALL get_device_details_by_serial('202505AMP123456B');
CREATE OR REPLACE PROCEDURE get_device_details_by_serial(
    IN p_serial_number TYPE OF device.serial_number
)
    READS SQL DATA
    SQL SECURITY INVOKER
    SELECT d.serial_number, d.device_id, d.imei, d.imsi, d.category, d.device_type, d.isapproved, d.isallocated,
           d.ever_approved, d.reject_reason, d.created_on, d.modified_on, d.fetched_on, d.lease_expires,
           m.serial_number IS NOT NULL AS mapped, m.unique_identifier, m.customer_code, m.customer_name, m.company,
           m.is_approved, m.review_reason, m.license_url, m.version_details,
           m.created_on AS mapped_on, m.modified_on AS mapping_modified_on
      FROM device d
      LEFT JOIN mapping m ON m.serial_number = d.serial_number
     WHERE d.serial_number = p_serial_number
