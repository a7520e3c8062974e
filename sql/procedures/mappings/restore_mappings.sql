-- restore_mappings: give the mappings of an undo's good rows columns that they had before. What is written of the rows
-- is the caller's.
--
-- The caller holds the mappings and knows that nothing happened to them since they had those columns. The endings of the
-- words are there: they stay when a mapping says something else.
--
-- In     p_undo_id         `before` of its rows is JSON: is_approved and review_reason, license_url, version_details;
--                          those it does not name stay
--        p_first, p_last   numbers of rows; those that are not good are left alone
-- Writes mapping, mapping_word, state_count (as count_state), event (action reverted)
-- Try    CALL restore_mappings(2, 1, 500);
CREATE OR REPLACE PROCEDURE restore_mappings(
    IN p_undo_id BIGINT,
    IN p_first   INT,
    IN p_last    INT
)
    MODIFIES SQL DATA
    SQL SECURITY INVOKER
BEGIN
    DECLARE v_worded MEDIUMTEXT;

    INSERT INTO state_count (entity, isapproved, isallocated, category, device_type, shard, n)
    SELECT 'mapping', IF(s.seq = 1, m.is_approved, COALESCE(JSON_VALUE(r.`before`, '$.is_approved'), m.is_approved)), 0, '',
           m.device_type, CONNECTION_ID() MOD 32 + IF(@silo_counts_apart, 32, 0), SUM(IF(s.seq = 1, -1, 1)) AS moved
      FROM changeset_row r FORCE INDEX (PRIMARY)
      STRAIGHT_JOIN mapping m ON m.serial_number = serial_of_key(r.`key`)
      STRAIGHT_JOIN seq_1_to_2 s
     WHERE r.changeset_id = p_undo_id AND r.number BETWEEN p_first AND p_last AND r.verdict = 1
     GROUP BY 2, 5
    HAVING moved <> 0
    ON DUPLICATE KEY UPDATE n = state_count.n + VALUE(n);

    INSERT INTO event (at, actor_id, actor, request_id, entity, `key`, action, changes, reason)
    SELECT UTC_TIMESTAMP(6), @silo_actor_id, COALESCE(@silo_actor, CURRENT_USER()), COALESCE(@silo_request_id, ''),
           'mapping', c.serial_number, 'reverted', CONCAT('{', CONCAT_WS(', ',
               IF(BINARY c.license_url = BINARY c.old_license_url, NULL,
                  CONCAT('"cLicenseURL": ', JSON_ARRAY(c.old_license_url, c.license_url))),
               IF(BINARY c.version_details = BINARY c.old_version_details, NULL,
                  CONCAT('"versionDetails": ', JSON_ARRAY(c.old_version_details, c.version_details))),
               CONCAT('"isApproved": [', c.old_is_approved, ', ', NULLIF(c.is_approved, c.old_is_approved), ']')), '}'),
           @silo_reason
      FROM (SELECT r.number, m.serial_number, m.license_url AS old_license_url, m.version_details AS old_version_details,
                   m.is_approved AS old_is_approved,
                   COALESCE(JSON_VALUE(r.`before`, '$.license_url'), m.license_url) AS license_url,
                   COALESCE(JSON_VALUE(r.`before`, '$.version_details'), m.version_details) AS version_details,
                   COALESCE(JSON_VALUE(r.`before`, '$.is_approved'), m.is_approved) AS is_approved
              FROM changeset_row r FORCE INDEX (PRIMARY)
              STRAIGHT_JOIN mapping m ON m.serial_number = serial_of_key(r.`key`)
             WHERE r.changeset_id = p_undo_id AND r.number BETWEEN p_first AND p_last AND r.verdict = 1) c
     ORDER BY c.number;

    -- What is searched by changes with these two alone.
    SELECT JSON_ARRAYAGG(m.serial_number) INTO v_worded
      FROM changeset_row r FORCE INDEX (PRIMARY)
      STRAIGHT_JOIN mapping m ON m.serial_number = serial_of_key(r.`key`)
     WHERE r.changeset_id = p_undo_id AND r.number BETWEEN p_first AND p_last AND r.verdict = 1
       AND (BINARY m.license_url <> BINARY JSON_VALUE(r.`before`, '$.license_url')
            OR BINARY m.version_details <> BINARY JSON_VALUE(r.`before`, '$.version_details'));
    IF v_worded IS NOT NULL THEN
        CALL index_mappings(v_worded, FALSE);
    END IF;
    UPDATE changeset_row r FORCE INDEX (PRIMARY)
      STRAIGHT_JOIN mapping m ON m.serial_number = serial_of_key(r.`key`)
       SET m.is_approved = COALESCE(JSON_VALUE(r.`before`, '$.is_approved'), m.is_approved),
           m.license_url = COALESCE(JSON_VALUE(r.`before`, '$.license_url'), m.license_url),
           m.version_details = COALESCE(JSON_VALUE(r.`before`, '$.version_details'), m.version_details),
           m.review_reason = IF(JSON_EXISTS(r.`before`, '$.review_reason'), JSON_VALUE(r.`before`, '$.review_reason'), m.review_reason),
           m.modified_on = UTC_TIMESTAMP(6)
     WHERE r.changeset_id = p_undo_id AND r.number BETWEEN p_first AND p_last AND r.verdict = 1;
    IF v_worded IS NOT NULL THEN
        CALL index_mappings(v_worded, TRUE);
    END IF;
END
