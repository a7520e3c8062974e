-- tell_verdict: a verdict as the status and message of a procedure's answer.
--
-- In     p_verdict   as device_verdict gives it, not NULL
-- Out    p_status    its word; success where nothing had to change
--        p_message   its sentence
-- Try    CALL tell_verdict('denied It was approved once.', @s, @m); SELECT @s, @m;
CREATE OR REPLACE PROCEDURE tell_verdict(
    IN  p_verdict VARCHAR(255),
    OUT p_status  VARCHAR(20),
    OUT p_message VARCHAR(255)
)
    NO SQL
    SQL SECURITY INVOKER
    SET p_status = IF(p_verdict LIKE 'unchanged %', 'success', SUBSTRING_INDEX(p_verdict, ' ', 1)),
        p_message = SUBSTRING(p_verdict, LOCATE(' ', p_verdict) + 1)
