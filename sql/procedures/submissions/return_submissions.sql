-- return_submissions: the next of the entries that a merge moved go back; call it until none are left.
--
-- One that was given to somebody else since is left.
--
-- In     p_merge_id
--        p_after      where the batch before ended; 0 at first
-- Out    p_last       where this one ended; NULL when there was nothing left
--        p_returned   how many went back
--        p_left       how many stay
-- Reads  moved_submission, customer_merge
-- Writes submission, event
-- Try    CALL return_submissions(1, 0, @last, @back, @left); SELECT @last, @back, @left;
CREATE OR REPLACE PROCEDURE return_submissions(
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
    SELECT MAX(b.submission_id), COUNT(*) INTO p_last, p_left
      FROM (SELECT submission_id FROM moved_submission
             WHERE merge_id = p_merge_id AND submission_id > p_after ORDER BY submission_id LIMIT 1000) b;
    SELECT JSON_ARRAYAGG(e.id), COUNT(*) INTO v_ids, p_returned
      FROM moved_submission v
      STRAIGHT_JOIN submission e ON e.id = v.submission_id AND e.customer_id = v_kept
     WHERE v.merge_id = p_merge_id AND v.submission_id > p_after AND v.submission_id <= p_last
       FOR UPDATE;
    SET p_left = p_left - p_returned;
    IF p_returned > 0 THEN
        CALL assign_submissions(v_ids, v_kept, v_merged);
    END IF;
END
