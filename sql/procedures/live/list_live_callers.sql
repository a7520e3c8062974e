-- list_live_callers: which of these sessions and API tokens still live, and as whom; asked once a second for all open sockets.
--
-- In     p_sids           JSON array of session ids
--        p_token_hashes   JSON array of SHA-256 of API tokens
-- Rows   credential (the sid or hash), id, role; none for what ended, expired or belongs to a disabled account
-- Reads  session, api_token, account
-- Try    CALL list_live_callers('["0123456789abcdef0123456789abcdef"]', '[]');
CREATE OR REPLACE PROCEDURE list_live_callers(
    IN p_sids         LONGTEXT,
    IN p_token_hashes LONGTEXT
)
    READS SQL DATA
    SQL SECURITY INVOKER
BEGIN
    SELECT s.sid AS credential, u.id, u.role
      FROM JSON_TABLE(p_sids, '$[*]' COLUMNS (sid VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin PATH '$')) asked
      JOIN session s ON s.sid = asked.sid AND s.expires > UTC_TIMESTAMP(6)
      JOIN account u ON u.id = s.user_id AND u.is_active AND u.is_verified
    UNION ALL
    SELECT t.token_hash, u.id, u.role
      FROM JSON_TABLE(p_token_hashes, '$[*]'
                      COLUMNS (token_hash VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin PATH '$')) asked
      JOIN api_token t ON t.token_hash = asked.token_hash AND (t.expires IS NULL OR t.expires > UTC_TIMESTAMP(6))
      JOIN account u ON u.id = t.user_id AND u.is_active AND u.is_verified;
END
