-- search_devices: the keys of a page of devices with a text that contains a term.
--
-- Few matches (the usual scan of a whole serial) come from device_suffix and are sorted. Of many, the index of the
-- sort is walked until the page is full; when that takes too long, they come from device_suffix after all.
--
-- In     p_search       the term, not empty
--        p_conditions   from device_conditions
--        p_column, p_walk_index, p_descending, p_offset, p_page_size, p_count_limit   see get_serial_numbers
-- Out    p_keys         see read_keys
--        p_total        matching devices, at most p_count_limit unless known anyway
-- Reads  device, device_suffix
-- Try    CALL search_devices('amp1', '', 'imei', 'device_imei', FALSE, 0, 10, NULL, @k, @n); SELECT @k, @n;
CREATE OR REPLACE PROCEDURE search_devices(
    IN  p_search      VARCHAR(255),
    IN  p_conditions  TEXT,
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
    DECLARE v_most_gathered BIGINT DEFAULT COALESCE(p_count_limit, 50001);
    DECLARE v_found TEXT DEFAULT 'device_suffix WHERE suffix LIKE @silo_begins ESCAPE ''|''';
    DECLARE v_matches TEXT DEFAULT CONCAT(
        '(SELECT DISTINCT serial_number FROM ', v_found, ') f',
        ' STRAIGHT_JOIN device d ON d.serial_number = f.serial_number WHERE TRUE', p_conditions);
    DECLARE v_where TEXT DEFAULT CONCAT(
        ' WHERE LOWER(CONCAT_WS(CHAR(0 USING utf8mb4), d.serial_number,',
        ' d.device_id, d.imei, d.imsi)) COLLATE utf8mb4_bin LIKE @silo_contains ESCAPE ''|''', p_conditions);
    DECLARE v_order VARCHAR(100) DEFAULT list_order(p_column, p_descending, FALSE);
    DECLARE v_count BIGINT;

    SET @silo_begins = like_pattern('', p_search, '%') COLLATE utf8mb4_nopad_bin,
        @silo_contains = like_pattern('%', p_search, '%');
    CALL count_rows(v_found, v_few + 1, v_count);
    IF v_count > v_few THEN
        CALL read_keys(CONCAT('SELECT d.serial_number FROM device d FORCE INDEX (', p_walk_index, ')', v_where,
                              ' ORDER BY ', v_order, ' LIMIT ', p_offset, ', ', p_page_size), v_most_walked, p_keys);
    END IF;
    IF p_keys IS NULL THEN
        CALL read_keys_and_total(v_matches, v_order, p_offset, p_page_size, p_keys, p_total);
    ELSE
        -- The LIMIT stands inside: there DISTINCT stops at it instead of gathering all first.
        IF p_conditions = '' THEN
            CALL count_rows(CONCAT('(SELECT DISTINCT serial_number FROM ', v_found, ' LIMIT ', v_most_gathered, ') f'),
                            NULL, p_total);
        END IF;
        IF p_conditions <> '' OR p_total = v_most_gathered AND p_count_limit IS NULL THEN
            CALL count_rows(CONCAT('device d', v_where), p_count_limit, p_total);
        END IF;
    END IF;
END
