-- list_serial_lots: the lots of one product line: how many devices each has, and from which to which number.
--
-- From lot to lot by the index of lines: only the serials of a lot are counted, nothing is sorted or kept.
--
-- In     p_line          a product line
--        p_form          the regular expression of its serials
--        p_lot_length    what of a serial is the lot
--        p_begins        lots that begin like this; '' for all
-- Rows   lot, devices, first_serial, last_serial; in order
-- Reads  device
-- Try    CALL list_serial_lots('AMP', '^[0-9]{6}AMP[0-9]{6}B$', 9, '2025');
CREATE OR REPLACE PROCEDURE list_serial_lots(
    IN p_line       TYPE OF device.device_type,
    IN p_form       VARCHAR(255),
    IN p_lot_length INT,
    IN p_begins     TYPE OF device.serial_number
)
    READS SQL DATA
    SQL SECURITY INVOKER
BEGIN
    DECLARE v_after TYPE OF device.serial_number DEFAULT p_begins;
    -- Behind every serial that begins so: ~ is behind all that serials are made of.
    DECLARE v_before TYPE OF device.serial_number DEFAULT CONCAT(p_begins, '~');
    DECLARE v_first, v_last TYPE OF device.serial_number;
    DECLARE v_devices BIGINT;
    DECLARE v_lots MEDIUMTEXT DEFAULT '[]';

    l_lots: LOOP
        SET v_first = NULL;
        SELECT serial_number INTO v_first FROM device FORCE INDEX (device_device_type)
         WHERE device_type = p_line AND serial_number > v_after AND serial_number < v_before AND serial_number RLIKE p_form
         ORDER BY serial_number LIMIT 1;
        IF v_first IS NULL THEN
            LEAVE l_lots;
        END IF;
        SET v_after = CONCAT(LEFT(v_first, p_lot_length), '~');
        SELECT COUNT(*), MAX(serial_number) INTO v_devices, v_last FROM device FORCE INDEX (device_device_type)
         WHERE device_type = p_line AND serial_number >= v_first AND serial_number < v_after
           AND serial_number RLIKE p_form;
        SET v_lots = JSON_ARRAY_APPEND(v_lots, '$', JSON_ARRAY(LEFT(v_first, p_lot_length), v_devices, v_first, v_last));
    END LOOP;
    SELECT l.lot, l.devices, l.first_serial, l.last_serial
      FROM JSON_TABLE(v_lots, '$[*]' COLUMNS (
               lot          VARCHAR(18) PATH '$[0]',
               devices      BIGINT PATH '$[1]',
               first_serial VARCHAR(18) PATH '$[2]',
               last_serial  VARCHAR(18) PATH '$[3]')) l
     ORDER BY l.lot;
END
