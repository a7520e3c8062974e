-- settle_rows: write of all good rows of a changeset that they are done, after their change in the same transaction.
--
-- In     p_changeset_id
--        p_first, p_last   numbers of rows
--        p_mapping         the last event of the change may be one of the mapping; the caller holds mapping and device
--        p_message         {serial} in it stands for each serial number
-- Reads  event: whoever holds a device finds its own event as the last one
-- Writes changeset_row
-- Try    CALL settle_rows(1, 1, 500, FALSE, '{serial} deleted.');
CREATE OR REPLACE PROCEDURE settle_rows(
    IN p_changeset_id BIGINT,
    IN p_first        INT,
    IN p_last         INT,
    IN p_mapping      BOOLEAN,
    IN p_message      VARCHAR(255)
)
    MODIFIES SQL DATA
    SQL SECURITY INVOKER
    UPDATE changeset_row r FORCE INDEX (PRIMARY)
       SET r.event_id = GREATEST(
               COALESCE((SELECT MAX(e.id) FROM event e WHERE e.entity = 'device' AND e.`key` = serial_of_key(r.`key`)), 0),
               IF(p_mapping, COALESCE((SELECT MAX(e.id) FROM event e
                                        WHERE e.entity = 'mapping' AND e.`key` = serial_of_key(r.`key`)), 0), 0)),
           r.message = REPLACE(p_message, '{serial}', r.`key`), r.verdict = 4
     WHERE r.changeset_id = p_changeset_id AND r.number BETWEEN p_first AND p_last AND r.verdict = 1
