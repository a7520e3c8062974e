-- get_api_token_user: who a personal API token belongs to.
--
-- In     p_token_hash   SHA-256 of the token, hexadecimal
-- Rows   id, username, email, role, is_verified, session_id (NULL); none when unknown, expired or disabled
-- Writes api_token.last_used, at most once a minute
-- Try    CALL get_api_token_user(SHA2('silo_example', 256));
CREATE OR REPLACE PROCEDURE get_api_token_user(
    IN p_token_hash TYPE OF api_token.token_hash
)
    MODIFIES SQL DATA
    SQL SECURITY INVOKER
BEGIN
    DECLARE v_token BIGINT;
    DECLARE v_last_used DATETIME(6);
    DECLARE v_user BIGINT;

    SELECT t.id, t.last_used, t.user_id INTO v_token, v_last_used, v_user
      FROM api_token t
     WHERE t.token_hash = p_token_hash AND (t.expires IS NULL OR t.expires > UTC_TIMESTAMP(6));

    IF v_token IS NOT NULL AND (v_last_used IS NULL OR v_last_used < UTC_TIMESTAMP(6) - INTERVAL 1 MINUTE) THEN
        UPDATE api_token SET last_used = UTC_TIMESTAMP(6) WHERE id = v_token;
    END IF;

    SELECT u.id, u.username, u.email, u.role, u.is_verified, NULL AS session_id
      FROM account u
     WHERE u.id = v_user AND u.is_active AND u.is_verified;
END
