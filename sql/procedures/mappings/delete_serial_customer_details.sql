-- delete_serial_customer_details: end a mapping; it is kept as deleted, and its device may be mapped again.
--
-- A UPI PRO device stays allocated, without a mapping; any other returns to unallocated.
--
-- In     p_serial_number
-- Out    p_status    success | not_found (no mapping)
--        p_message   sentence for the operator
-- Writes mapping, mapping_word, deleted_mapping, device, state_count, event
-- Try    CALL delete_serial_customer_details('202505AMP123456B', @s, @m); SELECT @s, @m;
CREATE OR REPLACE PROCEDURE delete_serial_customer_details(
    IN  p_serial_number TYPE OF mapping.serial_number,
    OUT p_status        VARCHAR(20),
    OUT p_message       VARCHAR(255)
)
    MODIFIES SQL DATA
    SQL SECURITY INVOKER
BEGIN
    DECLARE v_category TYPE OF device.category;
    DECLARE v_isapproved, v_isallocated, v_is_approved TINYINT;
    DECLARE v_device_type TYPE OF mapping.device_type;

    -- The device first, as save_serial_customer_details locks: one order, no deadlock.
    SELECT category, isapproved, isallocated INTO v_category, v_isapproved, v_isallocated
      FROM device WHERE serial_number = p_serial_number FOR UPDATE;
    SELECT is_approved, device_type INTO v_is_approved, v_device_type
      FROM mapping WHERE serial_number = p_serial_number FOR UPDATE;

    IF v_is_approved IS NULL THEN
        SELECT 'not_found', CONCAT(p_serial_number, ' is not mapped to a customer.') INTO p_status, p_message;
    ELSE
        INSERT INTO deleted_mapping (serial_number, unique_identifier, customer_code, customer_name, company,
                                     device_type, is_approved, review_reason, license_url, version_details,
                                     created_on, modified_on, deleted_on, deleted_by)
        SELECT serial_number, unique_identifier, customer_code, customer_name, company,
               device_type, is_approved, review_reason, license_url, version_details,
               created_on, modified_on, UTC_TIMESTAMP(6), COALESCE(@silo_actor, CURRENT_USER())
          FROM mapping WHERE serial_number = p_serial_number;
        CALL index_mapping(p_serial_number, FALSE);
        DELETE FROM mapping WHERE serial_number = p_serial_number;
        CALL count_state('mapping', v_is_approved, 0, '', v_device_type, -1);
        CALL record_event('mapping', p_serial_number, 'deleted', '{}');
        IF v_category <> 'UPIPRO' THEN
            CALL change_device_state(p_serial_number, v_isapproved, v_isallocated, v_isapproved, 0, 'released', NULL);
        END IF;
        SELECT 'success', CONCAT('Mapping of ', p_serial_number, ' deleted.') INTO p_status, p_message;
    END IF;
END
