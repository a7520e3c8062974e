-- remove_devices: remove_device for the good rows of a changeset, in a few statements; and write that they are done.
--
-- The caller holds the devices and knows that they may go.
--
-- In     p_changeset_id
--        p_first, p_last   numbers of rows; those that are not good are left alone
--        p_message         as settle_rows
-- Writes changeset_row, device, device_suffix, state_count (as count_state), event
-- Try    CALL remove_devices(1, 1, 500, '{serial} deleted.');
CREATE OR REPLACE PROCEDURE remove_devices(
    IN p_changeset_id BIGINT,
    IN p_first        INT,
    IN p_last         INT,
    IN p_message      VARCHAR(255)
)
    MODIFIES SQL DATA
    SQL SECURITY INVOKER
BEGIN
    DECLARE v_texts MEDIUMTEXT;

    SELECT JSON_ARRAYAGG(JSON_OBJECT('serial_number', d.serial_number, 'texts', JSON_ARRAY(
               SUBSTRING(d.serial_number, CHAR_LENGTH(d.lot) + 1), d.device_id, d.imei, d.imsi)))
      INTO v_texts
      FROM changeset_row r FORCE INDEX (PRIMARY)
      STRAIGHT_JOIN device d ON d.serial_number = serial_of_key(r.`key`)
     WHERE r.changeset_id = p_changeset_id AND r.number BETWEEN p_first AND p_last AND r.verdict = 1;

    INSERT INTO state_count (entity, isapproved, isallocated, category, device_type, shard, n)
    SELECT 'device', d.isapproved, d.isallocated, d.category, d.device_type,
           CONNECTION_ID() MOD 32 + IF(@silo_counts_apart, 32, 0), -COUNT(*)
      FROM changeset_row r FORCE INDEX (PRIMARY)
      STRAIGHT_JOIN device d ON d.serial_number = serial_of_key(r.`key`)
     WHERE r.changeset_id = p_changeset_id AND r.number BETWEEN p_first AND p_last AND r.verdict = 1
     GROUP BY 2, 3, 4, 5
    ON DUPLICATE KEY UPDATE n = state_count.n + VALUE(n);

    INSERT INTO event (at, actor_id, actor, request_id, entity, `key`, action, changes, reason)
    SELECT UTC_TIMESTAMP(6), @silo_actor_id, COALESCE(@silo_actor, CURRENT_USER()), COALESCE(@silo_request_id, ''),
           'device', d.serial_number, 'deleted',
           CONCAT('{"isapproved": [', d.isapproved, ', null], "isallocated": [', d.isallocated, ', null]}'), @silo_reason
      FROM changeset_row r FORCE INDEX (PRIMARY)
      STRAIGHT_JOIN device d ON d.serial_number = serial_of_key(r.`key`)
     WHERE r.changeset_id = p_changeset_id AND r.number BETWEEN p_first AND p_last AND r.verdict = 1
     ORDER BY r.number;

    DELETE d
      FROM changeset_row r FORCE INDEX (PRIMARY)
      STRAIGHT_JOIN device d ON d.serial_number = serial_of_key(r.`key`)
     WHERE r.changeset_id = p_changeset_id AND r.number BETWEEN p_first AND p_last AND r.verdict = 1;
    CALL unindex_devices(v_texts);
    CALL settle_rows(p_changeset_id, p_first, p_last, FALSE, p_message);
END
