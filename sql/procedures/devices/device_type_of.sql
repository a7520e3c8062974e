-- device_type_of: the product line that a serial names: AMP or API; '' for a UPI PRO serial.
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
    RETURN IF(p_category = 'UPIPLUS', SUBSTRING(p_serial_number, 7, 3), '')
