-- hold_customer: a live customer by id or by code, kept as it is until the caller's transaction ends.
--
-- What is written about it in that transaction is still true when it commits: renaming, deleting and merging wait.
--
-- In     p_customer_id   NULL to look by code
--        p_code          NULL to look by id
-- Rows   id, code, full_name, company: one, or none when there is no such customer or it is deleted
-- Reads  customer (locks the row for share)
-- Try    CALL hold_customer(NULL, 100001);
CREATE OR REPLACE PROCEDURE hold_customer(
    IN p_customer_id TYPE OF customer.id,
    IN p_code        TYPE OF customer.code
)
    READS SQL DATA
    SQL SECURITY INVOKER
BEGIN
    -- Two statements: an OR over both columns would walk and lock the whole table.
    IF p_customer_id IS NOT NULL THEN
        SELECT id, code, TRIM(CONCAT(first_name, ' ', last_name)) AS full_name, company
          FROM customer WHERE id = p_customer_id AND deleted_at IS NULL LOCK IN SHARE MODE;
    ELSE
        SELECT id, code, TRIM(CONCAT(first_name, ' ', last_name)) AS full_name, company
          FROM customer WHERE code = p_code AND deleted_at IS NULL LOCK IN SHARE MODE;
    END IF;
END
