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
    DECLARE v_isapproved, v_isallocated TINYINT;
    DECLARE v_mapped TYPE OF mapping.serial_number;
    DECLARE v_verdict VARCHAR(255);

    -- The device first, as save_serial_customer_details locks: one order, no deadlock.
    SELECT category, isapproved, isallocated INTO v_category, v_isapproved, v_isallocated
      FROM device WHERE serial_number = p_serial_number FOR UPDATE;
    SELECT serial_number INTO v_mapped FROM mapping WHERE serial_number = p_serial_number FOR UPDATE;

    SET v_verdict = mapping_verdict(p_serial_number, v_mapped IS NOT NULL, FALSE);
    IF v_verdict IS NOT NULL THEN
        CALL tell_verdict(v_verdict, p_status, p_message);
    ELSE
        CALL archive_mapping(p_serial_number);
        IF v_category <> 'UPIPRO' THEN
            CALL change_device_state(p_serial_number, v_isapproved, v_isallocated, v_isapproved, 0, 'released', NULL);
        END IF;
        SELECT 'success', CONCAT('Mapping of ', p_serial_number, ' deleted.') INTO p_status, p_message;
    END IF;
END
