-- list_lone_serials: the devices of a lot whose number stands far from every other used one: perhaps typing mistakes.
--
-- In     p_form     of the lot: 202505AMP{6}B
--        p_far      how many numbers on both sides are unused
--        p_most     rows at most
-- Rows   serial_number in order, and on each row: devices of the lot, total of those that stand alone
-- Reads  device
-- Try    CALL list_lone_serials('202505AMP{6}B', 20, 100);
CREATE OR REPLACE PROCEDURE list_lone_serials(
    IN p_form TYPE OF serial_lot.form,
    IN p_far  BIGINT,
    IN p_most BIGINT
)
    READS SQL DATA
    SQL SECURITY INVOKER
BEGIN
    DECLARE v_begins INT DEFAULT LOCATE('{', p_form);
    DECLARE v_digits INT DEFAULT SUBSTRING_INDEX(SUBSTRING_INDEX(p_form, '{', -1), '}', 1);
    DECLARE v_lowest TYPE OF device.serial_number DEFAULT numbered_serial(p_form, 0);
    DECLARE v_highest TYPE OF device.serial_number DEFAULT numbered_serial(p_form, POW(10, v_digits) - 1);
    DECLARE v_regex VARCHAR(48) DEFAULT serial_form(p_form);

    SELECT r.serial_number, r.devices, r.total
      FROM (SELECT g.serial_number, g.devices, g.number, COUNT(*) OVER () AS total
              FROM (SELECT n.serial_number, n.number, COUNT(*) OVER () AS devices,
                           LAG(n.number) OVER (ORDER BY n.number) AS earlier, LEAD(n.number) OVER (ORDER BY n.number) AS later
                      FROM (SELECT serial_number, CAST(SUBSTRING(serial_number, v_begins, v_digits) AS SIGNED) AS number
                              FROM device
                             WHERE serial_number BETWEEN v_lowest AND v_highest AND serial_number RLIKE v_regex) n) g
             WHERE COALESCE(g.number - g.earlier > p_far, TRUE) AND COALESCE(g.later - g.number > p_far, TRUE)) r
     ORDER BY r.number LIMIT p_most;
END
