-- check_reverts: give rows of an undo of devices or mappings their verdict; none of them is locked or changed.
--
-- `before` of a row is what it goes back to; NULL: nothing was kept, because nothing brings it back. What happened to the
-- thing after `event_id` tells whether it moved on.
--
-- In     p_undo_id
--        p_first, p_last   numbers of rows; those that are decided already stay so
-- Reads  event
-- Writes changeset_row
-- Try    CALL check_reverts(2, 1, 500);
CREATE OR REPLACE PROCEDURE check_reverts(
    IN p_undo_id BIGINT,
    IN p_first   INT,
    IN p_last    INT
)
    MODIFIES SQL DATA
    SQL SECURITY INVOKER
    INSERT INTO changeset_row (changeset_id, number, `key`, message, verdict)
    SELECT c.changeset_id, c.number, c.`key`, SUBSTRING(c.verdict, 3), LEFT(c.verdict, 1)
      FROM (SELECT b.changeset_id, b.number, b.`key`,
                   CASE
                       WHEN b.`before` IS NULL THEN CONCAT('3 What was done to ', b.`key`, ' is for ever.')
                       WHEN b.later IS NOT NULL THEN CONCAT('5 ', b.`key`, ' has moved on since: ', b.later, '.')
                       -- Back in its owner's hands it would run out at once.
                       WHEN JSON_VALUE(b.`before`, '$.isallocated') = 1
                            AND JSON_VALUE(b.`before`, '$.lease_expires') <= UTC_TIMESTAMP(6)
                            AND NOT JSON_EXISTS(b.`before`, '$.mapped')
                       THEN CONCAT('3 The lease of ', b.`key`, ' ran out meanwhile, so it stays in the pool.')
                       ELSE '1 ' END AS verdict
              FROM (SELECT r.changeset_id, r.number, r.`key`, r.`before`,
                           -- Nearly always nothing happened: two looks at the index say so, and nothing else is asked.
                           IF(GREATEST(
                                  COALESCE((SELECT MAX(e.id) FROM event e
                                             WHERE e.entity = 'device' AND e.`key` = serial_of_key(r.`key`)), 0),
                                  COALESCE((SELECT MAX(e.id) FROM event e
                                             WHERE e.entity = 'mapping' AND e.`key` = serial_of_key(r.`key`)), 0)
                              ) > r.event_id,
                              -- What a mapping says has nothing to do with what its device goes through.
                              later_event(serial_of_key(r.`key`), NOT JSON_EXISTS(r.`before`, '$.mapped') AND (
                                  JSON_EXISTS(r.`before`, '$.is_approved') OR JSON_EXISTS(r.`before`, '$.license_url')
                                  OR JSON_EXISTS(r.`before`, '$.version_details')), r.event_id),
                              NULL) AS later
                      FROM changeset_row r FORCE INDEX (PRIMARY)
                     WHERE r.changeset_id = p_undo_id AND r.number BETWEEN p_first AND p_last AND r.verdict IN (0, 1)
                     -- A limit lets it be worked out once; else it is asked again for each word above that names it.
                     LIMIT 1000000) b
             LIMIT 1000000) c
    ON DUPLICATE KEY UPDATE verdict = VALUE(verdict), message = VALUE(message)
