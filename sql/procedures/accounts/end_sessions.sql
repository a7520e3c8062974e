-- end_sessions: end one session or many; their tokens are dead on the next request.
--
-- In     p_user_id      whose; NULL with p_sid alone
--        p_sid          only the session with this sid; NULL for all of the user's
--        p_session_id   only the session with this id; NULL for all of the user's
--        p_except_id    but not the session with this id; NULL for no exception
-- Out    p_count        sessions ended
-- Writes session
-- Try    CALL end_sessions(1, NULL, NULL, NULL, @n); SELECT @n;
CREATE OR REPLACE PROCEDURE end_sessions(
    IN  p_user_id    BIGINT,
    IN  p_sid        TYPE OF session.sid,
    IN  p_session_id BIGINT,
    IN  p_except_id  BIGINT,
    OUT p_count      INT
)
    MODIFIES SQL DATA
    SQL SECURITY INVOKER
BEGIN
    IF p_sid IS NOT NULL THEN
        DELETE FROM session WHERE sid = p_sid;
    ELSE
        DELETE FROM session
         WHERE user_id = p_user_id
           AND (p_session_id IS NULL OR id = p_session_id)
           AND (p_except_id IS NULL OR id <> p_except_id);
    END IF;
    SET p_count = ROW_COUNT();
END
