-- change_device_states: change_device_state for many devices at once: those of a changeset's good rows.
--
-- The caller holds the rows' locks and has decided that the changes are allowed (lock_devices). A few statements for
-- all of them: one call for each device takes ten times as long.
--
-- In     p_changeset_id
--        p_first, p_last   numbers of rows; those that are not good are left alone
--        p_isapproved, p_isallocated   the new state; NULL: as it is
--        p_action          approved | rejected | released | deactivated
-- Reads  @silo_reason (kept as the reason of a rejection)
-- Writes changeset_row, device, state_count (as count_state), event
-- Try    CALL change_device_states(1, 1, 500, 1, NULL, 'approved');
CREATE OR REPLACE PROCEDURE change_device_states(
    IN p_changeset_id BIGINT,
    IN p_first        INT,
    IN p_last         INT,
    IN p_isapproved   TINYINT,
    IN p_isallocated  TINYINT,
    IN p_action       TYPE OF event.action
)
    MODIFIES SQL DATA
    SQL SECURITY INVOKER
BEGIN
    -- Out of the old states and into the new one, while the old ones can be read.
    INSERT INTO state_count (entity, isapproved, isallocated, category, device_type, shard, n)
    SELECT 'device', IF(s.seq = 1, d.isapproved, COALESCE(p_isapproved, d.isapproved)),
           IF(s.seq = 1, d.isallocated, COALESCE(p_isallocated, d.isallocated)), d.category, d.device_type,
           CONNECTION_ID() MOD 32 + IF(@silo_counts_apart, 32, 0), SUM(IF(s.seq = 1, -1, 1))
      FROM changeset_row r FORCE INDEX (PRIMARY)
      STRAIGHT_JOIN device d ON d.serial_number = serial_of_key(r.`key`)
      STRAIGHT_JOIN seq_1_to_2 s
     WHERE r.changeset_id = p_changeset_id AND r.number BETWEEN p_first AND p_last AND r.verdict = 1
     GROUP BY 2, 3, 4, 5
    ON DUPLICATE KEY UPDATE n = state_count.n + VALUE(n);

    INSERT INTO event (at, actor_id, actor, request_id, entity, `key`, action, changes, reason)
    SELECT UTC_TIMESTAMP(6), @silo_actor_id, COALESCE(@silo_actor, CURRENT_USER()), COALESCE(@silo_request_id, ''),
           'device', d.serial_number, p_action, CONCAT('{', CONCAT_WS(', ',
               CONCAT('"isapproved": [', d.isapproved, ', ', NULLIF(p_isapproved, d.isapproved), ']'),
               CONCAT('"isallocated": [', d.isallocated, ', ', NULLIF(p_isallocated, d.isallocated), ']')), '}'),
           @silo_reason
      FROM changeset_row r FORCE INDEX (PRIMARY)
      STRAIGHT_JOIN device d ON d.serial_number = serial_of_key(r.`key`)
     WHERE r.changeset_id = p_changeset_id AND r.number BETWEEN p_first AND p_last AND r.verdict = 1
     ORDER BY r.number;

    UPDATE changeset_row r FORCE INDEX (PRIMARY)
      STRAIGHT_JOIN device d ON d.serial_number = serial_of_key(r.`key`)
       SET d.isapproved = COALESCE(p_isapproved, d.isapproved),
           d.isallocated = COALESCE(p_isallocated, d.isallocated),
           d.ever_approved = d.ever_approved OR COALESCE(p_isapproved, d.isapproved) = 1,
           d.reject_reason = CASE p_action WHEN 'rejected' THEN @silo_reason WHEN 'approved' THEN NULL
                                           ELSE d.reject_reason END,
           d.fetched_on = IF(p_isallocated IS NULL, d.fetched_on, NULL),
           d.lease_expires = NULL,
           d.modified_on = UTC_TIMESTAMP(6)
     WHERE r.changeset_id = p_changeset_id AND r.number BETWEEN p_first AND p_last AND r.verdict = 1;

    -- The devices are locked, so the last event of each is the one just written.
    UPDATE changeset_row r FORCE INDEX (PRIMARY)
       SET r.event_id = (SELECT MAX(e.id) FROM event e WHERE e.entity = 'device' AND e.`key` = serial_of_key(r.`key`)),
           r.message = CONCAT(r.`key`, ' ', p_action, '.'), r.verdict = 4
     WHERE r.changeset_id = p_changeset_id AND r.number BETWEEN p_first AND p_last AND r.verdict = 1;
END
