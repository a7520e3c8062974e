-- collect_mappings: the next rows of a changeset of all mappings that match a filter, in order of serial; call it until
-- it adds none.
--
-- In     p_changeset_id
--        p_number   of the last row so far; with 0 those of an earlier attempt are removed
--        p_after    its serial; '' at first
--        p_most     rows at the most
--        p_serial_number, p_customer_code, p_customer_name, p_company, p_device_type, p_from, p_to, p_approved_status,
--        p_search_text   the filters of the list, see list_mappings
-- Out    p_last     number of the last row now
--        p_serial   its serial; NULL when there is no more
-- Reads  mapping
-- Writes changeset_row
-- Try    CALL collect_mappings(1, 0, '', 20000, NULL, 7, NULL, NULL, NULL, NULL, NULL, 1, NULL, @n, @s); SELECT @n, @s;
CREATE OR REPLACE PROCEDURE collect_mappings(
    IN  p_changeset_id    BIGINT,
    IN  p_number          INT,
    IN  p_after           VARCHAR(18),
    IN  p_most            INT,
    IN  p_serial_number   VARCHAR(255),
    IN  p_customer_code   BIGINT,
    IN  p_customer_name   VARCHAR(255),
    IN  p_company         VARCHAR(255),
    IN  p_device_type     VARCHAR(20),
    IN  p_from            DATETIME(6),
    IN  p_to              DATETIME(6),
    IN  p_approved_status TINYINT,
    IN  p_search_text     VARCHAR(255),
    OUT p_last            INT,
    OUT p_serial          VARCHAR(18)
)
    MODIFIES SQL DATA
    SQL SECURITY INVOKER
BEGIN
    DECLARE v_conditions TEXT;

    SET @silo_serial = like_pattern('%', p_serial_number, '%'), @silo_name = like_pattern('%', p_customer_name, '%'),
        @silo_company = like_pattern('%', p_company, '%'), @silo_text = like_pattern('%', p_search_text, '%'),
        @silo_after = p_after;
    SET v_conditions = mapping_conditions(p_customer_code, p_device_type, p_approved_status, p_from, p_to,
                                          IF(p_search_text IN ('0', '1', '2'), p_search_text, NULL));
    IF p_number = 0 THEN
        DELETE FROM changeset_row WHERE changeset_id = p_changeset_id;
    END IF;
    EXECUTE IMMEDIATE CONCAT(
        'INSERT INTO changeset_row (changeset_id, number, `key`, verdict, message) SELECT ', p_changeset_id, ', ', p_number,
        ' + ROW_NUMBER() OVER (ORDER BY k.serial_number), k.serial_number, 0, '''' FROM (',
        'SELECT d.serial_number FROM mapping d FORCE INDEX (PRIMARY)',
        ' WHERE d.serial_number > CONVERT(@silo_after USING ascii) COLLATE ascii_bin',
        v_conditions, ' ORDER BY d.serial_number LIMIT ', p_most, ') k');
    SET p_last = p_number + ROW_COUNT();
    SELECT `key` INTO p_serial FROM changeset_row
     WHERE changeset_id = p_changeset_id AND number = p_last AND p_last > p_number;
END
