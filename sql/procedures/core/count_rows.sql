-- count_rows: how many rows a FROM and WHERE give, counting no further than a limit.
--
-- In     p_source   'table WHERE ...', put together by a list procedure from words of its own; what people typed
--                   is in user variables
--        p_limit    stop here; NULL counts all
-- Out    p_count
-- Try    CALL count_rows('device d WHERE d.isapproved = 0', 10001, @n); SELECT @n;
CREATE OR REPLACE PROCEDURE count_rows(
    IN  p_source TEXT,
    IN  p_limit  BIGINT,
    OUT p_count  BIGINT
)
    READS SQL DATA
    SQL SECURITY INVOKER
BEGIN
    EXECUTE IMMEDIATE IF(p_limit IS NULL,
        CONCAT('SELECT COUNT(*) INTO @silo_count FROM ', p_source),
        CONCAT('SELECT COUNT(*) INTO @silo_count FROM (SELECT 1 FROM ', p_source, ' LIMIT ', p_limit, ') c'));
    SET p_count = @silo_count;
END
