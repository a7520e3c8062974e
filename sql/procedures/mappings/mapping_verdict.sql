-- mapping_verdict: what changing, reviewing or deleting a mapping would come to.
--
-- In     p_serial_number   for the sentence
--        p_is_mapped
--        p_is_same         it says so already
-- Out    NULL: it would be done. Else a word, a blank and a sentence: not_found | unchanged
-- Try    SELECT mapping_verdict('202505AMP123456B', TRUE, TRUE);
CREATE OR REPLACE FUNCTION mapping_verdict(
    p_serial_number VARCHAR(64),
    p_is_mapped     BOOLEAN,
    p_is_same       BOOLEAN
)
    RETURNS VARCHAR(255)
    DETERMINISTIC
    NO SQL
    SQL SECURITY INVOKER
    RETURN CASE
        WHEN NOT p_is_mapped THEN CONCAT('not_found ', p_serial_number, ' is not mapped to a customer.')
        WHEN p_is_same THEN CONCAT('unchanged Mapping of ', p_serial_number, ' says so already.') END
