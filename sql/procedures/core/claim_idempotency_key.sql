-- claim_idempotency_key: be the first with this key, or read what the first one answered.
--
-- In     p_caller_id, p_route, p_key   the scope: one account, one path, one key
--        p_fingerprint                 SHA-256 of what is asked
-- Out    p_status    success | mismatch (the key was used with other parameters)
--        p_message   sentence
--        p_code      HTTP status of the stored answer; NULL: this caller is the first and must store one
--        p_body      the stored answer, JSON
-- Writes idempotency_key. The row stays locked until the transaction ends, so a repeat waits here.
-- Try    CALL claim_idempotency_key(1, '/sil/getSerialNumber/', 'k1', REPEAT('0', 64), @s, @m, @c, @b);
CREATE OR REPLACE PROCEDURE claim_idempotency_key(
    IN  p_caller_id   BIGINT,
    IN  p_route       TYPE OF idempotency_key.route,
    IN  p_key         TYPE OF idempotency_key.key,
    IN  p_fingerprint TYPE OF idempotency_key.fingerprint,
    OUT p_status      VARCHAR(20),
    OUT p_message     VARCHAR(255),
    OUT p_code        SMALLINT,
    OUT p_body        LONGTEXT
)
    MODIFIES SQL DATA
    SQL SECURITY INVOKER
BEGIN
    DECLARE v_fingerprint TYPE OF idempotency_key.fingerprint;

    -- One statement that inserts or locks: a SELECT first would let two firsts race.
    INSERT INTO idempotency_key (caller_id, route, `key`, fingerprint, created_on)
    VALUES (p_caller_id, p_route, p_key, p_fingerprint, UTC_TIMESTAMP(6))
    ON DUPLICATE KEY UPDATE
        -- After 24 hours the key is free again. Assignments run in order, created_on last.
        fingerprint = IF(created_on < UTC_TIMESTAMP(6) - INTERVAL 24 HOUR, p_fingerprint, fingerprint),
        code = IF(created_on < UTC_TIMESTAMP(6) - INTERVAL 24 HOUR, NULL, code),
        body = IF(created_on < UTC_TIMESTAMP(6) - INTERVAL 24 HOUR, NULL, body),
        created_on = IF(created_on < UTC_TIMESTAMP(6) - INTERVAL 24 HOUR, UTC_TIMESTAMP(6), created_on);

    SELECT fingerprint, code, body INTO v_fingerprint, p_code, p_body
      FROM idempotency_key
     WHERE caller_id = p_caller_id AND route = p_route AND `key` = p_key;

    IF v_fingerprint <> p_fingerprint THEN
        SELECT 'mismatch', 'This key was used with other parameters.' INTO p_status, p_message;
    ELSE
        SELECT 'success', '' INTO p_status, p_message;
    END IF;
END
