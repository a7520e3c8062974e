-- serial_form: the regular expression that the serials between two of one lot match.
--
-- Between them by letter may also stand what is no number: a UPI PRO serial may be any text.
--
-- In     p_form   of a lot: 202505AMP{6}B
-- Try    SELECT serial_form('202505AMP{6}B');
CREATE OR REPLACE FUNCTION serial_form(
    p_form VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin
)
    RETURNS VARCHAR(48) CHARACTER SET ascii COLLATE ascii_bin
    DETERMINISTIC
    NO SQL
    SQL SECURITY INVOKER
    RETURN CONCAT('^', REPLACE(p_form, '{', '[0-9]{'), '$')
