-- move_customer_submissions: the next entries of a customer become those of the one it was merged into; call it until
-- none are left.
--
-- In     p_from_id, p_to_id   customers
--        p_merge_id           kept in moved_submission
--        p_after              where the batch before ended; 0 at first
-- Out    p_last               where this one ended; NULL when there was nothing left
--        p_moved              how many entries
-- Writes submission, moved_submission, event
-- Try    CALL move_customer_submissions(2, 1, 1, 0, @last, @n); SELECT @last, @n;
CREATE OR REPLACE PROCEDURE move_customer_submissions(
    IN  p_from_id  BIGINT,
    IN  p_to_id    BIGINT,
    IN  p_merge_id BIGINT,
    IN  p_after    BIGINT,
    OUT p_last     BIGINT,
    OUT p_moved    INT
)
    MODIFIES SQL DATA
    SQL SECURITY INVOKER
BEGIN
    DECLARE v_ids MEDIUMTEXT;

    SELECT MAX(b.id) INTO p_last
      FROM (SELECT id FROM submission WHERE customer_id = p_from_id AND id > p_after ORDER BY id LIMIT 1000) b;
    SELECT JSON_ARRAYAGG(id), COUNT(*) INTO v_ids, p_moved
      FROM submission WHERE customer_id = p_from_id AND id > p_after AND id <= p_last FOR UPDATE;
    IF p_moved > 0 THEN
        INSERT INTO moved_submission (merge_id, submission_id)
        SELECT p_merge_id, s.id FROM JSON_TABLE(v_ids, '$[*]' COLUMNS (id BIGINT PATH '$')) s;
        CALL assign_submissions(v_ids, p_from_id, p_to_id);
    END IF;
END
