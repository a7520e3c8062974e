-- lock_devices: lock the devices of a changeset's good rows in order of serial, look once more whether the action may
-- be done to each, and keep of those what an undo needs.
--
-- In     p_changeset_id
--        p_first, p_last   numbers of rows; those that are not good are left alone
--        p_action          approve | reject | release | deactivate | delete
-- Reads  device (locks the rows)
-- Writes changeset_row
-- Try    CALL lock_devices(1, 1, 500, 'approve');
CREATE OR REPLACE PROCEDURE lock_devices(
    IN p_changeset_id BIGINT,
    IN p_first        INT,
    IN p_last         INT,
    IN p_action       VARCHAR(20)
)
    MODIFIES SQL DATA
    SQL SECURITY INVOKER
    INSERT INTO changeset_row (changeset_id, number, `key`, message, verdict, `before`)
    SELECT c.changeset_id, c.number, c.`key`, COALESCE(SUBSTRING(c.verdict, LOCATE(' ', c.verdict) + 1), ''),
           CASE WHEN c.verdict IS NULL THEN 1 WHEN c.verdict LIKE 'unchanged %' THEN 2 ELSE 3 END,
           IF(c.verdict IS NULL, c.said, NULL)
      FROM (SELECT r.changeset_id, r.number, r.`key`,
                   device_verdict(p_action, r.`key`, d.isapproved, d.isallocated, d.ever_approved, NULL) AS verdict,
                   CASE p_action
                       WHEN 'approve' THEN JSON_OBJECT('isapproved', d.isapproved, 'ever_approved', d.ever_approved + 0,
                                                       'reject_reason', d.reject_reason)
                       WHEN 'reject' THEN JSON_OBJECT('isapproved', d.isapproved, 'reject_reason', d.reject_reason)
                       WHEN 'release' THEN JSON_OBJECT('isallocated', d.isallocated, 'fetched_on', d.fetched_on,
                                                       'lease_expires', d.lease_expires)
                       WHEN 'delete' THEN JSON_OBJECT('category', d.category, 'isapproved', d.isapproved,
                                                      'isallocated', d.isallocated, 'ever_approved', d.ever_approved + 0,
                                                      'reject_reason', d.reject_reason, 'device_id', d.device_id,
                                                      'imei', d.imei, 'imsi', d.imsi, 'created_on', d.created_on)
                       END AS said
              FROM changeset_row r FORCE INDEX (PRIMARY)
              LEFT JOIN device d ON d.serial_number = serial_of_key(r.`key`)
             WHERE r.changeset_id = p_changeset_id AND r.number BETWEEN p_first AND p_last AND r.verdict = 1
             ORDER BY r.number
             LIMIT 1000000  -- lets the verdict be worked out once, not for each word above that names it
               FOR UPDATE) c
    ON DUPLICATE KEY UPDATE verdict = VALUE(verdict), message = VALUE(message), `before` = VALUE(`before`)
