-- merge_device_lots: the keys of a page of devices in some lots or with some endings, in the default sort.
--
-- First the time of the page's last row, from as many rows of each lot as the page may need; then every row up to
-- that time: so rows of one time come in order of serial in both directions, from one index.
--
-- In     p_parts        JSON array of conditions on one lot each, from find_lots
--        p_ending       'device_suffix WHERE ...': few devices more
--        p_descending, p_offset, p_page_size   see get_serial_numbers
-- Out    p_keys         see read_keys
-- Reads  device, device_suffix
-- Try    CALL merge_device_lots('["d.lot = ''202505AMP''"]', 'device_suffix WHERE suffix LIKE ''77%''', FALSE, 0, 10, @k); SELECT @k;
CREATE OR REPLACE PROCEDURE merge_device_lots(
    IN  p_parts      TEXT,
    IN  p_ending     TEXT,
    IN  p_descending BOOLEAN,
    IN  p_offset     BIGINT,
    IN  p_page_size  BIGINT,
    OUT p_keys       MEDIUMTEXT
)
    READS SQL DATA
    SQL SECURITY INVOKER
BEGIN
    DECLARE v_way VARCHAR(5) DEFAULT IF(p_descending, ' DESC', '');
    DECLARE v_sooner CHAR(2) DEFAULT IF(p_descending, '>=', '<=');
    DECLARE v_by_ending TEXT DEFAULT CONCAT(
        'SELECT d.created_on, d.serial_number FROM (SELECT DISTINCT serial_number FROM ', p_ending,
        ') f STRAIGHT_JOIN device d ON d.serial_number = f.serial_number');
    DECLARE v_first, v_all MEDIUMTEXT;

    SELECT GROUP_CONCAT(CONCAT('(SELECT d.created_on, d.serial_number FROM device d FORCE INDEX (device_lot) WHERE ', r.part,
                               ' ORDER BY d.created_on', v_way, ', d.serial_number', v_way,
                               ' LIMIT ', p_offset + p_page_size, ')') SEPARATOR ' UNION '),
           GROUP_CONCAT(CONCAT('SELECT d.created_on, d.serial_number FROM device d FORCE INDEX (device_lot) WHERE ', r.part,
                               ' AND d.created_on ', v_sooner, ' @silo_time') SEPARATOR ' UNION ')
      INTO v_first, v_all
      FROM JSON_TABLE(p_parts, '$[*]' COLUMNS (part TEXT PATH '$')) r;
    SET @silo_time = NULL;
    EXECUTE IMMEDIATE CONCAT(
        'SELECT ', IF(p_descending, 'MIN', 'MAX'), '(t.created_on) INTO @silo_time FROM (SELECT m.created_on FROM (',
        v_first, ' UNION ', v_by_ending, ') m ORDER BY m.created_on', v_way, ' LIMIT ', p_offset + p_page_size, ') t');
    CALL read_keys(CONCAT('SELECT d.serial_number FROM (', v_all, ' UNION ', v_by_ending, ' WHERE d.created_on ', v_sooner,
                          ' @silo_time) d ORDER BY ', list_order('created_on', p_descending, FALSE),
                          ' LIMIT ', p_offset, ', ', p_page_size), NULL, p_keys);
END
