-- get_session_user: who a token's session belongs to; the one call that each request makes.
--
-- In     p_sid   the `sid` of the token
-- Rows   id, username, email, role, is_verified, session_id; none when the session ended or the account is disabled
-- Writes session.last_seen, at most once a minute
-- Try    CALL get_session_user('0123456789abcdef0123456789abcdef');
CREATE OR REPLACE PROCEDURE get_session_user(
    IN p_sid TYPE OF session.sid
)
    MODIFIES SQL DATA
    SQL SECURITY INVOKER
BEGIN
    DECLARE v_session BIGINT;
    DECLARE v_last_seen DATETIME(6);
    DECLARE v_user BIGINT;

    SELECT s.id, s.last_seen, s.user_id INTO v_session, v_last_seen, v_user
      FROM session s
     WHERE s.sid = p_sid AND s.expires > UTC_TIMESTAMP(6);

    IF v_last_seen < UTC_TIMESTAMP(6) - INTERVAL 1 MINUTE THEN
        UPDATE session SET last_seen = UTC_TIMESTAMP(6) WHERE id = v_session;
    END IF;

    SELECT u.id, u.username, u.email, u.role, u.is_verified, v_session AS session_id
      FROM account u
     WHERE u.id = v_user AND u.is_active AND u.is_verified;
END
