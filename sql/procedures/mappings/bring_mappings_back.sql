-- bring_mappings_back: map the devices of an undo's good rows again as they were mapped before their mappings were
-- deleted; they become allocated with it. What is written of the rows is the caller's.
--
-- The caller holds the devices and knows that nothing happened to them since. The endings of the words are there: they
-- stay when a mapping goes.
--
-- In     p_undo_id         `before` of its rows is JSON of the mapping's columns, see change_mappings
--        p_first, p_last   numbers of rows; those that are not good are left alone
-- Writes mapping, mapping_word, device, state_count (as count_state), event
-- Try    CALL bring_mappings_back(2, 1, 500);
CREATE OR REPLACE PROCEDURE bring_mappings_back(
    IN p_undo_id BIGINT,
    IN p_first   INT,
    IN p_last    INT
)
    MODIFIES SQL DATA
    SQL SECURITY INVOKER
BEGIN
    DECLARE v_serials MEDIUMTEXT;

    INSERT INTO mapping (serial_number, unique_identifier, customer_code, customer_name, company, device_type,
                         is_approved, review_reason, license_url, version_details, created_on, modified_on)
    SELECT d.serial_number, JSON_VALUE(r.`before`, '$.unique_identifier'), JSON_VALUE(r.`before`, '$.customer_code'),
           JSON_VALUE(r.`before`, '$.customer_name'), JSON_VALUE(r.`before`, '$.company'), d.device_type,
           JSON_VALUE(r.`before`, '$.is_approved'), JSON_VALUE(r.`before`, '$.review_reason'),
           JSON_VALUE(r.`before`, '$.license_url'), JSON_VALUE(r.`before`, '$.version_details'),
           JSON_VALUE(r.`before`, '$.created_on'), UTC_TIMESTAMP(6)
      FROM changeset_row r FORCE INDEX (PRIMARY)
      STRAIGHT_JOIN device d ON d.serial_number = serial_of_key(r.`key`)
     WHERE r.changeset_id = p_undo_id AND r.number BETWEEN p_first AND p_last AND r.verdict = 1
     ORDER BY r.number;

    SELECT JSON_ARRAYAGG(r.`key`) INTO v_serials
      FROM changeset_row r FORCE INDEX (PRIMARY)
     WHERE r.changeset_id = p_undo_id AND r.number BETWEEN p_first AND p_last AND r.verdict = 1;
    CALL index_mappings(v_serials, TRUE);

    INSERT INTO state_count (entity, isapproved, isallocated, category, device_type, shard, n)
    SELECT 'mapping', m.is_approved, 0, '', m.device_type, CONNECTION_ID() MOD 32 + IF(@silo_counts_apart, 32, 0), COUNT(*)
      FROM changeset_row r FORCE INDEX (PRIMARY)
      STRAIGHT_JOIN mapping m ON m.serial_number = serial_of_key(r.`key`)
     WHERE r.changeset_id = p_undo_id AND r.number BETWEEN p_first AND p_last AND r.verdict = 1
     GROUP BY m.is_approved, m.device_type
    ON DUPLICATE KEY UPDATE n = state_count.n + VALUE(n);

    INSERT INTO event (at, actor_id, actor, request_id, entity, `key`, action, changes, reason)
    SELECT UTC_TIMESTAMP(6), @silo_actor_id, COALESCE(@silo_actor, CURRENT_USER()), COALESCE(@silo_request_id, ''),
           'mapping', m.serial_number, 'created', JSON_OBJECT(
               'uniqueIdentifier', JSON_ARRAY(NULL, m.unique_identifier), 'customerCode', JSON_ARRAY(NULL, m.customer_code),
               'customerName', JSON_ARRAY(NULL, m.customer_name), 'company', JSON_ARRAY(NULL, m.company),
               'isApproved', JSON_ARRAY(NULL, m.is_approved), 'cLicenseURL', JSON_ARRAY(NULL, m.license_url),
               'versionDetails', JSON_ARRAY(NULL, m.version_details)),
           @silo_reason
      FROM changeset_row r FORCE INDEX (PRIMARY)
      STRAIGHT_JOIN mapping m ON m.serial_number = serial_of_key(r.`key`)
     WHERE r.changeset_id = p_undo_id AND r.number BETWEEN p_first AND p_last AND r.verdict = 1
     ORDER BY r.number;
    CALL allocate_devices(p_undo_id, p_first, p_last);
END
