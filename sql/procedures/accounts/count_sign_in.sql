-- count_sign_in: count one attempt against the account and the address before the password is looked at.
--
-- In     p_account, p_address               what is counted, at most 64 characters
--        p_most_account, p_most_address     failures allowed in a window
--        p_window                           seconds, from the first failure
-- Out    p_retry_after  seconds until the window ends when there were too many; NULL: go on
-- Writes sign_in_count. Counted first and forgiven on success (forgive_sign_in): parallel guesses cannot slip past.
-- Try    CALL count_sign_in('user:1', '127.0.0.1', 10, 100, 900, @r); SELECT @r;
CREATE OR REPLACE PROCEDURE count_sign_in(
    IN  p_account      TYPE OF sign_in_count.key,
    IN  p_address      TYPE OF sign_in_count.key,
    IN  p_most_account INT,
    IN  p_most_address INT,
    IN  p_window       INT,
    OUT p_retry_after  INT
)
    MODIFIES SQL DATA
    SQL SECURITY INVOKER
BEGIN
    DECLARE v_now DATETIME(6) DEFAULT UTC_TIMESTAMP(6);

    INSERT INTO sign_in_count (scope, `key`, window_start, n)
    VALUES ('account', p_account, v_now, 1), ('address', p_address, v_now, 1)
    ON DUPLICATE KEY UPDATE
        n = IF(window_start <= v_now - INTERVAL p_window SECOND, 1, n + 1),
        window_start = IF(window_start <= v_now - INTERVAL p_window SECOND, v_now, window_start);

    SELECT GREATEST(1, CEIL(MAX(TIMESTAMPDIFF(MICROSECOND, v_now, window_start + INTERVAL p_window SECOND)) / 1000000))
      INTO p_retry_after
      FROM sign_in_count
     WHERE (scope = 'account' AND `key` = p_account AND n > p_most_account)
        OR (scope = 'address' AND `key` = p_address AND n > p_most_address);
END
