-- index_device: write or remove the endings of a device's texts, by which the list searches.
--
-- A term occurs in a text exactly when one of the text's endings begins with it, so "contains" is a range of the
-- primary key of device_suffix, whatever the length of the term. The lot of a serial has no endings here: it is one
-- of few, see find_lots.
--
-- In     p_serial_number                 to write, of a device that is there
--        p_device_id, p_imei, p_imsi   the texts beside the serial; NULL where there is none
--        p_present                     TRUE writes, FALSE removes
-- Reads  device
-- Writes device_suffix
-- Try    CALL index_device('202505AMP123456B', NULL, NULL, NULL, TRUE);
CREATE OR REPLACE PROCEDURE index_device(
    IN p_serial_number TYPE OF device.serial_number,
    IN p_device_id     TYPE OF device.device_id,
    IN p_imei          TYPE OF device.imei,
    IN p_imsi          TYPE OF device.imsi,
    IN p_present       BOOLEAN
)
    MODIFIES SQL DATA
    SQL SECURITY INVOKER
BEGIN
    -- All of it for removing: what is not there needs no removing, and the device may be gone.
    DECLARE v_serial VARCHAR(18) COLLATE utf8mb4_nopad_bin DEFAULT LOWER(p_serial_number);

    IF p_present THEN
        -- Without its lot, as the row says it.
        SELECT LOWER(SUBSTRING(serial_number, CHAR_LENGTH(lot) + 1)) INTO v_serial
          FROM device WHERE serial_number = p_serial_number;
    END IF;
    IF p_present AND COALESCE(p_device_id, p_imei, p_imsi) IS NULL THEN
        -- A registration, the most frequent of all writes.
        INSERT INTO device_suffix (suffix, serial_number)
        SELECT SUBSTRING(v_serial, seq), p_serial_number FROM seq_1_to_18 WHERE seq <= CHAR_LENGTH(v_serial);
    ELSEIF p_present THEN
        -- DISTINCT: two texts of a device may share an ending. Not IGNORE, whose warning 1062 ends the caller's handler.
        INSERT INTO device_suffix (suffix, serial_number)
        SELECT DISTINCT SUBSTRING(t.text, s.seq) COLLATE utf8mb4_nopad_bin, p_serial_number
          FROM (SELECT v_serial AS text UNION ALL SELECT LOWER(p_device_id) UNION ALL SELECT p_imei UNION ALL SELECT p_imsi) t
          JOIN seq_1_to_64 s ON s.seq <= CHAR_LENGTH(t.text);
    ELSE
        DELETE d
          FROM (SELECT SUBSTRING(t.text, s.seq) COLLATE utf8mb4_nopad_bin AS suffix
                  FROM (SELECT v_serial AS text UNION ALL SELECT LOWER(p_device_id) UNION ALL SELECT p_imei
                        UNION ALL SELECT p_imsi) t
                  JOIN seq_1_to_64 s ON s.seq <= CHAR_LENGTH(t.text)) e
          STRAIGHT_JOIN device_suffix d ON d.suffix = e.suffix
                                       AND d.serial_number = p_serial_number;
    END IF;
END
