-- allocation_before: what a device becomes when the mapping that allocated it is taken back.
--
-- In     p_before   JSON of the device before it was mapped: {"isallocated", "fetched_on", "lease_expires"}
--        p_now      a lease that is over by then is not given back
-- Out    0 unallocated, 1 fetched, 2 allocated without a mapping
-- Try    SELECT allocation_before('{"isallocated": 1, "lease_expires": null}', UTC_TIMESTAMP(6));
CREATE OR REPLACE FUNCTION allocation_before(
    p_before TEXT,
    p_now    DATETIME(6)
)
    RETURNS TINYINT
    DETERMINISTIC
    NO SQL
    SQL SECURITY INVOKER
    RETURN CASE JSON_VALUE(p_before, '$.isallocated')
        WHEN 2 THEN 2
        WHEN 1 THEN COALESCE(JSON_VALUE(p_before, '$.lease_expires') > p_now, TRUE)
        ELSE 0 END
