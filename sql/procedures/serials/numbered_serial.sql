-- numbered_serial: the serial of a lot with a number.
--
-- In     p_form     of the lot: 202505AMP{6}B
--        p_number   of at most so many digits
-- Try    SELECT numbered_serial('202505AMP{6}B', 17);
CREATE OR REPLACE FUNCTION numbered_serial(
    p_form   VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin,
    p_number BIGINT
)
    RETURNS VARCHAR(18) CHARACTER SET ascii COLLATE ascii_bin
    DETERMINISTIC
    NO SQL
    SQL SECURITY INVOKER
    RETURN CONCAT(SUBSTRING_INDEX(p_form, '{', 1),
                  LPAD(p_number, SUBSTRING_INDEX(SUBSTRING_INDEX(p_form, '{', -1), '}', 1), '0'),
                  SUBSTRING_INDEX(p_form, '}', -1))
