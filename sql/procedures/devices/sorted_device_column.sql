-- sorted_device_column: the column that the device list is sorted by: the whitelist of its ORDER BY.
--
-- In     p_sort   0 serial, 1 approval, 2 allocation, 3 type, 4 category, 5 created, 6 modified, 7 device id, 8 IMEI,
--                 9 IMSI; anything else: created
-- Try    SELECT sorted_device_column(8);
CREATE OR REPLACE FUNCTION sorted_device_column(
    p_sort TINYINT
)
    RETURNS VARCHAR(30)
    DETERMINISTIC
    NO SQL
    SQL SECURITY INVOKER
    RETURN COALESCE(ELT(p_sort + 1, 'serial_number', 'isapproved', 'isallocated', 'device_type', 'category',
                        'created_on', 'modified_on', 'device_id', 'imei', 'imsi'), 'created_on')
