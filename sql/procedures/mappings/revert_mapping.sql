-- revert_mapping: make a mapping, and the device it allocated, again what they were before one change, unless something
-- else happened to them since.
--
-- In     p_serial_number
--        p_before     JSON: {"mapped": 0, "isallocated", "fetched_on", "lease_expires"} was not mapped, and its device
--                     was like that; {"mapped": 1, ...} was, see bring_mapping_back; else see restore_mapping
--        p_event_id   of the change
-- Out    p_status     success | moved_on | denied
--        p_message    sentence for the operator
-- Reads  @silo_reason
-- Writes mapping, mapping_word, word_ending, deleted_mapping, device, state_count, event
-- Try    CALL revert_mapping('202505AMP123456B', '{"version_details": "1.0"}', 17, @s, @m); SELECT @s, @m;
CREATE OR REPLACE PROCEDURE revert_mapping(
    IN  p_serial_number TYPE OF mapping.serial_number,
    IN  p_before        TEXT,
    IN  p_event_id      BIGINT,
    OUT p_status        VARCHAR(20),
    OUT p_message       VARCHAR(255)
)
    MODIFIES SQL DATA
    SQL SECURITY INVOKER
l_body: BEGIN
    DECLARE v_isapproved, v_isallocated TINYINT;
    DECLARE v_mapped TYPE OF mapping.serial_number;
    DECLARE v_verdict VARCHAR(255);

    SELECT isapproved, isallocated INTO v_isapproved, v_isallocated
      FROM device WHERE serial_number = p_serial_number FOR UPDATE;
    SELECT serial_number INTO v_mapped FROM mapping WHERE serial_number = p_serial_number FOR UPDATE;
    SET v_verdict = revert_verdict(p_serial_number, p_before, p_event_id);
    IF v_verdict IS NOT NULL THEN
        CALL tell_verdict(v_verdict, p_status, p_message);
        LEAVE l_body;
    END IF;

    CASE
        WHEN JSON_VALUE(p_before, '$.mapped') = 0 THEN
            CALL archive_mapping(p_serial_number);
            CASE
                WHEN JSON_VALUE(p_before, '$.isallocated') = v_isallocated THEN
                    BEGIN END;  -- it was allocated without a mapping, and is so again
                WHEN JSON_VALUE(p_before, '$.isallocated') = 1
                     AND COALESCE(JSON_VALUE(p_before, '$.lease_expires') > UTC_TIMESTAMP(6), TRUE) THEN
                    CALL restore_device(p_serial_number, p_before);
                ELSE
                    CALL change_device_state(p_serial_number, v_isapproved, v_isallocated, v_isapproved, 0, 'released', NULL);
            END CASE;
            SET p_message = CONCAT('Mapping of ', p_serial_number, ' deleted again.');
        WHEN JSON_VALUE(p_before, '$.mapped') = 1 THEN
            CALL bring_mapping_back(p_serial_number, p_before);
            SET p_message = CONCAT(p_serial_number, ' mapped again.');
        ELSE
            CALL restore_mapping(p_serial_number, p_before);
            SET p_message = CONCAT('Mapping of ', p_serial_number, ' is as it was.');
    END CASE;
    SET p_status = 'success';
END
