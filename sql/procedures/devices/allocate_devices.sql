-- allocate_devices: let the devices of a changeset's good rows be allocated, those that are not yet.
--
-- The caller holds the devices and has decided that they may be.
--
-- In     p_changeset_id
--        p_first, p_last   numbers of rows; those that are not good are left alone
-- Writes device, state_count (as count_state), event
-- Try    CALL allocate_devices(2, 1, 500);
CREATE OR REPLACE PROCEDURE allocate_devices(
    IN p_changeset_id BIGINT,
    IN p_first        INT,
    IN p_last         INT
)
    MODIFIES SQL DATA
    SQL SECURITY INVOKER
BEGIN
    INSERT INTO state_count (entity, isapproved, isallocated, category, device_type, shard, n)
    SELECT 'device', d.isapproved, IF(s.seq = 1, d.isallocated, 2), d.category, d.device_type,
           CONNECTION_ID() MOD 32 + IF(@silo_counts_apart, 32, 0), SUM(IF(s.seq = 1, -1, 1))
      FROM changeset_row r FORCE INDEX (PRIMARY)
      STRAIGHT_JOIN device d ON d.serial_number = serial_of_key(r.`key`)
      STRAIGHT_JOIN seq_1_to_2 s
     WHERE r.changeset_id = p_changeset_id AND r.number BETWEEN p_first AND p_last AND r.verdict = 1 AND d.isallocated <> 2
     GROUP BY 2, 3, 4, 5
    ON DUPLICATE KEY UPDATE n = state_count.n + VALUE(n);

    INSERT INTO event (at, actor_id, actor, request_id, entity, `key`, action, changes, reason)
    SELECT UTC_TIMESTAMP(6), @silo_actor_id, COALESCE(@silo_actor, CURRENT_USER()), COALESCE(@silo_request_id, ''),
           'device', d.serial_number, 'allocated', CONCAT('{"isallocated": [', d.isallocated, ', 2]}'), @silo_reason
      FROM changeset_row r FORCE INDEX (PRIMARY)
      STRAIGHT_JOIN device d ON d.serial_number = serial_of_key(r.`key`)
     WHERE r.changeset_id = p_changeset_id AND r.number BETWEEN p_first AND p_last AND r.verdict = 1 AND d.isallocated <> 2
     ORDER BY r.number;

    UPDATE changeset_row r FORCE INDEX (PRIMARY)
      STRAIGHT_JOIN device d ON d.serial_number = serial_of_key(r.`key`)
       SET d.isallocated = 2, d.fetched_on = NULL, d.lease_expires = NULL, d.modified_on = UTC_TIMESTAMP(6)
     WHERE r.changeset_id = p_changeset_id AND r.number BETWEEN p_first AND p_last AND r.verdict = 1 AND d.isallocated <> 2;
END
