-- later_event: the first thing that happened to a device or its mapping after an event; NULL when nothing did.
--
-- A printed label changes nothing, so it does not count.
--
-- In     p_key           the serial number
--        p_only_mapping  what happened to the mapping alone counts
--        p_event_id      what happened after it
-- Reads  event
-- Try    SELECT later_event('202505AMP123456B', FALSE, 17);
CREATE OR REPLACE FUNCTION later_event(
    p_key          TYPE OF event.key,
    p_only_mapping BOOLEAN,
    p_event_id     BIGINT
)
    RETURNS VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin
    READS SQL DATA
    SQL SECURITY INVOKER
    -- Without the hint it walks the whole record from that event on, because it is asked for the first.
    RETURN (SELECT CONCAT(e.entity, '.', e.action)
              FROM event e FORCE INDEX (event_by_key)
             WHERE e.entity IN ('device', 'mapping') AND e.`key` = p_key AND e.id > p_event_id
               AND e.action NOT IN ('label_printed', 'label_reprinted')
               AND (e.entity = 'mapping' OR NOT p_only_mapping)
             ORDER BY e.id LIMIT 1)
