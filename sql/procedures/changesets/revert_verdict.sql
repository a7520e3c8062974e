-- revert_verdict: what undoing one row would come to, as far as its events and what was kept of it say.
--
-- In     p_key        the serial number
--        p_before     JSON of the row; NULL: nothing was kept, because nothing brings it back
--        p_event_id   of the change
-- Out    NULL: it would be reversed. Else a word, a blank and a sentence: moved_on | denied
-- Reads  event
-- Try    SELECT revert_verdict('202505AMP123456B', '{"isapproved": 0}', 17);
CREATE OR REPLACE FUNCTION revert_verdict(
    p_key      VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin,
    p_before   TEXT,
    p_event_id BIGINT
)
    RETURNS VARCHAR(255)
    READS SQL DATA
    SQL SECURITY INVOKER
BEGIN
    -- What a mapping says has nothing to do with what its device goes through.
    DECLARE v_only_mapping BOOLEAN DEFAULT NOT JSON_EXISTS(p_before, '$.mapped') AND (
        JSON_EXISTS(p_before, '$.is_approved') OR JSON_EXISTS(p_before, '$.license_url')
        OR JSON_EXISTS(p_before, '$.version_details'));
    DECLARE v_later VARCHAR(60) DEFAULT later_event(p_key, v_only_mapping, p_event_id);

    RETURN CASE
        WHEN p_before IS NULL THEN CONCAT('denied What was done to ', p_key, ' is for ever.')
        WHEN v_later IS NOT NULL THEN CONCAT('moved_on ', p_key, ' has moved on since: ', v_later, '.')
        -- Back in its owner's hands it would run out at once.
        WHEN JSON_VALUE(p_before, '$.isallocated') = 1 AND JSON_VALUE(p_before, '$.lease_expires') <= UTC_TIMESTAMP(6)
             AND NOT JSON_EXISTS(p_before, '$.mapped')
        THEN CONCAT('denied The lease of ', p_key, ' ran out meanwhile, so it stays in the pool.') END;
END
