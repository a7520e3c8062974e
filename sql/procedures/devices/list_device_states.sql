-- list_device_states: which states the filters of the device list leave, and how many devices are in them.
--
-- From the counters, so exact without counting. The states also say which ranges of the index device_pool or
-- device_type_created hold the matching devices: one SELECT for each gives them in order of created_on.
--
-- In     p_conditions     from device_conditions, of states, type and category alone: the counters know no more
--        p_by_state       TRUE: ranges of device_pool; FALSE: ranges of device_type_created
-- Out    p_count          matching devices
--        p_ranges         JSON array of conditions, one for each range; NULL when nothing matches
-- Reads  state_count
-- Try    CALL list_device_states(' AND d.isapproved = 1', TRUE, @n, @r); SELECT @n, @r;
CREATE OR REPLACE PROCEDURE list_device_states(
    IN  p_conditions TEXT,
    IN  p_by_state   BOOLEAN,
    OUT p_count      BIGINT,
    OUT p_ranges     TEXT
)
    READS SQL DATA
    SQL SECURITY INVOKER
BEGIN
    EXECUTE IMMEDIATE CONCAT(
        'SELECT SUM(r.n), JSON_ARRAYAGG(r.part) INTO @silo_count, @silo_ranges FROM (SELECT SUM(g.n) AS n, ',
        IF(p_by_state, 'CONCAT(''d.isapproved = '', g.isapproved, '' AND d.isallocated = '', g.isallocated)',
                       'CONCAT(''d.device_type = '', QUOTE(g.device_type))'),
        ' AS part FROM (SELECT d.isapproved, d.isallocated, d.device_type, SUM(d.n) AS n FROM state_count d',
        ' WHERE d.entity = ''device''', p_conditions,
        ' GROUP BY d.isapproved, d.isallocated, d.device_type HAVING n > 0) g GROUP BY part) r');
    SELECT COALESCE(@silo_count, 0), @silo_ranges INTO p_count, p_ranges;
END
