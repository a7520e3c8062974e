-- archive_mapping: the one DELETE of a mapping: kept as deleted, with when and by whom. Its device is the caller's.
--
-- In     p_serial_number   mapped; the caller has locked the device and the mapping
-- Reads  @silo_actor
-- Writes mapping, mapping_word, deleted_mapping, state_count, event
-- Try    CALL archive_mapping('202505AMP123456B');
CREATE OR REPLACE PROCEDURE archive_mapping(
    IN p_serial_number TYPE OF mapping.serial_number
)
    MODIFIES SQL DATA
    SQL SECURITY INVOKER
BEGIN
    DECLARE v_is_approved TINYINT;
    DECLARE v_device_type TYPE OF mapping.device_type;

    SELECT is_approved, device_type INTO v_is_approved, v_device_type FROM mapping WHERE serial_number = p_serial_number;
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
END
