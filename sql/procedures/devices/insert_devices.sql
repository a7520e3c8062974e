-- insert_devices: register many devices at once, each in the state and with the details and times that are given.
--
-- insert_device for many, with what an import brings: the caller has decided that the states are possible and that it
-- may give them. All or none of them: one that is there already, or whose IMEI another device has, ends all.
--
-- In     p_rows     JSON array of {serialnumber, category, isapproved, isallocated, deviceid, imei, imsi, createdOn,
--                   modifiedOn, fetchedOn, leaseExpires, everApproved, rejectReason}; times are YYYY-MM-DD HH:MM:SS.ffffff,
--                   of an absent one now; what else is absent is NULL, and nothing is approved, allocated, detailed
-- Out    p_status   success | duplicate | error (one is no serial of its category); then nothing was written
--        p_message  sentence for the operator
-- Writes device, device_suffix, state_count, event
-- Try    CALL insert_devices('[{"serialnumber": "202505AMP123456B", "category": "UPIPLUS"}]', @s, @m); SELECT @s, @m;
CREATE OR REPLACE PROCEDURE insert_devices(
    IN  p_rows    MEDIUMTEXT,
    OUT p_status  VARCHAR(20),
    OUT p_message VARCHAR(255)
)
    MODIFIES SQL DATA
    SQL SECURITY INVOKER
l_body: BEGIN
    DECLARE v_now DATETIME(6) DEFAULT UTC_TIMESTAMP(6);
    DECLARE v_serials MEDIUMTEXT DEFAULT JSON_EXTRACT(p_rows, '$[*].serialnumber');
    -- The unique keys decide, not a prior SELECT. The INSERT of devices comes first, so nothing is written then.
    DECLARE EXIT HANDLER FOR 1062
        SELECT 'duplicate', 'One of them is registered already, or another device has one of their details.'
          INTO p_status, p_message;

    IF EXISTS (SELECT 1 FROM JSON_TABLE(p_rows, '$[*]' COLUMNS (
                       serial_number VARCHAR(18) CHARACTER SET ascii COLLATE ascii_bin PATH '$.serialnumber',
                       category      VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin PATH '$.category')) r
                WHERE NOT CASE r.category WHEN 'UPIPLUS' THEN device_type_of(r.serial_number, r.category) <> ''
                                          WHEN 'UPIPRO' THEN r.serial_number RLIKE '^[A-Z0-9-]+$'
                                          ELSE FALSE END) THEN
        SELECT 'error', 'One of them is no serial number of a device of its category.' INTO p_status, p_message;
        LEAVE l_body;
    END IF;
    INSERT INTO device (serial_number, category, device_type, isapproved, isallocated, ever_approved, device_id, imei, imsi,
                        reject_reason, created_on, modified_on, fetched_on, lease_expires)
    SELECT r.serial_number, r.category, device_type_of(r.serial_number, r.category), COALESCE(r.isapproved, 0),
           COALESCE(r.isallocated, 0), COALESCE(r.ever_approved, 0) OR COALESCE(r.isapproved, 0) = 1, r.device_id, r.imei, r.imsi,
           r.reject_reason, COALESCE(r.created_on, v_now), COALESCE(r.modified_on, r.created_on, v_now),
           IF(r.isallocated = 1, COALESCE(r.fetched_on, v_now), NULL), IF(r.isallocated = 1, r.lease_expires, NULL)
      FROM JSON_TABLE(p_rows, '$[*]' COLUMNS (
               serial_number VARCHAR(18) CHARACTER SET ascii COLLATE ascii_bin PATH '$.serialnumber',
               category      VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin PATH '$.category',
               isapproved    TINYINT PATH '$.isapproved',
               isallocated   TINYINT PATH '$.isallocated',
               device_id     VARCHAR(64) CHARACTER SET utf8mb4 PATH '$.deviceid',
               imei          VARCHAR(15) CHARACTER SET ascii PATH '$.imei',
               imsi          VARCHAR(15) CHARACTER SET ascii PATH '$.imsi',
               created_on    DATETIME(6) PATH '$.createdOn',
               modified_on   DATETIME(6) PATH '$.modifiedOn',
               fetched_on    DATETIME(6) PATH '$.fetchedOn',
               lease_expires DATETIME(6) PATH '$.leaseExpires',
               ever_approved TINYINT PATH '$.everApproved',
               reject_reason VARCHAR(500) CHARACTER SET utf8mb4 PATH '$.rejectReason')) r
     ORDER BY r.serial_number;
    CALL index_devices(v_serials);
    INSERT INTO state_count (entity, isapproved, isallocated, category, device_type, shard, n)
    SELECT 'device', d.isapproved, d.isallocated, d.category, d.device_type,
           CONNECTION_ID() MOD 32 + IF(@silo_counts_apart, 32, 0), COUNT(*) AS added
      FROM JSON_TABLE(v_serials, '$[*]' COLUMNS (
               serial_number VARCHAR(18) CHARACTER SET ascii COLLATE ascii_bin PATH '$')) j
      STRAIGHT_JOIN device d ON d.serial_number = j.serial_number
     GROUP BY d.isapproved, d.isallocated, d.category, d.device_type
    ON DUPLICATE KEY UPDATE n = n + VALUE(n);
    -- As insert_device and set_device_details tell it.
    INSERT INTO event (at, actor_id, actor, request_id, entity, `key`, action, changes, reason)
    SELECT v_now, @silo_actor_id, COALESCE(@silo_actor, CURRENT_USER()), COALESCE(@silo_request_id, ''), 'device',
           d.serial_number, 'registered',
           CONCAT('{', CONCAT_WS(', ', CONCAT('"isapproved": [null, ', d.isapproved, ']'),
               CONCAT('"isallocated": [null, ', d.isallocated, ']'), CONCAT('"category": [null, "', d.category, '"]'),
               CONCAT('"deviceid": ', JSON_ARRAY(NULL, d.device_id)), CONCAT('"imei": [null, "', d.imei, '"]'),
               CONCAT('"imsi": [null, "', d.imsi, '"]'), CONCAT('"rejectReason": ', JSON_ARRAY(NULL, d.reject_reason)),
               IF(d.created_on = v_now, NULL, CONCAT('"createdOn": [null, "', iso_time(d.created_on), '"]'))), '}'),
           @silo_reason
      FROM JSON_TABLE(v_serials, '$[*]' COLUMNS (
               serial_number VARCHAR(18) CHARACTER SET ascii COLLATE ascii_bin PATH '$')) j
      STRAIGHT_JOIN device d ON d.serial_number = j.serial_number;
    SELECT 'success', 'Registered.' INTO p_status, p_message;
END
