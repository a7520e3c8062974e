-- serial_of_key: the key of a changeset's row as a serial number, to join devices and mappings by.
--
-- In     p_key   what somebody typed; text that no serial could be becomes a question mark, which none is
-- Try    SELECT serial_of_key('202505AMP123456B');
CREATE OR REPLACE FUNCTION serial_of_key(
    p_key VARCHAR(64)
)
    RETURNS VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin
    DETERMINISTIC
    NO SQL
    SQL SECURITY INVOKER
    RETURN IF(p_key RLIKE '^[ -~]*$', CONVERT(p_key USING ascii), '?')
