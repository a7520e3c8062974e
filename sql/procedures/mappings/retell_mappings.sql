-- retell_mappings: give many mappings of one customer code a customer code, name and company, as one step.
--
-- In     p_serials         JSON array of serials whose mappings the caller has locked; each has to differ
--        p_from_code       the code that all of them have
--        p_customer_code
--        p_customer_name
--        p_company         NULL leaves each mapping its own
-- Writes mapping, mapping_word, event; not word_ending: see retell_customer_mappings
-- Try    CALL retell_mappings('["202505AMP123456B"]', 7, 7, 'Anand Kumar', 'Anand Stores');
CREATE OR REPLACE PROCEDURE retell_mappings(
    IN p_serials       MEDIUMTEXT,
    IN p_from_code     TYPE OF mapping.customer_code,
    IN p_customer_code TYPE OF mapping.customer_code,
    IN p_customer_name TYPE OF mapping.customer_name,
    IN p_company       TYPE OF mapping.company
)
    MODIFIES SQL DATA
    SQL SECURITY INVOKER
BEGIN
    INSERT INTO event (at, actor_id, actor, request_id, entity, `key`, action, changes, reason)
    SELECT UTC_TIMESTAMP(6), @silo_actor_id, COALESCE(@silo_actor, CURRENT_USER()), COALESCE(@silo_request_id, ''),
           'mapping', m.serial_number, 'updated',
           CONCAT('{', CONCAT_WS(', ',
               IF(m.customer_code = p_customer_code, NULL,
                  CONCAT('"customerCode": ', JSON_ARRAY(m.customer_code + 0, p_customer_code + 0))),
               IF(BINARY m.customer_name = BINARY p_customer_name, NULL,
                  CONCAT('"customerName": ', JSON_ARRAY(m.customer_name, p_customer_name))),
               IF(p_company IS NULL OR BINARY m.company = BINARY p_company, NULL,
                  CONCAT('"company": ', JSON_ARRAY(m.company, p_company)))), '}'),
           @silo_reason
      FROM JSON_TABLE(p_serials, '$[*]' COLUMNS (
               serial_number VARCHAR(18) CHARACTER SET ascii COLLATE ascii_bin PATH '$')) s
      STRAIGHT_JOIN mapping m ON m.serial_number = s.serial_number;

    IF p_from_code = p_customer_code THEN
        CALL reword_mappings(p_serials, p_customer_code, p_customer_name, p_company);
    ELSE
        CALL index_mappings(p_serials, FALSE);
    END IF;
    UPDATE JSON_TABLE(p_serials, '$[*]' COLUMNS (
               serial_number VARCHAR(18) CHARACTER SET ascii COLLATE ascii_bin PATH '$')) s
      STRAIGHT_JOIN mapping m ON m.serial_number = s.serial_number
       SET m.customer_code = p_customer_code, m.customer_name = p_customer_name,
           m.company = COALESCE(p_company, m.company), m.modified_on = UTC_TIMESTAMP(6);
    IF p_from_code <> p_customer_code THEN
        CALL index_mappings(p_serials, TRUE);
    END IF;
END
