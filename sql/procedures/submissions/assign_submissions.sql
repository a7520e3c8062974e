-- assign_submissions: many entries of one customer become those of another, as one step.
--
-- In     p_ids                JSON array of ids of entries that the caller has locked
--        p_from_id, p_to_id   customers
-- Writes submission, event
-- Try    CALL assign_submissions('[17, 18]', 2, 1);
CREATE OR REPLACE PROCEDURE assign_submissions(
    IN p_ids     MEDIUMTEXT,
    IN p_from_id BIGINT,
    IN p_to_id   BIGINT
)
    MODIFIES SQL DATA
    SQL SECURITY INVOKER
BEGIN
    UPDATE JSON_TABLE(p_ids, '$[*]' COLUMNS (id BIGINT PATH '$')) s
      STRAIGHT_JOIN submission e ON e.id = s.id
       SET e.customer_id = p_to_id, e.updated_at = UTC_TIMESTAMP(6);
    INSERT INTO event (at, actor_id, actor, request_id, entity, `key`, action, changes, reason, owner_id)
    SELECT UTC_TIMESTAMP(6), @silo_actor_id, COALESCE(@silo_actor, CURRENT_USER()), COALESCE(@silo_request_id, ''),
           'submission', e.id, 'assigned', JSON_OBJECT('customer', JSON_ARRAY(p_from_id + 0, p_to_id + 0)), @silo_reason,
           e.owner_id
      FROM JSON_TABLE(p_ids, '$[*]' COLUMNS (id BIGINT PATH '$')) s
      STRAIGHT_JOIN submission e ON e.id = s.id;
END
