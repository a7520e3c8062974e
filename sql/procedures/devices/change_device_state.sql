-- change_device_state: the UPDATE of one device's state; counts it and writes its event.
--
-- The caller holds the row's lock and has decided that the change is allowed; the guard on the old
-- state makes a mistake there loud instead of silent.
--
-- In     p_serial_number
--        p_old_isapproved, p_old_isallocated   the state read under the lock
--        p_isapproved, p_isallocated           the new state
--        p_action                              approved | rejected | fetched | released | lease_expired
--                                              | allocated | deactivated
--        p_lease_expires                       end of a lease; NULL without one
-- Reads  @silo_reason (kept as the reason of a rejection)
-- Writes device, state_count, event
-- Try    CALL change_device_state('202505AMP123456B', 0, 0, 1, 0, 'approved', NULL);
CREATE OR REPLACE PROCEDURE change_device_state(
    IN p_serial_number   TYPE OF device.serial_number,
    IN p_old_isapproved  TINYINT,
    IN p_old_isallocated TINYINT,
    IN p_isapproved      TINYINT,
    IN p_isallocated     TINYINT,
    IN p_action          TYPE OF event.action,
    IN p_lease_expires   DATETIME(6)
)
    MODIFIES SQL DATA
    SQL SECURITY INVOKER
BEGIN
    -- The two assignments that change nothing hand over what the counters need, without reading the row again.
    UPDATE device
       SET category = (@silo_category := category),
           device_type = (@silo_device_type := device_type),
           isapproved = p_isapproved,
           isallocated = p_isallocated,
           ever_approved = ever_approved OR p_isapproved = 1,
           reject_reason = IF(p_action = 'rejected', @silo_reason, IF(p_action = 'approved', NULL, reject_reason)),
           fetched_on = IF(p_isallocated = 1, UTC_TIMESTAMP(6), NULL),
           lease_expires = p_lease_expires,
           modified_on = UTC_TIMESTAMP(6)
     WHERE serial_number = p_serial_number
       AND isapproved = p_old_isapproved
       AND isallocated = p_old_isallocated;
    IF ROW_COUNT() <> 1 THEN
        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'change_device_state: the device is not in the given state';
    END IF;

    CALL count_move('device', p_old_isapproved, p_old_isallocated, p_isapproved, p_isallocated, @silo_category, @silo_device_type);

    -- Put together by hand: numbers and a time need no quoting, and JSON_INSERT would read the text again each time.
    CALL record_event('device', p_serial_number, p_action, CONCAT('{', CONCAT_WS(', ',
        IF(p_old_isapproved <> p_isapproved,
           CONCAT('"isapproved": [', p_old_isapproved, ', ', p_isapproved, ']'), NULL),
        IF(p_old_isallocated <> p_isallocated,
           CONCAT('"isallocated": [', p_old_isallocated, ', ', p_isallocated, ']'), NULL),
        CONCAT('"lease_expires": [null, "', iso_time(p_lease_expires), '"]')), '}'));
END
