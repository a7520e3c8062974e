-- device_conditions: the filters of the device list as SQL conditions on d, '' without any.
--
-- Numbers and times are typed and words are compared with a list, so nothing a person typed gets into the text.
--
-- In     p_isapproved, p_isallocated, p_device_type, p_category   NULL: all; types and categories in any letter case
--        p_from (inclusive), p_to (exclusive)                     on created_on; NULL: open
--        p_fetched_before   fetched before this time and still fetched: else there is no fetched_on; NULL: all
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
    DETERMINISTIC
    NO SQL
    SQL SECURITY INVOKER
    RETURN CONCAT(
        COALESCE(CONCAT(' AND d.isapproved = ', p_isapproved), ''),
        COALESCE(CONCAT(' AND d.isallocated = ', p_isallocated), ''),
        CASE WHEN p_device_type IS NULL THEN ''
             WHEN UPPER(p_device_type) COLLATE utf8mb4_bin IN ('AMP', 'API')
             THEN CONCAT(' AND d.device_type = ''', UPPER(p_device_type), '''')
             ELSE ' AND FALSE' END,
        CASE WHEN p_category IS NULL THEN ''
             WHEN UPPER(p_category) COLLATE utf8mb4_bin IN ('UPIPLUS', 'UPIPRO')
             THEN CONCAT(' AND d.category = ''', UPPER(p_category), '''')
             ELSE ' AND FALSE' END,
        COALESCE(CONCAT(' AND d.created_on >= ''', p_from, ''''), ''),
        COALESCE(CONCAT(' AND d.created_on < ''', p_to, ''''), ''),
        COALESCE(CONCAT(' AND d.fetched_on < ''', p_fetched_before, ''''), ''))
