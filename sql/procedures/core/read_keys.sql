-- read_keys: the keys of one page of a list, as text for an IN ().
--
-- In     p_select     'SELECT <key> ... ORDER BY ... LIMIT ...', put together by a list procedure from words of its
--                     own; what people typed is in user variables
--        p_most_rows  give up after looking at so many rows; NULL never does
-- Out    p_keys       'key','key'; NULL when there are none, or when it gave up
-- Try    CALL read_keys('SELECT d.serial_number FROM device d ORDER BY d.serial_number LIMIT 10', NULL, @k); SELECT @k;
CREATE OR REPLACE PROCEDURE read_keys(
    IN  p_select    TEXT,
    IN  p_most_rows BIGINT,
    OUT p_keys      MEDIUMTEXT
)
    READS SQL DATA
    SQL SECURITY INVOKER
BEGIN
    SET @silo_keys = NULL;
    EXECUTE IMMEDIATE CONCAT(
        'WITH k (row_key) AS (', p_select, ') SELECT GROUP_CONCAT(QUOTE(k.row_key)) INTO @silo_keys FROM k',
        COALESCE(CONCAT(' LIMIT 1 ROWS EXAMINED ', p_most_rows), ''));
    SET p_keys = @silo_keys;
END
