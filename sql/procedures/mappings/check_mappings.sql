-- check_mappings: give rows of a changeset of mappings their verdict; no mapping is locked or changed.
--
-- In     p_changeset_id
--        p_first, p_last   numbers of rows; those that are decided already stay so
--        p_action          review | version | license | unmap
--        p_value           the approval, version or licence URL, see change_mappings; NULL: unmap
-- Reads  mapping, @silo_reason
-- Writes changeset_row
-- Try    CALL check_mappings(1, 1, 500, 'version', '1.1');
CREATE OR REPLACE PROCEDURE check_mappings(
    IN p_changeset_id BIGINT,
    IN p_first        INT,
    IN p_last         INT,
    IN p_action       VARCHAR(20),
    IN p_value        VARCHAR(255)
)
    MODIFIES SQL DATA
    SQL SECURITY INVOKER
    -- As check_devices: reads without locks.
    INSERT INTO changeset_row (changeset_id, number, `key`, message, verdict)
    SELECT c.changeset_id, c.number, c.`key`,
           COALESCE(SUBSTRING(c.verdict, LOCATE(' ', c.verdict) + 1), ''),
           CASE WHEN c.verdict IS NULL THEN 1 WHEN c.verdict LIKE 'unchanged %' THEN 2 ELSE 3 END
      FROM (SELECT r.changeset_id, r.number, r.`key`,
                   mapping_verdict(r.`key`, m.serial_number IS NOT NULL, CASE p_action
                       WHEN 'review' THEN m.is_approved = p_value AND BINARY m.review_reason <=> BINARY @silo_reason
                       WHEN 'version' THEN BINARY m.version_details = BINARY p_value
                       WHEN 'license' THEN BINARY m.license_url = BINARY REPLACE(p_value, '{serial}', m.serial_number)
                       END) AS verdict
              FROM changeset_row r
              LEFT JOIN mapping m ON m.serial_number = serial_of_key(r.`key`)
             WHERE r.changeset_id = p_changeset_id AND r.number BETWEEN p_first AND p_last AND r.verdict IN (0, 1)
             LIMIT 1000000) c  -- a limit lets the verdict be worked out once, not for each word above that names it
    ON DUPLICATE KEY UPDATE verdict = VALUE(verdict), message = VALUE(message)
