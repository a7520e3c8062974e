-- list_odd_serials: devices without a product line whose serial may be a mistake.
--
-- case: it has small letters, and another device has it in capitals. form: a serial of no pattern that is no UPI PRO one
-- either (of older days: nothing registers them any more). look_alike: a UPI PRO serial that reads like another one
-- when letters are taken for digits.
--
-- In     p_most    rows at most
-- Rows   kind, serial_number, other (the serial it may be taken for, or NULL), total (of all rows); in order of serial
-- Reads  device
-- Try    CALL list_odd_serials(100);
CREATE OR REPLACE PROCEDURE list_odd_serials(
    IN p_most BIGINT
)
    READS SQL DATA
    SQL SECURITY INVOKER
    SELECT f.kind, f.serial_number, f.other, COUNT(*) OVER () AS total
      FROM (SELECT CASE WHEN twin.serial_number IS NOT NULL THEN 'case'
                        WHEN g.category = 'UPIPLUS' OR g.serial_number <> UPPER(g.serial_number) THEN 'form'
                        WHEN g.first_alike <> g.serial_number THEN 'look_alike' END AS kind,
                   g.serial_number, COALESCE(twin.serial_number, NULLIF(g.first_alike, g.serial_number)) AS other
              FROM (SELECT n.serial_number, n.category,
                           MIN(n.serial_number) OVER (PARTITION BY n.reads_as) AS first_alike
                      FROM (SELECT serial_number, category,
                                   REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(REPLACE(UPPER(serial_number),
                                       'O', '0'), 'I', '1'), 'L', '1'), 'Z', '2'), 'S', '5'), 'G', '6'), 'B', '8') AS reads_as
                              FROM device WHERE lot = '') n) g
              LEFT JOIN device twin ON twin.serial_number = UPPER(g.serial_number) AND g.serial_number <> UPPER(g.serial_number)) f
     WHERE f.kind IS NOT NULL
     ORDER BY f.serial_number LIMIT p_most
