-- find_lots: the lots whose serials contain a term in their beginning, wholly or up to its last characters.
--
-- Lots are few (one for each month and line at most), so all are looked at. The conditions are made of lots and of digits,
-- capitals and hyphens: a term with other characters does not reach beyond a lot into what follows.
--
-- In     p_search   the term
-- Out    p_lots     d.lot IN (...): the term is within the lot; NULL: in none
--        p_begins   d.serial_number LIKE ... OR ...: it begins in the lot and ends behind it; NULL: in none
--        p_parts    JSON array of both as conditions on one lot each; NULL: none
--        p_share    part of all lots that these are, 0 to 1
--                   @silo_lots: those of p_lots as a JSON array
-- Reads  device
-- Try    CALL find_lots('05amp1', @l, @b, @p, @s); SELECT @l, @b, @p, @s;
CREATE OR REPLACE PROCEDURE find_lots(
    IN  p_search VARCHAR(255),
    OUT p_lots   TEXT,
    OUT p_begins TEXT,
    OUT p_parts  TEXT,
    OUT p_share  DOUBLE
)
    READS SQL DATA
    SQL SECURITY INVOKER
BEGIN
    DECLARE v_term VARCHAR(255) COLLATE utf8mb4_bin DEFAULT UPPER(p_search);
    DECLARE v_length INT DEFAULT CHAR_LENGTH(p_search);

    -- Longer than a serial, or of characters that no lot and nothing behind one holds: in none.
    IF v_length <= 18 AND v_term RLIKE '^[0-9A-Z-]+$' THEN
        -- Prepared each time: as a statement of the procedure it reads the whole index from its second run on.
        EXECUTE IMMEDIATE
            'SELECT JSON_ARRAYAGG(lot) INTO @silo_lots FROM (SELECT DISTINCT lot FROM device FORCE INDEX (device_lot)) l';
        SELECT CONCAT('d.lot IN (', GROUP_CONCAT(IF(m.within, QUOTE(m.lot), NULL)), ')'),
               CONCAT('(', GROUP_CONCAT(IF(m.within, NULL, m.begins) SEPARATOR ' OR '), ')'),
               JSON_ARRAYAGG(IF(m.within, CONCAT('d.lot = ', QUOTE(m.lot)),
                                CONCAT('d.lot = ', QUOTE(m.lot), ' AND (', m.begins, ')'))),
               COUNT(*) / MAX(m.every),
               JSON_ARRAYAGG(IF(m.within, m.lot, NULL))
          INTO p_lots, p_begins, p_parts, p_share, @silo_lots
          FROM (SELECT l.lot, l.every, LOCATE(v_term, l.lot) > 0 AS within,
                       GROUP_CONCAT('d.serial_number LIKE ''', l.lot, SUBSTRING(v_term, s.seq + 1), '%''' SEPARATOR ' OR ') AS begins
                  FROM (SELECT lot, JSON_LENGTH(@silo_lots) AS every
                          FROM JSON_TABLE(@silo_lots, '$[*]' COLUMNS (lot VARCHAR(18) PATH '$')) g) l
                  LEFT JOIN seq_1_to_17 s ON s.seq < v_length AND RIGHT(l.lot, s.seq) = LEFT(v_term, s.seq)
                 GROUP BY l.lot, l.every
                HAVING within OR begins IS NOT NULL) m;
    END IF;
END
