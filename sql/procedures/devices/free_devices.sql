-- free_devices: let the devices of an undo's good rows be as they were before they were mapped: fetched again with what
-- is left of their lease, allocated without a mapping, or else unallocated.
--
-- The caller holds the devices, and has deleted their mappings.
--
-- In     p_undo_id         `before` of its rows is JSON {"isallocated", "fetched_on", "lease_expires"}
--        p_first, p_last   numbers of rows; those that are not good are left alone
-- Writes device, state_count (as count_state), event (action released, of a fetched one reverted)
-- Try    CALL free_devices(2, 1, 500);
CREATE OR REPLACE PROCEDURE free_devices(
    IN p_undo_id BIGINT,
    IN p_first   INT,
    IN p_last    INT
)
    MODIFIES SQL DATA
    SQL SECURITY INVOKER
BEGIN
    -- One moment for all statements: a lease that runs out between two of them would be counted one way and kept the other.
    DECLARE v_now DATETIME(6) DEFAULT UTC_TIMESTAMP(6);

    -- Out of the old states and into the new one, while the old ones can be read.
    INSERT INTO state_count (entity, isapproved, isallocated, category, device_type, shard, n)
    SELECT 'device', d.isapproved, IF(s.seq = 1, d.isallocated, allocation_before(r.`before`, v_now)), d.category, d.device_type,
           CONNECTION_ID() MOD 32 + IF(@silo_counts_apart, 32, 0), SUM(IF(s.seq = 1, -1, 1)) AS moved
      FROM changeset_row r FORCE INDEX (PRIMARY)
      STRAIGHT_JOIN device d ON d.serial_number = serial_of_key(r.`key`)
      STRAIGHT_JOIN seq_1_to_2 s
     WHERE r.changeset_id = p_undo_id AND r.number BETWEEN p_first AND p_last AND r.verdict = 1
     GROUP BY 2, 3, 4, 5
    HAVING moved <> 0
    ON DUPLICATE KEY UPDATE n = state_count.n + VALUE(n);

    INSERT INTO event (at, actor_id, actor, request_id, entity, `key`, action, changes, reason)
    SELECT v_now, @silo_actor_id, COALESCE(@silo_actor, CURRENT_USER()), COALESCE(@silo_request_id, ''),
           'device', c.serial_number, IF(c.isallocated = 1, 'reverted', 'released'),
           CONCAT('{', CONCAT_WS(', ', CONCAT('"isallocated": [', c.was, ', ', c.isallocated, ']'),
               IF(c.isallocated = 1, CONCAT('"lease_expires": [null, "', iso_time(c.lease_expires), '"]'), NULL)), '}'),
           @silo_reason
      FROM (SELECT r.number, d.serial_number, d.isallocated AS was, allocation_before(r.`before`, v_now) AS isallocated,
                   CAST(JSON_VALUE(r.`before`, '$.lease_expires') AS DATETIME(6)) AS lease_expires
              FROM changeset_row r FORCE INDEX (PRIMARY)
              STRAIGHT_JOIN device d ON d.serial_number = serial_of_key(r.`key`)
             WHERE r.changeset_id = p_undo_id AND r.number BETWEEN p_first AND p_last AND r.verdict = 1) c
     WHERE c.was <> c.isallocated
     ORDER BY c.number;

    UPDATE changeset_row r FORCE INDEX (PRIMARY)
      STRAIGHT_JOIN device d ON d.serial_number = serial_of_key(r.`key`)
       SET d.fetched_on = IF(allocation_before(r.`before`, v_now) = 1, JSON_VALUE(r.`before`, '$.fetched_on'), NULL),
           d.lease_expires = IF(allocation_before(r.`before`, v_now) = 1, JSON_VALUE(r.`before`, '$.lease_expires'), NULL),
           d.isallocated = allocation_before(r.`before`, v_now),
           d.modified_on = v_now
     WHERE r.changeset_id = p_undo_id AND r.number BETWEEN p_first AND p_last AND r.verdict = 1
       AND d.isallocated <> allocation_before(r.`before`, v_now);
END
