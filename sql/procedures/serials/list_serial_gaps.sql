-- list_serial_gaps: the runs of numbers of a lot that no device has, between the lowest and the highest that is used.
--
-- In     p_form        of the lot: 202505AMP{6}B
--        p_offset, p_page_size
-- Out    p_total       runs
--        p_missing     numbers in them
-- Rows   first_serial, last_serial, missing; in order
-- Reads  device
-- Try    CALL list_serial_gaps('202505AMP{6}B', 0, 25, @n, @m); SELECT @n, @m;
CREATE OR REPLACE PROCEDURE list_serial_gaps(
    IN  p_form      TYPE OF serial_lot.form,
    IN  p_offset    BIGINT,
    IN  p_page_size BIGINT,
    OUT p_total     BIGINT,
    OUT p_missing   BIGINT
)
    READS SQL DATA
    SQL SECURITY INVOKER
BEGIN
    DECLARE v_begins INT DEFAULT LOCATE('{', p_form);
    DECLARE v_digits INT DEFAULT SUBSTRING_INDEX(SUBSTRING_INDEX(p_form, '{', -1), '}', 1);
    DECLARE v_lowest TYPE OF device.serial_number DEFAULT numbered_serial(p_form, 0);
    DECLARE v_highest TYPE OF device.serial_number DEFAULT numbered_serial(p_form, POW(10, v_digits) - 1);
    DECLARE v_regex VARCHAR(48) DEFAULT serial_form(p_form);

    SELECT COUNT(*), COALESCE(SUM(g.number - g.earlier - 1), 0) INTO p_total, p_missing
      FROM (SELECT n.number, LAG(n.number) OVER (ORDER BY n.number) AS earlier
              FROM (SELECT CAST(SUBSTRING(serial_number, v_begins, v_digits) AS UNSIGNED) AS number FROM device
                     WHERE serial_number BETWEEN v_lowest AND v_highest AND serial_number RLIKE v_regex) n) g
     WHERE g.number > g.earlier + 1;
    SELECT numbered_serial(p_form, f.earlier + 1) AS first_serial, numbered_serial(p_form, f.number - 1) AS last_serial,
           f.number - f.earlier - 1 AS missing
      FROM (SELECT g.number, g.earlier
              FROM (SELECT n.number, LAG(n.number) OVER (ORDER BY n.number) AS earlier
                      FROM (SELECT CAST(SUBSTRING(serial_number, v_begins, v_digits) AS UNSIGNED) AS number FROM device
                             WHERE serial_number BETWEEN v_lowest AND v_highest AND serial_number RLIKE v_regex) n) g
             WHERE g.number > g.earlier + 1
             ORDER BY g.number LIMIT p_offset, p_page_size) f
     ORDER BY f.number;
END
