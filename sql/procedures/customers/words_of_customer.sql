-- words_of_customer: the words of a customer's full name, company and other texts, apart.
--
-- In     p_first_name, p_last_name, p_company, p_code, p_email   the columns of customer
-- Out    JSON array of three arrays, as words_of gives them; their place is the bit of customer_word.texts
-- Try    SELECT words_of_customer('Gita', 'Reddy', 'Reddy Stores', 100001, 'gita@example.com');
CREATE OR REPLACE FUNCTION words_of_customer(
    p_first_name TYPE OF customer.first_name,
    p_last_name  TYPE OF customer.last_name,
    p_company    TYPE OF customer.company,
    p_code       TYPE OF customer.code,
    p_email      TYPE OF customer.email
)
    RETURNS TEXT COLLATE utf8mb4_bin
    DETERMINISTIC
    NO SQL
    SQL SECURITY INVOKER
    RETURN CONCAT(
        '[', words_of(LOWER(CONCAT(p_first_name, ' ', p_last_name))), ',', words_of(LOWER(p_company)), ',',
        words_of(LOWER(CONCAT(p_code, ' ', p_email))), ']')
