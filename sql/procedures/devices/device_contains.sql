-- device_contains: the condition on d that a text of the device contains a term, in any letter case.
--
-- Reads  @silo_contains: the term's pattern (like_pattern, '%' on both sides), set by the caller
-- Try    SELECT device_contains();
CREATE OR REPLACE FUNCTION device_contains()
    RETURNS VARCHAR(255)
    DETERMINISTIC
    NO SQL
    SQL SECURITY INVOKER
    RETURN CONCAT(' AND LOWER(CONCAT_WS(CHAR(0 USING utf8mb4), d.serial_number,',
                  ' d.device_id, d.imei, d.imsi)) COLLATE utf8mb4_bin LIKE @silo_contains ESCAPE ''|''')
