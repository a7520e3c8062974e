-- check_devices: give rows of a changeset of devices their verdict; no device is locked or changed.
--
-- In     p_changeset_id
--        p_first, p_last   numbers of rows; those that are decided already stay so
--        p_action          see device_verdict
-- Reads  device, mapping
-- Writes changeset_row
-- Try    CALL check_devices(1, 1, 500, 'approve');
CREATE OR REPLACE PROCEDURE check_devices(
    IN p_changeset_id BIGINT,
    IN p_first        INT,
    IN p_last         INT,
    IN p_action       VARCHAR(20)
)
    MODIFIES SQL DATA
    SQL SECURITY INVOKER
    -- An INSERT that meets the rows: its SELECT reads without locks, an UPDATE with a join would lock the devices, and
    -- a fetch skips what is locked.
    INSERT INTO changeset_row (changeset_id, number, `key`, message, verdict)
    SELECT c.changeset_id, c.number, c.`key`,
           COALESCE(SUBSTRING(c.verdict, LOCATE(' ', c.verdict) + 1), ''),
           CASE WHEN c.verdict IS NULL THEN 1 WHEN c.verdict LIKE 'unchanged %' THEN 2 ELSE 3 END
      FROM (SELECT r.changeset_id, r.number, r.`key`,
                   device_verdict(p_action, r.`key`, d.isapproved, d.isallocated, d.ever_approved,
                                  m.serial_number IS NOT NULL) AS verdict
              FROM changeset_row r
              LEFT JOIN device d ON d.serial_number = serial_of_key(r.`key`)
              LEFT JOIN mapping m ON m.serial_number = d.serial_number
             WHERE r.changeset_id = p_changeset_id AND r.number BETWEEN p_first AND p_last AND r.verdict IN (0, 1)
             LIMIT 1000000) c  -- a limit lets the verdict be worked out once, not for each word above that names it
    ON DUPLICATE KEY UPDATE verdict = VALUE(verdict), message = VALUE(message)
