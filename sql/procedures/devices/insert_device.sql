-- insert_device: the one INSERT into device, for save_serial_number and save_upi_pro_serial_number.
--
-- In     p_serial_number, p_category, p_isapproved, p_isallocated   the first state
-- Out    p_status   success | duplicate | error (no serial of this category looks like that)
--        p_message  sentence for the operator
-- Writes device, device_suffix, state_count, event
-- Try    CALL insert_device('202505AMP123456B', 'UPIPLUS', 0, 0, @s, @m); SELECT @s, @m;
CREATE OR REPLACE PROCEDURE insert_device(
    IN  p_serial_number TYPE OF device.serial_number,
    IN  p_category      TYPE OF device.category,
    IN  p_isapproved    TINYINT,
    IN  p_isallocated   TINYINT,
    OUT p_status        VARCHAR(20),
    OUT p_message       VARCHAR(255)
)
    MODIFIES SQL DATA
    SQL SECURITY INVOKER
l_body: BEGIN
    DECLARE v_device_type TYPE OF device.device_type
        DEFAULT device_type_of(p_serial_number, p_category);
    -- The unique key decides, not a prior SELECT: two scanners may race.
    DECLARE EXIT HANDLER FOR 1062
        SELECT 'duplicate', CONCAT(p_serial_number, ' is already registered.') INTO p_status, p_message;

    IF NOT CASE p_category WHEN 'UPIPLUS' THEN v_device_type <> ''
                           WHEN 'UPIPRO' THEN p_serial_number RLIKE '^[A-Z0-9-]+$'
                           ELSE FALSE END THEN
        SELECT 'error', CONCAT(p_serial_number, ' is no serial number of a ', p_category, ' device.') INTO p_status, p_message;
        LEAVE l_body;
    END IF;
    INSERT INTO device (serial_number, category, device_type, isapproved, isallocated, ever_approved,
                        created_on, modified_on)
    VALUES (p_serial_number, p_category, v_device_type, p_isapproved, p_isallocated, p_isapproved = 1,
            UTC_TIMESTAMP(6), UTC_TIMESTAMP(6));
    CALL index_device(p_serial_number, NULL, NULL, NULL, TRUE);
    CALL count_state('device', p_isapproved, p_isallocated, p_category, v_device_type, 1);
    CALL record_event('device', p_serial_number, 'registered', JSON_OBJECT(
        'isapproved', JSON_ARRAY(NULL, p_isapproved + 0), 'isallocated', JSON_ARRAY(NULL, p_isallocated + 0),
        'category', JSON_ARRAY(NULL, p_category)));
    SELECT 'success', CONCAT(p_serial_number, ' added.') INTO p_status, p_message;
END
