-- device_conditions: the filters of the device list as SQL conditions on d, '' without any.
--
-- Numbers and times are typed and words are compared with lists, so nothing a person typed gets into the text.
--
-- In     p_isapproved, p_isallocated, p_device_type, p_category   NULL: all; types and categories in any letter case
--        p_from (inclusive), p_to (exclusive)                     on created_on; NULL: open
--        p_fetched_before   fetched before this time and still fetched: else there is no fetched_on; NULL: all
-- Reads  state_count
-- Try    SELECT device_conditions(1, NULL, 'amp', NULL, NULL, NULL, NULL);
CREATE OR REPLACE FUNCTION device_conditions(
    p_isapproved     TINYINT,
    p_isallocated    TINYINT,
    p_device_type    VARCHAR(20),
    p_category       VARCHAR(20),
    p_from           DATETIME(6),
    p_to             DATETIME(6),
    p_fetched_before DATETIME(6)
)
    RETURNS TEXT
    NOT DETERMINISTIC
    READS SQL DATA
    SQL SECURITY INVOKER
    RETURN CONCAT(
        COALESCE(CONCAT(' AND d.isapproved = ', p_isapproved), ''),
        COALESCE(CONCAT(' AND d.isallocated = ', p_isallocated), ''),
        IF(p_device_type IS NULL, '',
           COALESCE(CONCAT(' AND d.device_type = ', QUOTE(known_device_type(p_device_type))), ' AND FALSE')),
        CASE WHEN p_category IS NULL THEN ''
             WHEN UPPER(p_category) COLLATE utf8mb4_bin IN ('UPIPLUS', 'UPIPRO')
             THEN CONCAT(' AND d.category = ''', UPPER(p_category), '''')
             ELSE ' AND FALSE' END,
        COALESCE(CONCAT(' AND d.created_on >= ''', p_from, ''''), ''),
        COALESCE(CONCAT(' AND d.created_on < ''', p_to, ''''), ''),
        COALESCE(CONCAT(' AND d.fetched_on < ''', p_fetched_before, ''''), ''))
