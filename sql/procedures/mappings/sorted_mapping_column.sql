-- sorted_mapping_column: the column that the mapping list is sorted by: the whitelist of its ORDER BY.
--
-- In     p_sort   0 serial, 1 code, 2 name, 3 company, 4 type, 5 approval, 6 created, 7 modified, 8 identifier,
--                 9 licence URL, 10 version; anything else: code
-- Try    SELECT sorted_mapping_column(8);
CREATE OR REPLACE FUNCTION sorted_mapping_column(
    p_sort TINYINT
)
    RETURNS VARCHAR(30)
    DETERMINISTIC
    NO SQL
    SQL SECURITY INVOKER
    RETURN COALESCE(ELT(p_sort + 1, 'serial_number', 'customer_code', 'customer_name', 'company', 'device_type',
                        'is_approved', 'created_on', 'modified_on', 'unique_identifier', 'license_url',
                        'version_details'), 'customer_code')
