-- purge_idempotency_keys: forget answers older than 24 hours, a bounded number at a time.
--
-- In     p_most   rows at the most
-- Out    p_count  rows removed
-- Writes idempotency_key
-- Try    CALL purge_idempotency_keys(1000, @n); SELECT @n;
CREATE OR REPLACE PROCEDURE purge_idempotency_keys(
    IN  p_most  INT,
    OUT p_count INT
)
    MODIFIES SQL DATA
    SQL SECURITY INVOKER
BEGIN
    DELETE FROM idempotency_key WHERE created_on < UTC_TIMESTAMP(6) - INTERVAL 24 HOUR LIMIT p_most;
    SET p_count = ROW_COUNT();
END
