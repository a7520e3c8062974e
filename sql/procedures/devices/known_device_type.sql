-- known_device_type: a product line as devices carry it, from how somebody wrote it; NULL when no device ever had it.
--
-- The counters know all lines, also those that are no longer configured.
--
-- In     p_device_type   in any letter case
-- Reads  state_count
-- Try    SELECT known_device_type('amp');
CREATE OR REPLACE FUNCTION known_device_type(
    p_device_type VARCHAR(20)
)
    RETURNS VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin
    NOT DETERMINISTIC
    READS SQL DATA
    SQL SECURITY INVOKER
    RETURN (SELECT MIN(device_type) FROM state_count
             WHERE entity = 'device' AND device_type <> '' AND device_type = UPPER(p_device_type) COLLATE utf8mb4_bin)
