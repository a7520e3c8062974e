-- device_type_of: the product line that a serial names; '' for a UPI PRO serial, and for one of no pattern.
--
-- serial_line goes by the setting SERIAL_PATTERNS: `manage.py migrate` makes it, see backend/serials/database.py.
--
-- In     p_serial_number, p_category
-- Try    SELECT device_type_of('202505AMP123456B', 'UPIPLUS');
CREATE OR REPLACE FUNCTION device_type_of(
    p_serial_number VARCHAR(18) CHARACTER SET ascii COLLATE ascii_bin,
    p_category      VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin
)
    RETURNS VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin
    DETERMINISTIC
    NO SQL
    SQL SECURITY INVOKER
    RETURN IF(p_category = 'UPIPLUS', COALESCE(serial_line(p_serial_number), ''), '')
