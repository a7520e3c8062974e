-- list_order: the ORDER BY of a list: one column, ties by serial ascending whatever the direction.
--
-- In     p_column      a column of device or mapping, already taken from a whitelist
--        p_descending
--        p_backwards   TRUE turns the whole order round, ties too: to read a late page from the far end
-- Try    SELECT list_order('created_on', TRUE, FALSE);
CREATE OR REPLACE FUNCTION list_order(
    p_column     VARCHAR(30),
    p_descending BOOLEAN,
    p_backwards  BOOLEAN
)
    RETURNS VARCHAR(100)
    DETERMINISTIC
    NO SQL
    SQL SECURITY INVOKER
    RETURN IF(p_column = 'serial_number',
              CONCAT('d.serial_number', IF(p_descending XOR p_backwards, ' DESC', '')),
              CONCAT('d.', p_column, IF(p_descending XOR p_backwards, ' DESC', ''),
                     ', d.serial_number', IF(p_backwards, ' DESC', '')))
