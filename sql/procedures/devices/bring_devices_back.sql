-- bring_devices_back: register the deleted devices of an undo's good rows again as they were, each in its old place in
-- the order of registration; and write that they are done.
--
-- All or none: a taken serial, device id, IMEI or IMSI raises 1062 before anything is written.
--
-- In     p_undo_id         `before` of its rows is JSON of the device's columns, see lock_devices
--        p_first, p_last   numbers of rows; those that are not good are left alone
-- Writes changeset_row, device, device_suffix, state_count (as count_state), event
-- Try    CALL bring_devices_back(2, 1, 500);
CREATE OR REPLACE PROCEDURE bring_devices_back(
    IN p_undo_id BIGINT,
    IN p_first   INT,
    IN p_last    INT
)
    MODIFIES SQL DATA
    SQL SECURITY INVOKER
BEGIN
    DECLARE v_serials MEDIUMTEXT;

    INSERT INTO device (serial_number, category, device_type, isapproved, isallocated, ever_approved, reject_reason,
                        device_id, imei, imsi, created_on, modified_on)
    SELECT serial_of_key(r.`key`), JSON_VALUE(r.`before`, '$.category'),
           device_type_of(serial_of_key(r.`key`), JSON_VALUE(r.`before`, '$.category')),
           JSON_VALUE(r.`before`, '$.isapproved'), JSON_VALUE(r.`before`, '$.isallocated'),
           JSON_VALUE(r.`before`, '$.ever_approved'), JSON_VALUE(r.`before`, '$.reject_reason'),
           JSON_VALUE(r.`before`, '$.device_id'), JSON_VALUE(r.`before`, '$.imei'), JSON_VALUE(r.`before`, '$.imsi'),
           JSON_VALUE(r.`before`, '$.created_on'), UTC_TIMESTAMP(6)
      FROM changeset_row r FORCE INDEX (PRIMARY)
     WHERE r.changeset_id = p_undo_id AND r.number BETWEEN p_first AND p_last AND r.verdict = 1
     ORDER BY r.number;

    SELECT JSON_ARRAYAGG(r.`key`) INTO v_serials
      FROM changeset_row r FORCE INDEX (PRIMARY)
     WHERE r.changeset_id = p_undo_id AND r.number BETWEEN p_first AND p_last AND r.verdict = 1;
    CALL index_devices(v_serials);

    INSERT INTO state_count (entity, isapproved, isallocated, category, device_type, shard, n)
    SELECT 'device', d.isapproved, d.isallocated, d.category, d.device_type,
           CONNECTION_ID() MOD 32 + IF(@silo_counts_apart, 32, 0), COUNT(*)
      FROM changeset_row r FORCE INDEX (PRIMARY)
      STRAIGHT_JOIN device d ON d.serial_number = serial_of_key(r.`key`)
     WHERE r.changeset_id = p_undo_id AND r.number BETWEEN p_first AND p_last AND r.verdict = 1
     GROUP BY 2, 3, 4, 5
    ON DUPLICATE KEY UPDATE n = state_count.n + VALUE(n);

    INSERT INTO event (at, actor_id, actor, request_id, entity, `key`, action, changes, reason)
    SELECT UTC_TIMESTAMP(6), @silo_actor_id, COALESCE(@silo_actor, CURRENT_USER()), COALESCE(@silo_request_id, ''),
           'device', d.serial_number, 'registered',
           CONCAT('{', CONCAT_WS(', ', CONCAT('"isapproved": [null, ', d.isapproved, ']'),
               CONCAT('"isallocated": [null, ', d.isallocated, ']'), CONCAT('"category": [null, "', d.category, '"]'),
               IF(d.device_id IS NULL, NULL, CONCAT('"deviceid": ', JSON_ARRAY(NULL, d.device_id))),
               CONCAT('"imei": [null, "', d.imei, '"]'), CONCAT('"imsi": [null, "', d.imsi, '"]')), '}'),
           @silo_reason
      FROM changeset_row r FORCE INDEX (PRIMARY)
      STRAIGHT_JOIN device d ON d.serial_number = serial_of_key(r.`key`)
     WHERE r.changeset_id = p_undo_id AND r.number BETWEEN p_first AND p_last AND r.verdict = 1
     ORDER BY r.number;
    CALL settle_rows(p_undo_id, p_first, p_last, FALSE, '{serial} registered again.');
END
