-- reserve_serial_block: set aside the next numbers of a lot for a batch that is yet to be made.
--
-- The next ones follow the highest that is used or reserved. The lot's row is held until the transaction ends, so two
-- callers never get one number. Somebody registering a device meanwhile takes nothing away: that needs no block.
--
-- In     p_form           of the lot: 202505AMP{6}B, where {6} is a number of six digits
--        p_pattern, p_line, p_year, p_month   what the lot is made of
--        p_first          the first number; NULL: the next free one, 1 in an empty lot
--        p_count          how many
--        p_note           what for
--        p_user_id        who
-- Out    p_id             of the block
--        p_status         success | conflict
--        p_message        sentence for the operator
-- Writes serial_lot, serial_block, event
-- Try    CALL reserve_serial_block('202505AMP{6}B', '{yyyy}{mm}{line:AMP|API}{seq:6}B', 'AMP', 2025, 5, NULL, 400, '', 1,
--            @i, @s, @m); SELECT @i, @s, @m;
CREATE OR REPLACE PROCEDURE reserve_serial_block(
    IN  p_form    TYPE OF serial_lot.form,
    IN  p_pattern TYPE OF serial_block.pattern,
    IN  p_line    TYPE OF serial_block.line,
    IN  p_year    SMALLINT,
    IN  p_month   SMALLINT,
    IN  p_first   BIGINT,
    IN  p_count   INT,
    IN  p_note    TYPE OF serial_block.note,
    IN  p_user_id BIGINT,
    OUT p_id      BIGINT,
    OUT p_status  VARCHAR(20),
    OUT p_message VARCHAR(255)
)
    MODIFIES SQL DATA
    SQL SECURITY INVOKER
BEGIN
    DECLARE v_largest BIGINT DEFAULT POW(10, SUBSTRING_INDEX(SUBSTRING_INDEX(p_form, '{', -1), '}', 1)) - 1;
    DECLARE v_lowest TYPE OF device.serial_number DEFAULT numbered_serial(p_form, 0);
    DECLARE v_highest TYPE OF device.serial_number DEFAULT numbered_serial(p_form, v_largest);
    DECLARE v_regex VARCHAR(48) DEFAULT serial_form(p_form);
    DECLARE v_used, v_reserved, v_first, v_last, v_block BIGINT;
    DECLARE v_taken TYPE OF device.serial_number;

    INSERT INTO serial_lot (form) VALUES (p_form) ON DUPLICATE KEY UPDATE form = p_form;

    SELECT number_of_serial(p_form, serial_number) INTO v_used FROM device
     WHERE serial_number BETWEEN v_lowest AND v_highest AND serial_number RLIKE v_regex
     ORDER BY serial_number DESC LIMIT 1;
    SELECT MAX(last_number) INTO v_reserved FROM serial_block WHERE form = p_form;
    SET v_first = COALESCE(p_first, GREATEST(COALESCE(v_used, 0), COALESCE(v_reserved, 0)) + 1);
    SET v_last = v_first + p_count - 1;

    IF v_last <= v_largest AND p_first IS NOT NULL THEN
        SELECT id INTO v_block FROM serial_block
         WHERE form = p_form AND first_number <= v_last AND last_number >= v_first ORDER BY first_number LIMIT 1;
        SELECT serial_number INTO v_taken FROM device
         WHERE serial_number BETWEEN numbered_serial(p_form, v_first) AND numbered_serial(p_form, v_last)
           AND serial_number RLIKE v_regex
         ORDER BY serial_number LIMIT 1;
    END IF;

    IF v_last > v_largest THEN
        SELECT 'conflict', CONCAT('From ', v_first, ' on there are ', GREATEST(v_largest - v_first + 1, 0),
                                  ' numbers left in this lot, not ', p_count, '. Name another first number.')
          INTO p_status, p_message;
    ELSEIF v_block IS NOT NULL THEN
        SELECT 'conflict', CONCAT(first_serial, ' to ', last_serial, ' is reserved already: block ', id, '.')
          INTO p_status, p_message FROM serial_block WHERE id = v_block;
    ELSEIF v_taken IS NOT NULL THEN
        SELECT 'conflict', CONCAT(v_taken, ' is registered already.') INTO p_status, p_message;
    ELSE
        INSERT INTO serial_block (form, pattern, line, year, month, first_number, last_number, first_serial, last_serial,
                                  note, created_by_id, created_at)
        VALUES (p_form, p_pattern, p_line, p_year, p_month, v_first, v_last, numbered_serial(p_form, v_first),
                numbered_serial(p_form, v_last), p_note, p_user_id, UTC_TIMESTAMP(6));
        SET p_id = LAST_INSERT_ID();
        CALL record_event('serial_block', p_id, 'reserved', JSON_OBJECT(
            'first', JSON_ARRAY(NULL, numbered_serial(p_form, v_first)),
            'last', JSON_ARRAY(NULL, numbered_serial(p_form, v_last)), 'note', JSON_ARRAY(NULL, p_note)));
        SELECT 'success', CONCAT(p_count, IF(p_count = 1, ' number', ' numbers'), ' reserved: ', numbered_serial(p_form, v_first),
                                 ' to ', numbered_serial(p_form, v_last), '.')
          INTO p_status, p_message;
    END IF;
END
