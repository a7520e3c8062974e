-- list_state_counts: how many devices or mappings are in each state, from the counters.
--
-- In     p_entity   device | mapping
-- Rows   isapproved, isallocated, category, device_type, n; only states that hold something
-- Reads  state_count
-- Try    CALL list_state_counts('device');
CREATE OR REPLACE PROCEDURE list_state_counts(
    IN p_entity TYPE OF state_count.entity
)
    READS SQL DATA
    SQL SECURITY INVOKER
    SELECT isapproved, isallocated, category, device_type, CAST(SUM(n) AS SIGNED) AS n
      FROM state_count
     WHERE entity = p_entity
     GROUP BY isapproved, isallocated, category, device_type
    HAVING n > 0
