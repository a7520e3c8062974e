-- store_idempotent_answer: keep the final answer beside the key, in the transaction of the change.
--
-- In     p_caller_id, p_route, p_key   as claimed by claim_idempotency_key
--        p_code, p_body                HTTP status and JSON body
-- Writes idempotency_key
-- Try    CALL store_idempotent_answer(1, '/sil/getSerialNumber/', 'k1', 200, '{}');
CREATE OR REPLACE PROCEDURE store_idempotent_answer(
    IN p_caller_id BIGINT,
    IN p_route     TYPE OF idempotency_key.route,
    IN p_key       TYPE OF idempotency_key.key,
    IN p_code      SMALLINT,
    IN p_body      LONGTEXT
)
    MODIFIES SQL DATA
    SQL SECURITY INVOKER
    UPDATE idempotency_key SET code = p_code, body = p_body
     WHERE caller_id = p_caller_id AND route = p_route AND `key` = p_key AND code IS NULL
