-- restore_devices: give the devices of an undo's good rows columns that they had before; beside change_device_state,
-- change_device_states and free_devices the only UPDATE of a state. And write that they are done.
--
-- The caller holds the devices and knows that nothing happened to them since they had those columns.
--
-- A taken device id, IMEI or IMSI raises 1062 before anything is written of its row: where `before` names them, call it
-- for one row.
--
-- In     p_undo_id         `before` of its rows is JSON of columns, see revert_devices; those it does not name stay
--        p_first, p_last   numbers of rows; those that are not good are left alone
-- Writes changeset_row, device, device_suffix, state_count (as count_state), event (action reverted)
-- Try    CALL restore_devices(2, 1, 500);
CREATE OR REPLACE PROCEDURE restore_devices(
    IN p_undo_id BIGINT,
    IN p_first   INT,
    IN p_last    INT
)
    MODIFIES SQL DATA
    SQL SECURITY INVOKER
BEGIN
    DECLARE v_was, v_texts, v_serials MEDIUMTEXT;

    SELECT JSON_ARRAYAGG(JSON_OBJECT('serial_number', d.serial_number, 'isapproved', d.isapproved,
                                     'isallocated', d.isallocated, 'device_id', d.device_id, 'imei', d.imei, 'imsi', d.imsi))
      INTO v_was
      FROM changeset_row r FORCE INDEX (PRIMARY)
      STRAIGHT_JOIN device d ON d.serial_number = serial_of_key(r.`key`)
     WHERE r.changeset_id = p_undo_id AND r.number BETWEEN p_first AND p_last AND r.verdict = 1;

    -- One by one: 1062 of an UPDATE over two tables passes by every handler.
    FOR r IN (SELECT serial_of_key(`key`) AS serial_number, `before` AS said FROM changeset_row
               WHERE changeset_id = p_undo_id AND number BETWEEN p_first AND p_last AND verdict = 1
                 AND (JSON_EXISTS(`before`, '$.device_id') OR JSON_EXISTS(`before`, '$.imei')
                      OR JSON_EXISTS(`before`, '$.imsi'))) DO
        UPDATE device
           SET device_id = IF(JSON_EXISTS(r.said, '$.device_id'), JSON_VALUE(r.said, '$.device_id'), device_id),
               imei = IF(JSON_EXISTS(r.said, '$.imei'), JSON_VALUE(r.said, '$.imei'), imei),
               imsi = IF(JSON_EXISTS(r.said, '$.imsi'), JSON_VALUE(r.said, '$.imsi'), imsi)
         WHERE serial_number = r.serial_number;
    END FOR;
    UPDATE changeset_row r FORCE INDEX (PRIMARY)
      STRAIGHT_JOIN device d ON d.serial_number = serial_of_key(r.`key`)
       SET d.isapproved = COALESCE(JSON_VALUE(r.`before`, '$.isapproved'), d.isapproved),
           d.ever_approved = COALESCE(JSON_VALUE(r.`before`, '$.ever_approved'), d.ever_approved),
           d.reject_reason = IF(JSON_EXISTS(r.`before`, '$.reject_reason'), JSON_VALUE(r.`before`, '$.reject_reason'), d.reject_reason),
           d.fetched_on = IF(JSON_EXISTS(r.`before`, '$.isallocated'), JSON_VALUE(r.`before`, '$.fetched_on'), d.fetched_on),
           d.lease_expires = IF(JSON_EXISTS(r.`before`, '$.isallocated'), JSON_VALUE(r.`before`, '$.lease_expires'), d.lease_expires),
           d.isallocated = COALESCE(JSON_VALUE(r.`before`, '$.isallocated'), d.isallocated),
           d.modified_on = UTC_TIMESTAMP(6)
     WHERE r.changeset_id = p_undo_id AND r.number BETWEEN p_first AND p_last AND r.verdict = 1;

    SELECT JSON_ARRAYAGG(JSON_OBJECT('serial_number', w.serial_number, 'texts', JSON_ARRAY(w.device_id, w.imei, w.imsi))),
           JSON_ARRAYAGG(w.serial_number)
      INTO v_texts, v_serials
      FROM JSON_TABLE(v_was, '$[*]' COLUMNS (
               serial_number VARCHAR(18) CHARACTER SET ascii COLLATE ascii_bin PATH '$.serial_number',
               device_id     VARCHAR(64) CHARACTER SET utf8mb4 PATH '$.device_id',
               imei          VARCHAR(15) CHARACTER SET ascii PATH '$.imei',
               imsi          VARCHAR(15) CHARACTER SET ascii PATH '$.imsi')) w
      STRAIGHT_JOIN device d ON d.serial_number = w.serial_number
     WHERE NOT (BINARY w.device_id <=> BINARY d.device_id AND w.imei <=> d.imei AND w.imsi <=> d.imsi);
    IF v_serials IS NOT NULL THEN
        -- An ending that another text of the device shares goes with them, and comes again.
        CALL unindex_devices(v_texts);
        CALL index_devices(v_serials);
    END IF;

    INSERT INTO state_count (entity, isapproved, isallocated, category, device_type, shard, n)
    SELECT 'device', IF(s.seq = 1, w.isapproved, d.isapproved), IF(s.seq = 1, w.isallocated, d.isallocated),
           d.category, d.device_type, CONNECTION_ID() MOD 32 + IF(@silo_counts_apart, 32, 0),
           SUM(IF(s.seq = 1, -1, 1)) AS moved
      FROM JSON_TABLE(v_was, '$[*]' COLUMNS (
               serial_number VARCHAR(18) CHARACTER SET ascii COLLATE ascii_bin PATH '$.serial_number',
               isapproved    TINYINT PATH '$.isapproved',
               isallocated   TINYINT PATH '$.isallocated')) w
      STRAIGHT_JOIN device d ON d.serial_number = w.serial_number
      STRAIGHT_JOIN seq_1_to_2 s
     GROUP BY 2, 3, 4, 5
    HAVING moved <> 0
    ON DUPLICATE KEY UPDATE n = state_count.n + VALUE(n);

    INSERT INTO event (at, actor_id, actor, request_id, entity, `key`, action, changes, reason)
    SELECT UTC_TIMESTAMP(6), @silo_actor_id, COALESCE(@silo_actor, CURRENT_USER()), COALESCE(@silo_request_id, ''),
           'device', d.serial_number, 'reverted', CONCAT('{', CONCAT_WS(', ',
               IF(BINARY w.device_id <=> BINARY d.device_id, NULL, CONCAT('"deviceid": ', JSON_ARRAY(w.device_id, d.device_id))),
               IF(w.imei <=> d.imei, NULL, CONCAT('"imei": ', JSON_ARRAY(w.imei, d.imei))),
               IF(w.imsi <=> d.imsi, NULL, CONCAT('"imsi": ', JSON_ARRAY(w.imsi, d.imsi))),
               CONCAT('"isapproved": [', w.isapproved, ', ', NULLIF(d.isapproved, w.isapproved), ']'),
               CONCAT('"isallocated": [', w.isallocated, ', ', NULLIF(d.isallocated, w.isallocated), ']'),
               CONCAT('"lease_expires": [null, "', iso_time(d.lease_expires), '"]')), '}'),
           @silo_reason
      FROM JSON_TABLE(v_was, '$[*]' COLUMNS (
               serial_number VARCHAR(18) CHARACTER SET ascii COLLATE ascii_bin PATH '$.serial_number',
               isapproved    TINYINT PATH '$.isapproved',
               isallocated   TINYINT PATH '$.isallocated',
               device_id     VARCHAR(64) CHARACTER SET utf8mb4 PATH '$.device_id',
               imei          VARCHAR(15) CHARACTER SET ascii PATH '$.imei',
               imsi          VARCHAR(15) CHARACTER SET ascii PATH '$.imsi')) w
      STRAIGHT_JOIN device d ON d.serial_number = w.serial_number;
    CALL settle_rows(p_undo_id, p_first, p_last, FALSE, '{serial} is as it was.');
END
