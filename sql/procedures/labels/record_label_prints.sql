-- record_label_prints: append one event for each label that was made: label_printed the first time, then label_reprinted.
--
-- In     p_serials    JSON array of serials, each once; registered or not: labels may come before the devices
--        p_template   the template's name
--        p_copies     of each label
-- Out    p_again      how many of them had a label before
-- Reads  @silo_actor_id, @silo_actor, @silo_request_id, set by core.procedures.call
-- Writes event
-- Try    CALL record_label_prints('["202505AMP123456B"]', 'Roll 50 x 25', 1, @again); SELECT @again;
CREATE OR REPLACE PROCEDURE record_label_prints(
    IN  p_serials  MEDIUMTEXT,
    IN  p_template TYPE OF label_template.name,
    IN  p_copies   INT,
    OUT p_again    INT
)
    MODIFIES SQL DATA
    SQL SECURITY INVOKER
BEGIN
    SELECT COUNT(*) INTO p_again
      FROM JSON_TABLE(p_serials, '$[*]' COLUMNS (
               serial_number VARCHAR(18) CHARACTER SET ascii COLLATE ascii_bin PATH '$')) s
     WHERE EXISTS (SELECT 1 FROM event e FORCE INDEX (event_by_key)
                    WHERE e.entity = 'device' AND e.`key` = s.serial_number
                      AND e.action IN ('label_printed', 'label_reprinted'));

    INSERT INTO event (at, actor_id, actor, request_id, entity, `key`, action, changes, reason)
    SELECT UTC_TIMESTAMP(6), @silo_actor_id, COALESCE(@silo_actor, CURRENT_USER()), COALESCE(@silo_request_id, ''),
           'device', s.serial_number,
           IF(EXISTS (SELECT 1 FROM event e FORCE INDEX (event_by_key)
                       WHERE e.entity = 'device' AND e.`key` = s.serial_number
                         AND e.action IN ('label_printed', 'label_reprinted')), 'label_reprinted', 'label_printed'),
           JSON_OBJECT('template', JSON_ARRAY(NULL, p_template), 'copies', JSON_ARRAY(NULL, p_copies + 0)), NULL
      FROM JSON_TABLE(p_serials, '$[*]' COLUMNS (
               serial_number VARCHAR(18) CHARACTER SET ascii COLLATE ascii_bin PATH '$')) s;
END
