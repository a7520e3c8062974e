-- count_move: count one row out of a state and into another, in one statement.
--
-- In     p_entity       device | mapping
--        p_old_isapproved, p_old_isallocated, p_isapproved, p_isallocated
--        p_category, p_device_type   the same before and after
-- Writes state_count, in the shard of this connection as count_state does
-- Try    CALL count_move('device', 1, 0, 1, 1, 'UPIPLUS', 'AMP');
CREATE OR REPLACE PROCEDURE count_move(
    IN p_entity          TYPE OF state_count.entity,
    IN p_old_isapproved  TINYINT,
    IN p_old_isallocated TINYINT,
    IN p_isapproved      TINYINT,
    IN p_isallocated     TINYINT,
    IN p_category        TYPE OF state_count.category,
    IN p_device_type     TYPE OF state_count.device_type
)
    MODIFIES SQL DATA
    SQL SECURITY INVOKER
    INSERT INTO state_count (entity, isapproved, isallocated, category, device_type, shard, n)
    VALUES (p_entity, p_old_isapproved, p_old_isallocated, p_category, p_device_type,
            CONNECTION_ID() MOD 32 + IF(@silo_counts_apart, 32, 0), -1),
           (p_entity, p_isapproved, p_isallocated, p_category, p_device_type,
            CONNECTION_ID() MOD 32 + IF(@silo_counts_apart, 32, 0), 1)
    ON DUPLICATE KEY UPDATE n = n + VALUE(n)
