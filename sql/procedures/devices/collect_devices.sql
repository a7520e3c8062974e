-- collect_devices: the next rows of a changeset of all devices that match a filter, in order of serial; call it until
-- it adds none.
--
-- In     p_changeset_id
--        p_number   of the last row so far; with 0 those of an earlier attempt are removed
--        p_after    its serial; '' at first
--        p_most     rows at the most
--        p_search, p_isapproved, p_isallocated, p_device_type, p_category, p_from, p_to, p_fetched_before
--                   the filters of the list, see get_serial_numbers
-- Out    p_last     number of the last row now
--        p_serial   its serial; NULL when there is no more
-- Reads  device
-- Writes changeset_row
-- Try    CALL collect_devices(1, 0, '', 20000, 'amp1', 0, NULL, NULL, NULL, NULL, NULL, NULL, @n, @s); SELECT @n, @s;
CREATE OR REPLACE PROCEDURE collect_devices(
    IN  p_changeset_id   BIGINT,
    IN  p_number         INT,
    IN  p_after          VARCHAR(18),
    IN  p_most           INT,
    IN  p_search         VARCHAR(255),
    IN  p_isapproved     TINYINT,
    IN  p_isallocated    TINYINT,
    IN  p_device_type    VARCHAR(20),
    IN  p_category       VARCHAR(20),
    IN  p_from           DATETIME(6),
    IN  p_to             DATETIME(6),
    IN  p_fetched_before DATETIME(6),
    OUT p_last           INT,
    OUT p_serial         VARCHAR(18)
)
    MODIFIES SQL DATA
    SQL SECURITY INVOKER
BEGIN
    DECLARE v_conditions TEXT DEFAULT CONCAT(
        IF(COALESCE(p_search, '') = '' COLLATE utf8mb4_nopad_bin, '', device_contains()),
        device_conditions(p_isapproved, p_isallocated, p_device_type, p_category, p_from, p_to, p_fetched_before));

    IF p_number = 0 THEN
        DELETE FROM changeset_row WHERE changeset_id = p_changeset_id;
    END IF;
    SET @silo_after = p_after,
        @silo_contains = like_pattern('%', p_search, '%');
    EXECUTE IMMEDIATE CONCAT(
        'INSERT INTO changeset_row (changeset_id, number, `key`, verdict, message) SELECT ', p_changeset_id, ', ', p_number,
        ' + ROW_NUMBER() OVER (ORDER BY k.serial_number), k.serial_number, 0, '''' FROM (',
        'SELECT d.serial_number FROM device d FORCE INDEX (PRIMARY)',
        ' WHERE d.serial_number > CONVERT(@silo_after USING ascii) COLLATE ascii_bin',
        v_conditions, ' ORDER BY d.serial_number LIMIT ', p_most, ') k');
    SET p_last = p_number + ROW_COUNT();
    SELECT `key` INTO p_serial FROM changeset_row
     WHERE changeset_id = p_changeset_id AND number = p_last AND p_last > p_number;
END
