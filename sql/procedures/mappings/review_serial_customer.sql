-- review_serial_customer: approve or reject a mapping; the latest review counts.
--
-- In     p_serial_number
--        p_is_approved   1 approved | 2 rejected
-- Out    p_status        success | not_found (no mapping) | error
--        p_message       sentence for the operator
-- Reads  @silo_reason
-- Writes mapping, state_count, event (nothing when the review says what it said before)
-- Try    CALL review_serial_customer('202505AMP123456B', 1, @s, @m); SELECT @s, @m;
CREATE OR REPLACE PROCEDURE review_serial_customer(
    IN  p_serial_number TYPE OF mapping.serial_number,
    IN  p_is_approved   TINYINT,
    OUT p_status        VARCHAR(20),
    OUT p_message       VARCHAR(255)
)
    MODIFIES SQL DATA
    SQL SECURITY INVOKER
BEGIN
    DECLARE v_is_approved TINYINT;
    DECLARE v_device_type TYPE OF mapping.device_type;
    DECLARE v_reason TYPE OF mapping.review_reason;

    SELECT is_approved, device_type, review_reason INTO v_is_approved, v_device_type, v_reason
      FROM mapping WHERE serial_number = p_serial_number FOR UPDATE;

    IF v_is_approved IS NULL THEN
        CALL tell_verdict(mapping_verdict(p_serial_number, FALSE, FALSE), p_status, p_message);
    ELSEIF p_is_approved IS NULL OR p_is_approved NOT IN (1, 2) THEN
        SELECT 'error', 'approvedStatus must be 1 (approved) or 2 (rejected).' INTO p_status, p_message;
    ELSE
        IF v_is_approved <> p_is_approved OR NOT (BINARY v_reason <=> BINARY @silo_reason) THEN
            UPDATE mapping
               SET is_approved = p_is_approved, review_reason = @silo_reason, modified_on = UTC_TIMESTAMP(6)
             WHERE serial_number = p_serial_number;
            CALL count_move('mapping', v_is_approved, 0, p_is_approved, 0, '', v_device_type);
            CALL record_event('mapping', p_serial_number, 'reviewed',
                              JSON_OBJECT('isApproved', JSON_ARRAY(v_is_approved + 0, p_is_approved + 0)));
        END IF;
        SELECT 'success', CONCAT('Mapping of ', p_serial_number, IF(p_is_approved = 1, ' approved.', ' rejected.'))
          INTO p_status, p_message;
    END IF;
END
