-- save_order_device: a device goes out with an order: noted there and mapped to the customer.
--
-- Narrower than a mapping by hand: a device that somebody allocated without a mapping was promised elsewhere.
--
-- In     p_order_id
--        p_device_model   AMP | API: the line that was ordered
--        p_serial_number, p_unique_identifier, p_customer_code, p_customer_name, p_company, p_license_url,
--        p_version_details   see save_serial_customer_details
-- Out    p_status    success | duplicate (already mapped) | error (not registered, not approved, deactivated,
--                    allocated, of the other line)
--        p_message   sentence for the operator, naming the serial
-- Writes order_device, and what save_serial_customer_details writes
-- Try    CALL save_order_device(17, 'AMP', '202505AMP123456B', 'ORDER-17-1', 7, 'Anand', 'Anand Stores',
--             'https://example.com/l/1', '1.0', @s, @m); SELECT @s, @m;
CREATE OR REPLACE PROCEDURE save_order_device(
    IN  p_order_id          BIGINT,
    IN  p_device_model      TYPE OF device.device_type,
    IN  p_serial_number     TYPE OF mapping.serial_number,
    IN  p_unique_identifier TYPE OF mapping.unique_identifier,
    IN  p_customer_code     TYPE OF mapping.customer_code,
    IN  p_customer_name     TYPE OF mapping.customer_name,
    IN  p_company           TYPE OF mapping.company,
    IN  p_license_url       TYPE OF mapping.license_url,
    IN  p_version_details   TYPE OF mapping.version_details,
    OUT p_status            VARCHAR(20),
    OUT p_message           VARCHAR(255)
)
    MODIFIES SQL DATA
    SQL SECURITY INVOKER
l_body: BEGIN
    DECLARE v_isallocated TINYINT;
    DECLARE v_device_type TYPE OF device.device_type;

    -- The lock stays until the order's transaction ends, so what is decided here still holds when it is mapped.
    SELECT isallocated, device_type INTO v_isallocated, v_device_type
      FROM device WHERE serial_number = p_serial_number FOR UPDATE;

    SET p_message = CASE
        WHEN v_device_type <> p_device_model
        THEN CONCAT(p_serial_number, ' is ', IF(v_device_type = '', 'a UPI PRO device', CONCAT('of the line ', v_device_type)),
                    '; this order is for ', p_device_model, '.')
        WHEN v_isallocated = 2 AND NOT EXISTS (SELECT 1 FROM mapping WHERE serial_number = p_serial_number)
        THEN CONCAT(p_serial_number, ' is already allocated.')
    END;
    IF p_message IS NOT NULL THEN
        SET p_status = 'error';
        LEAVE l_body;
    END IF;

    CALL save_serial_customer_details(
        p_serial_number, p_unique_identifier, p_customer_code, p_customer_name, p_company, p_device_model,
        p_license_url, p_version_details, p_status, p_message);
    IF p_status = 'success' THEN
        INSERT INTO order_device (order_id, serial_number) VALUES (p_order_id, p_serial_number);
    END IF;
END
