-- read_keys_and_total: read_keys for few matches: sorts them all and counts them in the same pass.
--
-- In     p_key      the key's column of the table d: serial_number | id
--        p_source   'table d WHERE ...', put together by a list procedure from words of its own
--        p_order    as list_order gives it
--        p_offset, p_size   the page
-- Out    p_keys     'key','key'; NULL when the page is empty
--        p_total    all matching rows
-- Try    CALL read_keys_and_total('serial_number', 'device d WHERE d.isapproved = 2', 'd.serial_number', 0, 10, @k, @n); SELECT @k, @n;
CREATE OR REPLACE PROCEDURE read_keys_and_total(
    IN  p_key    VARCHAR(30),
    IN  p_source TEXT,
    IN  p_order  VARCHAR(100),
    IN  p_offset BIGINT,
    IN  p_size   BIGINT,
    OUT p_keys   MEDIUMTEXT,
    OUT p_total  BIGINT
)
    READS SQL DATA
    SQL SECURITY INVOKER
BEGIN
    SELECT NULL, NULL INTO @silo_keys, @silo_count;
    EXECUTE IMMEDIATE CONCAT(
        'SELECT GROUP_CONCAT(QUOTE(k.', p_key, ')), MAX(k.total) INTO @silo_keys, @silo_count',
        ' FROM (SELECT d.', p_key, ', COUNT(*) OVER () AS total FROM ', p_source,
        ' ORDER BY ', p_order, ' LIMIT ', p_offset, ', ', p_size, ') k');
    SELECT @silo_keys, @silo_count INTO p_keys, p_total;
    IF p_total IS NULL AND p_offset = 0 AND p_size > 0 THEN
        SET p_total = 0;
    ELSEIF p_total IS NULL THEN
        -- Past the end there is no row to carry the total.
        CALL count_rows(p_source, NULL, p_total);
    END IF;
END
