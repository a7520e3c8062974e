-- count_mappings_by_day: live mappings made on each UTC day.
--
-- In     p_from   first day
-- Rows   day, n; days without a mapping are left out
-- Reads  mapping
-- Try    CALL count_mappings_by_day(UTC_DATE() - INTERVAL 29 DAY);
CREATE OR REPLACE PROCEDURE count_mappings_by_day(
    IN p_from DATE
)
    READS SQL DATA
    SQL SECURITY INVOKER
    SELECT DATE(created_on) AS day, COUNT(*) AS n
      FROM mapping
     WHERE created_on >= p_from
     GROUP BY DATE(created_on)
     ORDER BY day
