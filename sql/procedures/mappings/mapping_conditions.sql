-- mapping_conditions: the filters of the mapping list as SQL conditions on d, '' without any.
--
-- Numbers and times are typed, the type is compared with a list, and terms are only named: the caller puts their
-- patterns (like_pattern, '%' on both sides) into @silo_serial, @silo_name, @silo_company and @silo_text.
--
-- In     p_customer_code, p_device_type, p_approved_status, p_from (inclusive), p_to (exclusive)   NULL: all
--        p_digit   the text searched for when it is one digit: it may be the approval, which is a number too
-- Reads  state_count, @silo_serial, @silo_name, @silo_company, @silo_text: NULL where nothing is searched
-- Try    SELECT mapping_conditions(7, 'amp', 1, NULL, NULL, NULL);
CREATE OR REPLACE FUNCTION mapping_conditions(
    p_customer_code   BIGINT,
    p_device_type     VARCHAR(20),
    p_approved_status TINYINT,
    p_from            DATETIME(6),
    p_to              DATETIME(6),
    p_digit           TINYINT
)
    RETURNS TEXT
    NOT DETERMINISTIC
    READS SQL DATA
    SQL SECURITY INVOKER
    RETURN CONCAT(
        COALESCE(CONCAT(' AND d.customer_code = ', p_customer_code), ''),
        IF(p_device_type IS NULL, '',
           COALESCE(CONCAT(' AND d.device_type = ', QUOTE(known_device_type(p_device_type))), ' AND FALSE')),
        COALESCE(CONCAT(' AND d.is_approved = ', p_approved_status), ''),
        COALESCE(CONCAT(' AND d.created_on >= ''', p_from, ''''), ''),
        COALESCE(CONCAT(' AND d.created_on < ''', p_to, ''''), ''),
        IF(@silo_serial IS NULL, '', ' AND LOWER(d.serial_number) LIKE @silo_serial ESCAPE ''|'''),
        IF(@silo_name IS NULL, '', ' AND LOWER(d.customer_name) COLLATE utf8mb4_bin LIKE @silo_name ESCAPE ''|'''),
        IF(@silo_company IS NULL, '', ' AND LOWER(d.company) COLLATE utf8mb4_bin LIKE @silo_company ESCAPE ''|'''),
        IF(@silo_text IS NULL, '', CONCAT(' AND (d.search_text LIKE @silo_text ESCAPE ''|''',
                                          COALESCE(CONCAT(' OR d.is_approved = ', p_digit), ''), ')')))
