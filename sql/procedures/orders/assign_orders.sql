-- assign_orders: many orders of one customer become those of another, as one step.
--
-- In     p_ids                JSON array of ids of orders that the caller has locked
--        p_from_id, p_to_id   customers
-- Writes customer_order, event
-- Try    CALL assign_orders('[17, 18]', 2, 1);
CREATE OR REPLACE PROCEDURE assign_orders(
    IN p_ids     MEDIUMTEXT,
    IN p_from_id BIGINT,
    IN p_to_id   BIGINT
)
    MODIFIES SQL DATA
    SQL SECURITY INVOKER
BEGIN
    UPDATE JSON_TABLE(p_ids, '$[*]' COLUMNS (id BIGINT PATH '$')) s
      STRAIGHT_JOIN customer_order o ON o.id = s.id
       SET o.customer_id = p_to_id, o.updated_at = UTC_TIMESTAMP(6);
    INSERT INTO event (at, actor_id, actor, request_id, entity, `key`, action, changes, reason, owner_id)
    SELECT UTC_TIMESTAMP(6), @silo_actor_id, COALESCE(@silo_actor, CURRENT_USER()), COALESCE(@silo_request_id, ''),
           'order', o.id, 'assigned', JSON_OBJECT('customer', JSON_ARRAY(p_from_id + 0, p_to_id + 0)), @silo_reason,
           o.created_by_id
      FROM JSON_TABLE(p_ids, '$[*]' COLUMNS (id BIGINT PATH '$')) s
      STRAIGHT_JOIN customer_order o ON o.id = s.id;
END
