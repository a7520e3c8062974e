-- search_devices: the keys of a page of devices with a text that contains a term.
--
-- Matches are in lots (find_lots) or have an ending that begins with the term (device_suffix). Few are gathered and
-- sorted. Of many, in the default sort: filtered by state, the ranges of those states are walked; where a small part
-- of all lots matches, theirs. Else the index of the sort is walked until the page is full. A walk that meets too
-- little of what is asked gives up, and the matches are gathered after all.
--
-- In     p_search       the term, not empty
--        p_conditions   from device_conditions
--        p_states       JSON array of the ranges of device_pool that the conditions leave; NULL: not filtered by state
--        p_column, p_walk_index, p_descending, p_offset, p_page_size, p_count_limit   see get_serial_numbers
-- Out    p_keys         see read_keys
--        p_total        matching devices, at most p_count_limit unless known anyway
-- Reads  device, device_suffix
-- Try    CALL search_devices('amp1', '', NULL, 'imei', 'device_imei', FALSE, 0, 10, NULL, @k, @n); SELECT @k, @n;
CREATE OR REPLACE PROCEDURE search_devices(
    IN  p_search      VARCHAR(255),
    IN  p_conditions  TEXT,
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
    DECLARE v_few INT DEFAULT 2000;
    DECLARE v_most_walked INT DEFAULT 50000;
    DECLARE v_ending TEXT DEFAULT 'device_suffix WHERE suffix LIKE @silo_begins ESCAPE ''|''';
    DECLARE v_contains TEXT DEFAULT CONCAT(device_contains(), p_conditions);
    DECLARE v_order VARCHAR(100) DEFAULT list_order(p_column, p_descending, FALSE);
    DECLARE v_lots, v_begins, v_parts, v_found TEXT;
    DECLARE v_share DOUBLE;
    DECLARE v_by_ending, v_by_lot BIGINT DEFAULT 0;

    SET @silo_begins = like_pattern('', p_search, '%') COLLATE utf8mb4_nopad_bin,
        @silo_contains = like_pattern('%', p_search, '%');
    CALL find_lots(p_search, v_lots, v_begins, v_parts, v_share);
    SET v_found = CONCAT('SELECT DISTINCT serial_number FROM ', v_ending);
    CALL count_rows(v_ending, v_few + 1, v_by_ending);
    IF v_lots IS NOT NULL THEN
        SET v_found = CONCAT(v_found, ' UNION SELECT d.serial_number FROM device d FORCE INDEX (device_lot) WHERE ', v_lots);
        CALL count_found_devices(v_lots, NULL, NULL, v_few + 1, v_by_lot);
    END IF;
    IF v_begins IS NOT NULL THEN
        SET v_found = CONCAT(v_found, ' UNION SELECT d.serial_number FROM device d FORCE INDEX (PRIMARY) WHERE ', v_begins);
        CALL count_found_devices(v_lots, v_begins, NULL, v_few + 1, v_by_lot);
    END IF;

    IF v_by_ending + v_by_lot > v_few THEN
        CASE WHEN p_column = 'created_on' AND p_states IS NOT NULL THEN
            CALL merge_device_ranges(p_states, 'device_pool', v_contains, p_descending, FALSE, p_offset, p_page_size,
                                     NULL, v_most_walked, p_keys);
        WHEN p_column = 'created_on' AND p_conditions = '' AND v_by_ending <= v_few AND v_share < 0.3
             AND JSON_LENGTH(v_parts) * (p_offset + p_page_size) < v_most_walked THEN
            CALL merge_device_lots(v_parts, v_ending, p_descending, p_offset, p_page_size, p_keys);
        ELSE
            CALL read_keys(CONCAT('SELECT d.serial_number FROM device d FORCE INDEX (', p_walk_index, ') WHERE TRUE', v_contains,
                                  ' ORDER BY ', v_order, ' LIMIT ', p_offset, ', ', p_page_size), v_most_walked, p_keys);
        END CASE;
    END IF;
    IF p_keys IS NULL THEN
        SET v_found = CONCAT('(', v_found, ') f STRAIGHT_JOIN device d ON d.serial_number = f.serial_number WHERE TRUE', p_conditions);
        IF v_by_ending + v_by_lot > v_few AND p_conditions <> '' THEN
            SET v_found = CONCAT('device d WHERE TRUE', v_contains);
        END IF;
        CALL read_keys_and_total('serial_number', v_found, v_order, p_offset, p_page_size, p_keys, p_total);
    ELSEIF p_conditions <> '' THEN
        CALL count_rows(CONCAT('device d WHERE TRUE', v_contains), p_count_limit, p_total);
    ELSE
        CALL count_found_devices(v_lots, v_begins, v_ending, p_count_limit, p_total);
    END IF;
END
