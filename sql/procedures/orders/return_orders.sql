-- return_orders: the next of the orders that a merge moved go back; call it until none are left.
--
-- One that was given to somebody else since is left.
--
-- In     p_merge_id
--        p_after      where the batch before ended; 0 at first
-- Out    p_last       where this one ended; NULL when there was nothing left
--        p_returned   how many went back
--        p_left       how many stay
-- Reads  moved_order, customer_merge
-- Writes customer_order, event
-- Try    CALL return_orders(1, 0, @last, @back, @left); SELECT @last, @back, @left;
CREATE OR REPLACE PROCEDURE return_orders(
    IN  p_merge_id BIGINT,
    IN  p_after    BIGINT,
    OUT p_last     BIGINT,
    OUT p_returned INT,
    OUT p_left     INT
)
    MODIFIES SQL DATA
    SQL SECURITY INVOKER
BEGIN
    DECLARE v_ids MEDIUMTEXT;
    DECLARE v_kept, v_merged BIGINT;

    SELECT kept_id, merged_id INTO v_kept, v_merged FROM customer_merge WHERE id = p_merge_id;
    SELECT MAX(b.order_id), COUNT(*) INTO p_last, p_left
      FROM (SELECT order_id FROM moved_order
             WHERE merge_id = p_merge_id AND order_id > p_after ORDER BY order_id LIMIT 1000) b;
    SELECT JSON_ARRAYAGG(o.id), COUNT(*) INTO v_ids, p_returned
      FROM moved_order v
      STRAIGHT_JOIN customer_order o ON o.id = v.order_id AND o.customer_id = v_kept
     WHERE v.merge_id = p_merge_id AND v.order_id > p_after AND v.order_id <= p_last
       FOR UPDATE;
    SET p_left = p_left - p_returned;
    IF p_returned > 0 THEN
        CALL assign_orders(v_ids, v_kept, v_merged);
    END IF;
END
