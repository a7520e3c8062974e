-- list_devices_by_time: the keys of a page of devices filtered by when they were registered or fetched.
--
-- In     p_conditions   from device_conditions
--        p_time_index   device_created_on | device_fetched: holds all that match as one range
--        p_states       JSON array of the ranges of device_pool that the conditions leave; NULL: not filtered by state
--        p_column, p_walk_index, p_descending, p_offset, p_page_size, p_count_limit   see get_serial_numbers
-- Out    p_keys         see read_keys
--        p_total        matching devices, at most p_count_limit unless known anyway
-- Reads  device
-- Try    CALL list_devices_by_time(' AND d.created_on < ''2026-01-01''', 'device_created_on', NULL, 'imei', 'device_imei',
--             FALSE, 0, 10, NULL, @k, @n); SELECT @k, @n;
CREATE OR REPLACE PROCEDURE list_devices_by_time(
    IN  p_conditions  TEXT,
    IN  p_time_index  VARCHAR(64),
    IN  p_states      TEXT,
    IN  p_column      VARCHAR(30),
    IN  p_walk_index  VARCHAR(64),
    IN  p_descending  BOOLEAN,
    IN  p_offset      BIGINT,
    IN  p_page_size   BIGINT,
    IN  p_count_limit BIGINT,
    OUT p_keys        MEDIUMTEXT,
    OUT p_total       BIGINT
)
    READS SQL DATA
    SQL SECURITY INVOKER
BEGIN
    DECLARE v_few INT DEFAULT IF(p_column IN ('created_on', 'serial_number') AND p_conditions NOT LIKE '%d.category%', 20000, 5000);
    DECLARE v_most_walked INT DEFAULT 100000;
    DECLARE v_source TEXT DEFAULT CONCAT('device d FORCE INDEX (', p_time_index, ') WHERE TRUE', p_conditions);
    DECLARE v_order VARCHAR(100) DEFAULT list_order(p_column, p_descending, FALSE);
    DECLARE v_count BIGINT;

    IF p_time_index = 'device_created_on' AND p_states IS NOT NULL THEN
        SELECT CONCAT('device d FORCE INDEX (device_pool) WHERE (', GROUP_CONCAT(r.part SEPARATOR ' OR '), ')', p_conditions)
          INTO v_source
          FROM JSON_TABLE(p_states, '$[*]' COLUMNS (part TEXT PATH '$')) r;
    END IF;
    -- In the default sort the time's index is in order, or the ranges of the states are merged. In another, few are
    -- sorted; of many the index of the sort is walked until the page is full. A walk that meets too little of what is
    -- asked gives up, and they are sorted after all.
    IF p_column = 'created_on' AND p_states IS NOT NULL THEN
        CALL merge_device_ranges(p_states, 'device_pool', p_conditions, p_descending, FALSE, p_offset, p_page_size,
                                 NULL, v_most_walked, p_keys);
    ELSE
        IF p_column <> 'created_on' THEN
            CALL count_rows(v_source, v_few + 1, v_count);
        END IF;
        IF p_column = 'created_on' OR v_count > v_few THEN
            CALL read_keys(CONCAT('SELECT d.serial_number FROM device d FORCE INDEX (', p_walk_index, ') WHERE TRUE',
                                  p_conditions, ' ORDER BY ', v_order, ' LIMIT ', p_offset, ', ', p_page_size),
                           v_most_walked, p_keys);
        END IF;
    END IF;
    IF p_keys IS NULL THEN
        CALL read_keys_and_total('serial_number', v_source, v_order, p_offset, p_page_size, p_keys, p_total);
    ELSE
        CALL count_rows(v_source, p_count_limit, p_total);
    END IF;
END
