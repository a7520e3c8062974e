-- record_owned_event: append one change that belongs to somebody, for the apps that use the ORM.
--
-- In     p_entity    product | order | ...
--        p_key       the id as text
--        p_action    past tense: created, updated, ...
--        p_changes   JSON {field: [old, new]}
--        p_owner_id  account that may see it although it is a customer; NULL = nobody in particular
-- Reads  @silo_actor_id, @silo_actor, @silo_request_id, @silo_reason, set by core.procedures.call
-- Writes event
-- Try    CALL record_owned_event('order', '17', 'placed', JSON_OBJECT('status', JSON_ARRAY(NULL, 'placed')), 5);
CREATE OR REPLACE PROCEDURE record_owned_event(
    IN p_entity   TYPE OF event.entity,
    IN p_key      TYPE OF event.key,
    IN p_action   TYPE OF event.action,
    IN p_changes  TEXT,
    IN p_owner_id TYPE OF event.owner_id
)
    MODIFIES SQL DATA
    SQL SECURITY INVOKER
BEGIN
    INSERT INTO event (at, actor_id, actor, request_id, entity, `key`, action, changes, reason, owner_id)
    VALUES (UTC_TIMESTAMP(6), @silo_actor_id, COALESCE(@silo_actor, CURRENT_USER()), COALESCE(@silo_request_id, ''),
            p_entity, p_key, p_action, p_changes, @silo_reason, p_owner_id);
END
