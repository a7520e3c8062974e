-- list_devices_by_state: the keys of a page of devices filtered by state, type and category.
--
-- The counters know the exact total, so three ways compare:
--   the default sort: each state is one range of device_pool (or each type of device_type_created) already in order;
--     the page is the first rows of their merge, however rare the state is;
--   few matches: take them all from their ranges and sort them;
--   else walk the index of the sort and skip what does not match.
--
-- In     p_conditions    from device_conditions, not empty
--        p_by_state      the conditions name an approval or allocation
--        p_column, p_walk_index, p_descending, p_offset, p_page_size   see get_serial_numbers
-- Out    p_keys          see read_keys
--        p_total         all matching devices
-- Reads  device, state_count
-- Try    CALL list_devices_by_state(' AND d.isapproved = 1', TRUE, 'imei', 'device_imei', FALSE, 0, 10, @k, @n); SELECT @k, @n;
CREATE OR REPLACE PROCEDURE list_devices_by_state(
    IN  p_conditions TEXT,
    IN  p_by_state   BOOLEAN,
    IN  p_column     VARCHAR(30),
    IN  p_walk_index VARCHAR(64),
    IN  p_descending BOOLEAN,
    IN  p_offset     BIGINT,
    IN  p_page_size  BIGINT,
    OUT p_keys       MEDIUMTEXT,
    OUT p_total      BIGINT
)
    READS SQL DATA
    SQL SECURITY INVOKER
l_body: BEGIN
    DECLARE v_index VARCHAR(64) DEFAULT IF(p_by_state, 'device_pool', 'device_type_created');
    DECLARE v_ranges TEXT;
    DECLARE v_all, v_offset, v_size BIGINT;
    DECLARE v_backwards BOOLEAN;
    DECLARE v_order VARCHAR(100);

    CALL list_device_states(p_conditions, p_by_state, p_total, v_ranges);
    IF p_offset >= p_total THEN
        LEAVE l_body;
    END IF;
    SET v_backwards = p_offset + p_page_size > p_total - p_offset;
    SET v_offset = IF(v_backwards, GREATEST(p_total - p_offset - p_page_size, 0), p_offset);
    SET v_size = LEAST(p_page_size, p_total - p_offset);
    SET v_order = list_order(p_column, p_descending, v_backwards);

    IF p_column = 'created_on' THEN
        CALL merge_device_ranges(v_ranges, v_index, p_conditions, p_descending, v_backwards, v_offset, v_size, p_total,
                                 NULL, p_keys);
        LEAVE l_body;
    END IF;

    -- Walking looks at so many rows when the matches lie evenly. They may not, so a walk with conditions gives up.
    SELECT SUM(n) INTO v_all FROM state_count WHERE entity = 'device';
    IF p_total > 20000 AND (v_offset + v_size) * v_all / p_total < p_total THEN
        CALL read_keys(CONCAT('SELECT d.serial_number FROM device d FORCE INDEX (', p_walk_index, ') WHERE TRUE',
                              p_conditions, ' ORDER BY ', v_order, ' LIMIT ', v_offset, ', ', v_size),
                       100000, p_keys);
    END IF;
    IF p_keys IS NULL THEN
        SELECT GROUP_CONCAT(
                   CONCAT('SELECT d.serial_number', IF(p_column = 'serial_number', '', CONCAT(', d.', p_column)),
                          ' FROM device d FORCE INDEX (', v_index, ') WHERE ', r.part, p_conditions)
                   SEPARATOR ' UNION ALL ')
          INTO v_ranges
          FROM JSON_TABLE(v_ranges, '$[*]' COLUMNS (part TEXT PATH '$')) r;
        CALL read_keys(CONCAT('SELECT d.serial_number FROM (', v_ranges, ') d ORDER BY ', v_order,
                              ' LIMIT ', v_offset, ', ', v_size), NULL, p_keys);
    END IF;
END
