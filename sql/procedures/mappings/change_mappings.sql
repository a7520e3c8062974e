-- change_mappings: do one action to the mappings of some rows of a changeset, in order of serial, by the procedures of
-- single changes; and write what came of each.
--
-- In     p_changeset_id
--        p_first, p_last   numbers of rows; those that are decided already are left alone
--        p_action          review | version | license | unmap
--        p_value           review: 1 or 2; version: the text; license: the URL, in which {serial} stands for each
--                          serial number; unmap: NULL
-- Reads  @silo_reason
-- Writes changeset_row, mapping, mapping_word, word_ending, deleted_mapping, device, state_count, event
-- Try    CALL change_mappings(1, 1, 500, 'version', '1.1');
CREATE OR REPLACE PROCEDURE change_mappings(
    IN p_changeset_id BIGINT,
    IN p_first        INT,
    IN p_last         INT,
    IN p_action       VARCHAR(20),
    IN p_value        VARCHAR(255)
)
    MODIFIES SQL DATA
    SQL SECURITY INVOKER
BEGIN
    DECLARE v_status VARCHAR(20);
    DECLARE v_message VARCHAR(255);
    DECLARE v_before TEXT;
    DECLARE v_locked TYPE OF device.serial_number;
    DECLARE v_old ROW TYPE OF mapping;

    -- What is refused anyway is never locked.
    CALL check_mappings(p_changeset_id, p_first, p_last, p_action, p_value);

    FOR r IN (SELECT number, serial_of_key(`key`) AS serial_number FROM changeset_row
               WHERE changeset_id = p_changeset_id AND number BETWEEN p_first AND p_last AND verdict = 1
               ORDER BY number) DO
        IF p_action = 'unmap' THEN
            -- The device first, as everywhere.
            SELECT serial_number INTO v_locked FROM device WHERE serial_number = r.serial_number FOR UPDATE;
        END IF;
        -- Locked here, so that what is kept for an undo is what the change finds. It may be gone since it was checked.
        SET v_old.serial_number = NULL;
        SELECT * INTO v_old FROM mapping WHERE serial_number = r.serial_number FOR UPDATE;
        SET v_before = CASE p_action
            WHEN 'review' THEN JSON_OBJECT('is_approved', v_old.is_approved + 0, 'review_reason', v_old.review_reason)
            WHEN 'version' THEN JSON_OBJECT('version_details', v_old.version_details)
            WHEN 'license' THEN JSON_OBJECT('license_url', v_old.license_url)
            WHEN 'unmap' THEN JSON_OBJECT(
                'mapped', 1, 'unique_identifier', v_old.unique_identifier, 'customer_code', v_old.customer_code + 0,
                'customer_name', v_old.customer_name, 'company', v_old.company, 'is_approved', v_old.is_approved + 0,
                'review_reason', v_old.review_reason, 'license_url', v_old.license_url,
                'version_details', v_old.version_details, 'created_on', v_old.created_on) END;

        DO LAST_INSERT_ID(0);
        CASE
            WHEN v_old.serial_number IS NULL THEN
                CALL tell_verdict(mapping_verdict(r.serial_number, FALSE, FALSE), v_status, v_message);
            WHEN p_action = 'review' THEN
                CALL review_serial_customer(r.serial_number, p_value, v_status, v_message);
            WHEN p_action = 'unmap' THEN
                CALL delete_serial_customer_details(r.serial_number, v_status, v_message);
            ELSE
                CALL update_customer_by_serial(
                    r.serial_number, v_old.customer_code, v_old.unique_identifier, v_old.customer_name, v_old.company, NULL,
                    IF(p_action = 'license', REPLACE(p_value, '{serial}', r.serial_number), v_old.license_url),
                    IF(p_action = 'version', p_value, v_old.version_details), v_status, v_message);
        END CASE;
        CALL settle_row(p_changeset_id, r.number, v_status, v_message, v_before);
    END FOR;
END
