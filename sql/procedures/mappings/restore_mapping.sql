-- restore_mapping: give a mapping columns that it had before.
--
-- The caller has locked the row and knows that nothing happened to it since it had them.
--
-- In     p_serial_number
--        p_before   JSON: is_approved and review_reason, license_url, version_details; those it does not name stay
-- Writes mapping, mapping_word, word_ending, state_count, event (action reverted)
-- Try    CALL restore_mapping('202505AMP123456B', '{"version_details": "1.0"}');
CREATE OR REPLACE PROCEDURE restore_mapping(
    IN p_serial_number TYPE OF mapping.serial_number,
    IN p_before        TEXT
)
    MODIFIES SQL DATA
    SQL SECURITY INVOKER
BEGIN
    DECLARE v_old ROW TYPE OF mapping;
    DECLARE v_is_approved TINYINT;
    DECLARE v_license_url TYPE OF mapping.license_url;
    DECLARE v_version_details TYPE OF mapping.version_details;
    DECLARE v_changes TEXT DEFAULT '{}';

    SELECT * INTO v_old FROM mapping WHERE serial_number = p_serial_number;
    SET v_is_approved = COALESCE(JSON_VALUE(p_before, '$.is_approved'), v_old.is_approved),
        v_license_url = COALESCE(JSON_VALUE(p_before, '$.license_url'), v_old.license_url),
        v_version_details = COALESCE(JSON_VALUE(p_before, '$.version_details'), v_old.version_details);
    SET v_changes = note_change(v_changes, 'cLicenseURL', v_old.license_url, v_license_url);
    SET v_changes = note_change(v_changes, 'versionDetails', v_old.version_details, v_version_details);

    IF v_changes <> '{}' THEN
        CALL index_mapping(p_serial_number, FALSE);
    END IF;
    UPDATE mapping
       SET is_approved = v_is_approved, license_url = v_license_url, version_details = v_version_details,
           review_reason = IF(JSON_EXISTS(p_before, '$.review_reason'), JSON_VALUE(p_before, '$.review_reason'), review_reason),
           modified_on = UTC_TIMESTAMP(6)
     WHERE serial_number = p_serial_number;
    IF v_changes <> '{}' THEN
        CALL index_mapping(p_serial_number, TRUE);
    END IF;
    IF v_is_approved <> v_old.is_approved THEN
        CALL count_move('mapping', v_old.is_approved, 0, v_is_approved, 0, '', v_old.device_type);
        SET v_changes = JSON_INSERT(v_changes, '$.isApproved', JSON_ARRAY(v_old.is_approved + 0, v_is_approved + 0));
    END IF;
    CALL record_event('mapping', p_serial_number, 'reverted', v_changes);
END
