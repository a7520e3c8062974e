-- return_mappings: undo what a merge wrote into the next of the mappings it changed; call it until none are left.
--
-- One that was made anew, deleted or given another code since is left. So is one that had the kept customer's code
-- before, when its texts were changed since.
--
-- In     p_merge_id
--        p_after      where the batch before ended; '' at first
-- Out    p_last       where this one ended; NULL when there was nothing left
--        p_returned   how many went back to the code they came from
--        p_left       how many came from there and stay
-- Reads  moved_mapping, customer_merge, customer
-- Writes mapping, mapping_word, event
-- Try    CALL return_mappings(1, '', @last, @back, @left); SELECT @last, @back, @left;
CREATE OR REPLACE PROCEDURE return_mappings(
    IN  p_merge_id BIGINT,
    IN  p_after    TYPE OF mapping.serial_number,
    OUT p_last     VARCHAR(18),
    OUT p_returned INT,
    OUT p_left     INT
)
    MODIFIES SQL DATA
    SQL SECURITY INVOKER
BEGIN
    DECLARE v_serials MEDIUMTEXT;
    DECLARE v_code TYPE OF mapping.customer_code;
    DECLARE v_name TYPE OF mapping.customer_name;
    DECLARE v_company TYPE OF mapping.company;

    SELECT c.code, g.told_name, NULLIF(g.told_company, '') INTO v_code, v_name, v_company
      FROM customer_merge g JOIN customer c ON c.id = g.kept_id WHERE g.id = p_merge_id;
    SELECT MAX(b.serial_number), COALESCE(SUM(b.customer_code <> v_code), 0) INTO p_last, p_left
      FROM (SELECT serial_number, customer_code FROM moved_mapping
             WHERE merge_id = p_merge_id AND serial_number > p_after ORDER BY serial_number LIMIT 1000) b;

    SELECT JSON_ARRAYAGG(m.serial_number), COALESCE(SUM(v.customer_code <> v_code), 0) INTO v_serials, p_returned
      FROM moved_mapping v
      STRAIGHT_JOIN mapping m ON m.serial_number = v.serial_number
                             AND m.created_on = v.created_on AND m.customer_code = v_code
     WHERE v.merge_id = p_merge_id AND v.serial_number > p_after AND v.serial_number <= p_last
       AND (v.customer_code <> v_code
            OR (BINARY m.customer_name = BINARY v_name AND BINARY m.company = BINARY COALESCE(v_company, m.company)))
       FOR UPDATE;
    SET p_left = p_left - p_returned;

    -- Nearly always all of them said the same.
    FOR said IN (SELECT v.customer_code, v.customer_name, v.company, JSON_ARRAYAGG(v.serial_number) AS serials
                   FROM JSON_TABLE(v_serials, '$[*]' COLUMNS (
                            serial_number VARCHAR(18) CHARACTER SET ascii COLLATE ascii_bin PATH '$')) s
                   STRAIGHT_JOIN moved_mapping v ON v.merge_id = p_merge_id AND v.serial_number = s.serial_number
                  GROUP BY v.customer_code, BINARY v.customer_name, BINARY v.company) DO
        CALL retell_mappings(said.serials, v_code, said.customer_code, said.customer_name, said.company);
    END FOR;
END
