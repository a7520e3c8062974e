-- number_of_serial: the number in a serial of a lot.
--
-- In     p_form            of the lot: 202505AMP{6}B
--        p_serial_number   of this form
-- Try    SELECT number_of_serial('202505AMP{6}B', '202505AMP000017B');
CREATE OR REPLACE FUNCTION number_of_serial(
    p_form          VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin,
    p_serial_number VARCHAR(18) CHARACTER SET ascii COLLATE ascii_bin
)
    RETURNS BIGINT
    DETERMINISTIC
    NO SQL
    SQL SECURITY INVOKER
    RETURN CAST(SUBSTRING(p_serial_number, LOCATE('{', p_form),
                          CHAR_LENGTH(p_serial_number) + 1 - LOCATE('{', p_form)
                          - CHAR_LENGTH(SUBSTRING_INDEX(p_form, '}', -1))) AS UNSIGNED)
