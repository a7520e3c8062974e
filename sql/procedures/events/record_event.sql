-- record_event: append one change to the event record, in the transaction of the change.
--
-- In     p_entity    device | mapping | user | ...
--        p_key       the serial number, or the id as text
--        p_action    past tense: registered, approved, ...
--        p_changes   JSON {field: [old, new]}
-- Reads  @silo_actor_id, @silo_actor, @silo_request_id, @silo_reason, set by core.procedures.call
-- Writes event
-- Try    CALL record_event('device', '202505AMP123456B', 'approved', JSON_OBJECT('isapproved', JSON_ARRAY(0, 1)));
CREATE OR REPLACE PROCEDURE record_event(
    IN p_entity  TYPE OF event.entity,
    IN p_key     TYPE OF event.key,
    IN p_action  TYPE OF event.action,
    IN p_changes TEXT
)
    MODIFIES SQL DATA
    SQL SECURITY INVOKER
BEGIN
    INSERT INTO event (at, actor_id, actor, request_id, entity, `key`, action, changes, reason)
    VALUES (UTC_TIMESTAMP(6), @silo_actor_id, COALESCE(@silo_actor, CURRENT_USER()), COALESCE(@silo_request_id, ''),
            p_entity, p_key, p_action, p_changes, @silo_reason);
END
