-- archive_mappings: archive_mapping for the good rows of a changeset, in a few statements. Their devices, and what is
-- written of the rows, are the caller's.
--
-- In     p_changeset_id
--        p_first, p_last   numbers of rows; the caller has locked their devices and mappings
-- Reads  @silo_actor
-- Writes mapping, mapping_word, deleted_mapping, state_count (as count_state), event
-- Try    CALL archive_mappings(2, 1, 500);
CREATE OR REPLACE PROCEDURE archive_mappings(
    IN p_changeset_id BIGINT,
    IN p_first        INT,
    IN p_last         INT
)
    MODIFIES SQL DATA
    SQL SECURITY INVOKER
BEGIN
    DECLARE v_serials MEDIUMTEXT;

    INSERT INTO deleted_mapping (serial_number, unique_identifier, customer_code, customer_name, company,
                                 device_type, is_approved, review_reason, license_url, version_details,
                                 created_on, modified_on, deleted_on, deleted_by)
    SELECT m.serial_number, m.unique_identifier, m.customer_code, m.customer_name, m.company,
           m.device_type, m.is_approved, m.review_reason, m.license_url, m.version_details,
           m.created_on, m.modified_on, UTC_TIMESTAMP(6), COALESCE(@silo_actor, CURRENT_USER())
      FROM changeset_row r FORCE INDEX (PRIMARY)
      STRAIGHT_JOIN mapping m ON m.serial_number = serial_of_key(r.`key`)
     WHERE r.changeset_id = p_changeset_id AND r.number BETWEEN p_first AND p_last AND r.verdict = 1
     ORDER BY r.number;

    INSERT INTO state_count (entity, isapproved, isallocated, category, device_type, shard, n)
    SELECT 'mapping', m.is_approved, 0, '', m.device_type, CONNECTION_ID() MOD 32 + IF(@silo_counts_apart, 32, 0), -COUNT(*)
      FROM changeset_row r FORCE INDEX (PRIMARY)
      STRAIGHT_JOIN mapping m ON m.serial_number = serial_of_key(r.`key`)
     WHERE r.changeset_id = p_changeset_id AND r.number BETWEEN p_first AND p_last AND r.verdict = 1
     GROUP BY m.is_approved, m.device_type
    ON DUPLICATE KEY UPDATE n = state_count.n + VALUE(n);

    INSERT INTO event (at, actor_id, actor, request_id, entity, `key`, action, changes, reason)
    SELECT UTC_TIMESTAMP(6), @silo_actor_id, COALESCE(@silo_actor, CURRENT_USER()), COALESCE(@silo_request_id, ''),
           'mapping', m.serial_number, 'deleted', '{}', @silo_reason
      FROM changeset_row r FORCE INDEX (PRIMARY)
      STRAIGHT_JOIN mapping m ON m.serial_number = serial_of_key(r.`key`)
     WHERE r.changeset_id = p_changeset_id AND r.number BETWEEN p_first AND p_last AND r.verdict = 1
     ORDER BY r.number;

    SELECT JSON_ARRAYAGG(r.`key`) INTO v_serials
      FROM changeset_row r FORCE INDEX (PRIMARY)
     WHERE r.changeset_id = p_changeset_id AND r.number BETWEEN p_first AND p_last AND r.verdict = 1;
    CALL index_mappings(v_serials, FALSE);
    DELETE m
      FROM changeset_row r FORCE INDEX (PRIMARY)
      STRAIGHT_JOIN mapping m ON m.serial_number = serial_of_key(r.`key`)
     WHERE r.changeset_id = p_changeset_id AND r.number BETWEEN p_first AND p_last AND r.verdict = 1;
END
