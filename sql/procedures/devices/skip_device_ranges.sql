-- skip_device_ranges: a time shortly before a late page, so that what precedes it is counted instead of merged.
--
-- Devices are registered evenly enough for a guess: each step goes to where the page should be, counts what lies
-- between, and goes on from there. A guess beyond the page is taken back.
--
-- In     p_ranges       JSON array of conditions, from list_device_states
--        p_index        device_pool | device_type_created
--        p_conditions   further conditions
--        p_forward      TRUE: from the oldest; FALSE: from the newest
--        p_offset       rows before the page
--        p_total        all rows that match
-- Out    p_from         condition that leaves the rows from that time on; '' from the first
--        p_skipped      rows before it, at most p_offset
-- Reads  device
-- Try    CALL skip_device_ranges('["d.isapproved = 1 AND d.isallocated = 0"]', 'device_pool', '', TRUE, 5000, 9000, @f, @n); SELECT @f, @n;
CREATE OR REPLACE PROCEDURE skip_device_ranges(
    IN  p_ranges     TEXT,
    IN  p_index      VARCHAR(64),
    IN  p_conditions TEXT,
    IN  p_forward    BOOLEAN,
    IN  p_offset     BIGINT,
    IN  p_total      BIGINT,
    OUT p_from       TEXT,
    OUT p_skipped    BIGINT
)
    READS SQL DATA
    SQL SECURITY INVOKER
BEGIN
    DECLARE v_near INT DEFAULT 1000;
    DECLARE v_tries INT DEFAULT 5;
    DECLARE v_source TEXT;
    DECLARE v_start, v_end, v_guess DATETIME(6);
    DECLARE v_rest, v_between BIGINT;

    SELECT CONCAT('device d FORCE INDEX (', p_index, ') WHERE (', GROUP_CONCAT(r.part SEPARATOR ' OR '), ')', p_conditions)
      INTO v_source
      FROM JSON_TABLE(p_ranges, '$[*]' COLUMNS (part TEXT PATH '$')) r;
    SELECT IF(p_forward, MIN(created_on), MAX(created_on)), IF(p_forward, MAX(created_on), MIN(created_on))
      INTO v_start, v_end FROM device;
    SELECT '', 0, p_total INTO p_from, p_skipped, v_rest;
    WHILE p_offset - p_skipped > v_near AND v_tries > 0 DO
        -- A little short of the page: counting beyond it is lost work.
        SET v_tries = v_tries - 1,
            v_guess = v_start + INTERVAL CAST(TIMESTAMPDIFF(MICROSECOND, v_start, v_end)
                                              * 0.99 * ((p_offset - p_skipped) / v_rest) AS INT) MICROSECOND;
        CALL count_rows(CONCAT(v_source, IF(p_forward, ' AND d.created_on >= ''', ' AND d.created_on <= '''), v_start,
                               IF(p_forward, ''' AND d.created_on < ''', ''' AND d.created_on > '''), v_guess, ''''),
                        NULL, v_between);
        IF p_skipped + v_between <= p_offset THEN
            SET p_skipped = p_skipped + v_between, v_rest = v_rest - v_between, v_start = v_guess,
                p_from = CONCAT(IF(p_forward, ' AND d.created_on >= ''', ' AND d.created_on <= '''), v_guess, '''');
        ELSE
            SET v_end = v_guess, v_rest = v_between;
        END IF;
    END WHILE;
END
