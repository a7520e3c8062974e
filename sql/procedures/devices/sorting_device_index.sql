-- sorting_device_index: the index that holds the devices in the order of a column, ties by serial ascending.
--
-- In     p_column   from sorted_device_column
--        p_descending
-- Try    SELECT sorting_device_index('imei', TRUE);
CREATE OR REPLACE FUNCTION sorting_device_index(
    p_column     VARCHAR(30),
    p_descending BOOLEAN
)
    RETURNS VARCHAR(64)
    DETERMINISTIC
    NO SQL
    SQL SECURITY INVOKER
    RETURN IF(p_column = 'serial_number', 'PRIMARY', CONCAT('device_', p_column, IF(p_descending, '_desc', '')))
