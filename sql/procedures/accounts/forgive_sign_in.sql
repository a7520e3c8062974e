-- forgive_sign_in: a correct password ends the account's count and takes its attempt off the address.
--
-- In     p_account, p_address   as given to count_sign_in
-- Out    p_count                rows touched
-- Writes sign_in_count
-- Try    CALL forgive_sign_in('user:1', '127.0.0.1', @n);
CREATE OR REPLACE PROCEDURE forgive_sign_in(
    IN  p_account TYPE OF sign_in_count.key,
    IN  p_address TYPE OF sign_in_count.key,
    OUT p_count   INT
)
    MODIFIES SQL DATA
    SQL SECURITY INVOKER
BEGIN
    DELETE FROM sign_in_count WHERE scope = 'account' AND `key` = p_account;
    UPDATE sign_in_count SET n = n - 1 WHERE scope = 'address' AND `key` = p_address AND n > 0;
    SET p_count = ROW_COUNT();
END
