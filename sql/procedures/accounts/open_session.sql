-- open_session: remember a sign-in; its sid goes into both tokens.
--
-- In     p_sid          32 random hexadecimal digits
--        p_user_id      account.id
--        p_seconds      how long the refresh token lives
--        p_ip, p_user_agent   shown to the person in the list of sessions
-- Out    p_status       success
--        p_message      sentence
-- Writes session, and removes this user's expired ones
-- Try    CALL open_session(MD5(RAND()), 1, 604800, '127.0.0.1', 'curl', @s, @m);
CREATE OR REPLACE PROCEDURE open_session(
    IN  p_sid        TYPE OF session.sid,
    IN  p_user_id    BIGINT,
    IN  p_seconds    INT,
    IN  p_ip         TYPE OF session.ip,
    IN  p_user_agent TYPE OF session.user_agent,
    OUT p_status     VARCHAR(20),
    OUT p_message    VARCHAR(255)
)
    MODIFIES SQL DATA
    SQL SECURITY INVOKER
BEGIN
    DELETE FROM session WHERE user_id = p_user_id AND expires < UTC_TIMESTAMP(6);
    INSERT INTO session (sid, user_id, created, last_seen, expires, ip, user_agent)
    VALUES (p_sid, p_user_id, UTC_TIMESTAMP(6), UTC_TIMESTAMP(6), UTC_TIMESTAMP(6) + INTERVAL p_seconds SECOND,
            p_ip, p_user_agent);
    SELECT 'success', 'Signed in.' INTO p_status, p_message;
END
