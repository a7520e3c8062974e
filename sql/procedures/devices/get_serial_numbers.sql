-- get_serial_numbers: one page of the device list: filtered, searched, sorted, with the total.
--
-- Each page is a walk along the index of its sort, a merge of a few ranges of device_pool, or a sort of few matches;
-- the counters of state_count tell beforehand which is least work. Past the middle it is read from the far end.
-- What people typed travels in user variables, never in the text of a statement; ORDER BY comes from a whitelist.
--
-- In     p_search         serial, device id, IMEI or IMSI contains it, in any letter case; NULL: all
--        p_isapproved, p_isallocated, p_device_type, p_category, p_from, p_to, p_fetched_before
--                         filters, see device_conditions
--        p_offset         rows before the page
--        p_page_size
--        p_sort           0 serial, 1 approval, 2 allocation, 3 type, 4 category, 5 created, 6 modified,
--                         7 device id, 8 IMEI, 9 IMSI; ties by serial ascending
--        p_descending
--        p_count_limit    the total stops here; NULL counts all
-- Out    p_total          matching rows, at most p_count_limit
-- Rows   the device's columns and is_mapped; none when the page is empty
-- Reads  device, device_suffix, mapping, state_count
-- Try    CALL get_serial_numbers('amp', 1, NULL, NULL, NULL, NULL, NULL, NULL, 0, 10, 5, TRUE, NULL, @n); SELECT @n;
CREATE OR REPLACE PROCEDURE get_serial_numbers(
    IN  p_search         VARCHAR(255),
    IN  p_isapproved     TINYINT,
    IN  p_isallocated    TINYINT,
    IN  p_device_type    VARCHAR(20),
    IN  p_category       VARCHAR(20),
    IN  p_from           DATETIME(6),
    IN  p_to             DATETIME(6),
    IN  p_fetched_before DATETIME(6),
    IN  p_offset         BIGINT,
    IN  p_page_size      BIGINT,
    IN  p_sort           TINYINT,
    IN  p_descending     BOOLEAN,
    IN  p_count_limit    BIGINT,
    OUT p_total          BIGINT
)
    READS SQL DATA
    SQL SECURITY INVOKER
BEGIN
    DECLARE v_column VARCHAR(30) DEFAULT sorted_device_column(p_sort);
    DECLARE v_walk_index VARCHAR(64) DEFAULT sorting_device_index(v_column, p_descending);
    DECLARE v_conditions TEXT DEFAULT device_conditions(
        p_isapproved, p_isallocated, p_device_type, p_category, p_from, p_to, p_fetched_before);
    DECLARE v_order VARCHAR(100) DEFAULT list_order(v_column, p_descending, FALSE);
    DECLARE v_keys MEDIUMTEXT;
    DECLARE v_page TEXT;
    DECLARE v_states TEXT;
    DECLARE v_skipped BIGINT;

    IF COALESCE(p_isapproved, p_isallocated, p_fetched_before) IS NOT NULL
       AND COALESCE(p_search, p_from, p_to, p_fetched_before) IS NOT NULL THEN
        -- A fetched device has the state of one.
        CALL list_device_states(device_conditions(p_isapproved, IF(p_fetched_before IS NULL, p_isallocated, 1),
                                                  p_device_type, p_category, NULL, NULL, NULL), TRUE, v_skipped, v_states);
    END IF;
    IF p_search IS NOT NULL AND p_search <> '' COLLATE utf8mb4_nopad_bin THEN
        CALL search_devices(p_search, v_conditions, v_states, v_column, v_walk_index, p_descending, p_offset, p_page_size,
                            p_count_limit, v_keys, p_total);
    ELSEIF v_conditions = '' THEN
        -- The page that everybody opens: a walk along the sort's index, joined in one statement.
        SELECT COALESCE(SUM(n), 0) INTO p_total FROM state_count WHERE entity = 'device';
        SET v_skipped = GREATEST(p_total - p_offset - p_page_size, 0);
        IF p_offset < p_total THEN
            SET v_page = CONCAT(
                '(SELECT d.serial_number FROM device d FORCE INDEX (', v_walk_index, ') ORDER BY ',
                IF(v_skipped < p_offset,
                   CONCAT(list_order(v_column, p_descending, TRUE), ' LIMIT ', v_skipped, ', '),
                   CONCAT(v_order, ' LIMIT ', p_offset, ', ')),
                LEAST(p_page_size, p_total - p_offset), ')');
        END IF;
    ELSEIF p_fetched_before IS NULL AND p_from IS NULL AND p_to IS NULL THEN
        CALL list_devices_by_state(v_conditions, p_isapproved IS NOT NULL OR p_isallocated IS NOT NULL, v_column,
                                   v_walk_index, p_descending, p_offset, p_page_size, v_keys, p_total);
    ELSE
        CALL list_devices_by_time(v_conditions, IF(p_fetched_before IS NULL, 'device_created_on', 'device_fetched'),
                                  v_states, v_column, v_walk_index, p_descending, p_offset, p_page_size, p_count_limit,
                                  v_keys, p_total);
    END IF;
    SET p_total = LEAST(p_total, COALESCE(p_count_limit, p_total));

    IF v_page IS NOT NULL OR v_keys IS NOT NULL THEN
        EXECUTE IMMEDIATE CONCAT(
            'SELECT d.serial_number, d.device_id, d.imei, d.imsi, d.isapproved, d.isallocated, d.category,',
            ' d.device_type, d.ever_approved, d.created_on, d.modified_on, d.fetched_on, d.lease_expires,',
            ' m.serial_number IS NOT NULL AS is_mapped, d.reject_reason FROM ',
            COALESCE(CONCAT(v_page, ' k STRAIGHT_JOIN device d FORCE INDEX (PRIMARY) ON d.serial_number = k.serial_number'),
                     'device d FORCE INDEX (PRIMARY)'),
            ' LEFT JOIN mapping m ON m.serial_number = d.serial_number',
            COALESCE(CONCAT(' WHERE d.serial_number IN (', v_keys, ')'), ''), ' ORDER BY ', v_order);
    END IF;
END
