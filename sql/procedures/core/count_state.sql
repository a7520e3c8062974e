-- count_state: add to the counter of one state, so that exact totals cost no counting.
--
-- In     p_entity       device | mapping
--        p_isapproved, p_isallocated, p_category, p_device_type   the state; 0 and '' where the entity has none
--        p_difference   1 when a row entered the state, -1 when it left
-- Reads  @silo_counts_apart: TRUE in a transaction that takes minutes (core.procedures.counting_apart). Its shards are
--        beyond those of everybody else, who would wait for its end to count in the same one
-- Writes state_count, in the shard of this connection: two writers rarely meet on one row
-- Try    CALL count_state('device', 0, 0, 'UPIPLUS', 'AMP', 1);
CREATE OR REPLACE PROCEDURE count_state(
    IN p_entity      TYPE OF state_count.entity,
    IN p_isapproved  TINYINT,
    IN p_isallocated TINYINT,
    IN p_category    TYPE OF state_count.category,
    IN p_device_type TYPE OF state_count.device_type,
    IN p_difference  INT
)
    MODIFIES SQL DATA
    SQL SECURITY INVOKER
    INSERT INTO state_count (entity, isapproved, isallocated, category, device_type, shard, n)
    VALUES (p_entity, p_isapproved, p_isallocated, p_category, p_device_type,
            CONNECTION_ID() MOD 32 + IF(@silo_counts_apart, 32, 0), p_difference)
    ON DUPLICATE KEY UPDATE n = n + p_difference
