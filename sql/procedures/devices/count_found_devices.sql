-- count_found_devices: how many devices a search without filters found, each counted once.
--
-- In     p_lots, p_begins   from find_lots, with @silo_lots
--        p_ending           'device_suffix WHERE ...'; NULL counts lots alone
--        p_limit            stop here; NULL counts all
-- Out    p_count
-- Reads  device, device_suffix
-- Try    CALL count_found_devices(NULL, NULL, 'device_suffix WHERE suffix LIKE ''77%''', 10001, @n); SELECT @n;
CREATE OR REPLACE PROCEDURE count_found_devices(
    IN  p_lots   TEXT,
    IN  p_begins TEXT,
    IN  p_ending TEXT,
    IN  p_limit  BIGINT,
    OUT p_count  BIGINT
)
    READS SQL DATA
    SQL SECURITY INVOKER
BEGIN
    -- What is found in a lot is left out of the rest; a lot found whole is not also found by how it begins.
    DECLARE v_elsewhere TEXT DEFAULT CONCAT_WS(' OR ', p_lots, p_begins);
    DECLARE v_more BIGINT;

    SET p_count = 0;
    IF p_lots IS NOT NULL THEN
        -- With a limit, lot by lot: as a list of lots it may read the whole index up to the first of them.
        CALL count_rows(IF(p_limit IS NULL, CONCAT('device d FORCE INDEX (device_lot) WHERE ', p_lots), CONCAT(
            'JSON_TABLE(@silo_lots, ''$[*]'' COLUMNS (lot VARCHAR(18) CHARACTER SET ascii COLLATE ascii_bin PATH ''$'')) l',
            ' STRAIGHT_JOIN device d FORCE INDEX (device_lot) ON d.lot = l.lot')), p_limit, p_count);
    END IF;
    IF p_begins IS NOT NULL AND p_count < COALESCE(p_limit, p_count + 1) THEN
        CALL count_rows(CONCAT('device d FORCE INDEX (PRIMARY) WHERE ', p_begins), p_limit - p_count, v_more);
        SET p_count = p_count + v_more;
    END IF;
    IF p_ending IS NOT NULL AND p_count < COALESCE(p_limit, p_count + 1) THEN
        -- The LIMIT of count_rows stands behind DISTINCT, which would gather all first; without lots it stands inside.
        IF v_elsewhere = '' THEN
            CALL count_rows(CONCAT('(SELECT DISTINCT serial_number FROM ', p_ending,
                                   COALESCE(CONCAT(' LIMIT ', p_limit), ''), ') f'), NULL, v_more);
        ELSE
            CALL count_rows(CONCAT('(SELECT DISTINCT serial_number FROM ', p_ending,
                                   ') f STRAIGHT_JOIN device d ON d.serial_number = f.serial_number WHERE NOT (', v_elsewhere, ')'),
                            p_limit - p_count, v_more);
        END IF;
        SET p_count = p_count + v_more;
    END IF;
END
