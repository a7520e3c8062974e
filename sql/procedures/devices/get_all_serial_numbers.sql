-- get_all_serial_numbers: every matching device, sorted, for reading row by row.
--
-- In     as in get_serial_numbers
-- Rows   as get_serial_numbers; nothing is kept on the way, unless a term is searched
-- Reads  device, device_suffix, mapping
-- Try    CALL get_all_serial_numbers(NULL, 0, NULL, NULL, NULL, NULL, NULL, NULL, 5, FALSE);
CREATE OR REPLACE PROCEDURE get_all_serial_numbers(
    IN p_search         VARCHAR(255),
    IN p_isapproved     TINYINT,
    IN p_isallocated    TINYINT,
    IN p_device_type    VARCHAR(20),
    IN p_category       VARCHAR(20),
    IN p_from           DATETIME(6),
    IN p_to             DATETIME(6),
    IN p_fetched_before DATETIME(6),
    IN p_sort           TINYINT,
    IN p_descending     BOOLEAN
)
    READS SQL DATA
    SQL SECURITY INVOKER
BEGIN
    DECLARE v_column VARCHAR(30) DEFAULT sorted_device_column(p_sort);
    DECLARE v_order VARCHAR(100) DEFAULT list_order(v_column, p_descending, FALSE);
    DECLARE v_conditions TEXT DEFAULT device_conditions(
        p_isapproved, p_isallocated, p_device_type, p_category, p_from, p_to, p_fetched_before);
    DECLARE v_ranges, v_source, v_lots, v_begins, v_parts TEXT;
    DECLARE v_count BIGINT;
    DECLARE v_share DOUBLE;

    SET @silo_begins = like_pattern('', p_search, '%') COLLATE utf8mb4_nopad_bin;
    CALL find_lots(p_search, v_lots, v_begins, v_parts, v_share);
    -- A filter that leaves one state is one range of device_pool, already in the default order.
    CALL list_device_states(
        device_conditions(p_isapproved, IF(p_fetched_before IS NULL, p_isallocated, 1), p_device_type, p_category, NULL, NULL, NULL),
        TRUE, v_count, v_ranges);
    SET v_source = CASE
        WHEN @silo_begins IS NOT NULL
        THEN CONCAT('(SELECT DISTINCT serial_number FROM device_suffix WHERE suffix LIKE @silo_begins ESCAPE ''|''',
                    COALESCE(CONCAT(' UNION SELECT d.serial_number FROM device d WHERE ', v_lots), ''),
                    COALESCE(CONCAT(' UNION SELECT d.serial_number FROM device d WHERE ', v_begins), ''),
                    ') f STRAIGHT_JOIN device d ON d.serial_number = f.serial_number')
        WHEN v_column = 'created_on' AND JSON_LENGTH(v_ranges) = 1
        THEN CONCAT('device d FORCE INDEX (device_pool', IF(p_descending, '_desc)', ')'))
        ELSE CONCAT('device d FORCE INDEX (', sorting_device_index(v_column, p_descending), ')') END;
    IF v_source LIKE '%device_pool%' THEN
        SET v_conditions = CONCAT(' AND ', JSON_VALUE(v_ranges, '$[0]'), v_conditions);
    END IF;
    EXECUTE IMMEDIATE CONCAT(
        'SELECT d.serial_number, d.device_id, d.imei, d.imsi, d.isapproved, d.isallocated, d.category,',
        ' d.device_type, d.ever_approved, d.created_on, d.modified_on, d.fetched_on, d.lease_expires,',
        ' m.serial_number IS NOT NULL AS is_mapped, d.reject_reason FROM ', v_source,
        ' LEFT JOIN mapping m ON m.serial_number = d.serial_number WHERE TRUE', v_conditions, ' ORDER BY ', v_order);
END
