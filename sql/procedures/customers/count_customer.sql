-- count_customer: add to the counter of live or of deleted customers, so that exact totals cost no counting.
--
-- In     p_id           its shard follows from the id: writers of different customers rarely meet on one row
--        p_is_deleted
--        p_difference   1 when the customer came, -1 when it left
-- Writes customer_count
-- Try    CALL count_customer(7, FALSE, 1);
CREATE OR REPLACE PROCEDURE count_customer(
    IN p_id         TYPE OF customer.id,
    IN p_is_deleted BOOLEAN,
    IN p_difference INT
)
    MODIFIES SQL DATA
    SQL SECURITY INVOKER
BEGIN
    IF p_difference > 0 THEN
        INSERT INTO customer_count (is_deleted, shard, n) VALUES (p_is_deleted, p_id MOD 32, p_difference)
        ON DUPLICATE KEY UPDATE n = n + p_difference;
    ELSE
        -- Never below nothing: who empties all tables may have begun with this one.
        UPDATE customer_count SET n = n + p_difference WHERE is_deleted = p_is_deleted AND shard = p_id MOD 32;
    END IF;
END
