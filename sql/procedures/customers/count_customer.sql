-- count_customer: add to the counter of live or of deleted customers, so that exact totals cost no counting.
--
-- In     p_id           its shard follows from the id: writers of different customers rarely meet on one row
--        p_is_deleted
--        p_difference   1 when the customer came, -1 when it left
-- Reads  @silo_counts_apart, see count_state: then its shard is one that others do not wait for
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
    DECLARE v_shard INT DEFAULT p_id MOD 32 + IF(@silo_counts_apart, 32, 0);

    IF p_difference > 0 THEN
        INSERT INTO customer_count (is_deleted, shard, n) VALUES (p_is_deleted, v_shard, p_difference)
        ON DUPLICATE KEY UPDATE n = n + p_difference;
    ELSE
        -- Never below nothing: who empties all tables may have begun with this one. It may have come into the other
        -- shard of its id.
        UPDATE customer_count SET n = n + p_difference WHERE is_deleted = p_is_deleted AND shard = v_shard;
        IF ROW_COUNT() = 0 THEN
            UPDATE customer_count SET n = n + p_difference
             WHERE is_deleted = p_is_deleted AND shard = p_id MOD 32 + IF(@silo_counts_apart, 0, 32);
        END IF;
    END IF;
END
