-- device_verdict: what an action would come to for a device in a given state; the one place that says who may what.
--
-- The procedures of single changes ask it under the row's lock; a dry run asks it for many rows without one.
--
-- In     p_action         approve | reject | allocate | release | deactivate | delete | map
--        p_serial_number  for the sentence
--        p_isapproved, p_isallocated, p_ever_approved   the device's state; NULL: it is not registered
--        p_is_mapped      NULL where nobody looked: the unique key will tell
-- Out    NULL: it would be done. Else a word, a blank and a sentence: unchanged | not_found | denied | error | duplicate
-- Try    SELECT device_verdict('approve', '202505AMP123456B', 1, 0, TRUE, NULL);
CREATE OR REPLACE FUNCTION device_verdict(
    p_action        VARCHAR(20),
    p_serial_number VARCHAR(64),
    p_isapproved    TINYINT,
    p_isallocated   TINYINT,
    p_ever_approved BOOLEAN,
    p_is_mapped     BOOLEAN
)
    RETURNS VARCHAR(255)
    DETERMINISTIC
    NO SQL
    SQL SECURITY INVOKER
    RETURN CASE
        WHEN p_isapproved IS NULL
        THEN CONCAT(IF(p_action = 'map', 'error ', 'not_found '), p_serial_number, ' is not registered.')
        WHEN p_action = 'approve' THEN CASE
            WHEN p_isallocated = 3 THEN CONCAT('error ', p_serial_number, ' is deactivated and cannot be approved.')
            WHEN p_isapproved = 1 THEN CONCAT('unchanged ', p_serial_number, ' is already approved.') END
        WHEN p_action = 'reject' THEN CASE
            WHEN p_isapproved = 2 AND p_isallocated = 0
            THEN CONCAT('unchanged ', p_serial_number, ' is already rejected.')
            WHEN p_isallocated <> 0
            THEN CONCAT('denied ', p_serial_number, ' is not unallocated, so it cannot be rejected.') END
        WHEN p_action = 'release' THEN
            IF(p_isallocated <> 1,
               CONCAT('denied ', p_serial_number, ' is not fetched, so there is nothing to release.'), NULL)
        WHEN p_action = 'allocate' THEN CASE
            WHEN p_isallocated = 3 THEN CONCAT('error ', p_serial_number, ' is deactivated.')
            WHEN p_isapproved <> 1 THEN CONCAT('error ', p_serial_number, ' is not approved.')
            WHEN p_isallocated = 2 THEN CONCAT('error ', p_serial_number, ' is already allocated.') END
        WHEN p_action = 'deactivate' THEN CASE
            WHEN p_isallocated = 3 THEN CONCAT('denied ', p_serial_number, ' is already deactivated.')
            WHEN p_isapproved <> 1 OR p_isallocated <> 0
            THEN CONCAT('denied Only an approved, unallocated device can be deactivated; ', p_serial_number, ' is not.') END
        WHEN p_action = 'delete' THEN
            IF(p_ever_approved,
               CONCAT('denied ', p_serial_number, ' was approved once, so it stays on record.'), NULL)
        WHEN p_action = 'map' THEN CASE
            WHEN p_isallocated = 3 THEN CONCAT('error ', p_serial_number, ' is deactivated.')
            WHEN p_isapproved <> 1 THEN CONCAT('error ', p_serial_number, ' is not approved.')
            WHEN p_is_mapped THEN CONCAT('duplicate ', p_serial_number, ' is already mapped to a customer.') END
        ELSE CONCAT('error Nobody knows the action ', COALESCE(p_action, 'NULL'), '.') END
