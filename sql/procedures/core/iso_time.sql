-- iso_time: a stored time as ISO 8601 with offset, the way every answer and event writes it.
--
-- In     p_time   UTC, or NULL
-- Try    SELECT iso_time(UTC_TIMESTAMP(6));
CREATE OR REPLACE FUNCTION iso_time(
    p_time DATETIME(6)
)
    RETURNS VARCHAR(32) CHARACTER SET ascii COLLATE ascii_bin
    DETERMINISTIC
    NO SQL
    SQL SECURITY INVOKER
    RETURN DATE_FORMAT(p_time, '%Y-%m-%dT%H:%i:%s.%f+00:00')
