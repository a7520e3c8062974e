-- pick_words: which word of a term the fewest rows of a list hold, and where those are; see words_of.
--
-- In     p_list       mapping | customer
--        p_term       in lower case
--        p_texts      bits of texts in the list's words: which texts are searched; 255: all
--        p_most       count no further than this; of several words, each to 20,001
-- Out    p_source     'table ... WHERE ...' with the rows of the list's words as w; NULL when the term has no word.
--                     Compares with @silo_word and, where a second word of the term is known, @silo_other
--        p_one        the source is one word: its rows are in order of their primary key
--        p_sure       whatever is found contains the term; else that is still to be seen
--        p_estimate   rows found, about p_most or more where they are many; a row once for each word found
-- Reads  mapping_word, word_ending, customer_word, customer_word_ending
-- Try    CALL pick_words('mapping', 'gita reddy', 255, 5001, @s, @o, @x, @n); SELECT @s, @o, @x, @n, @silo_word, @silo_other;
CREATE OR REPLACE PROCEDURE pick_words(
    IN  p_list     VARCHAR(10),
    IN  p_term     VARCHAR(255),
    IN  p_texts    SMALLINT,
    IN  p_most     BIGINT,
    OUT p_source   TEXT,
    OUT p_one      BOOLEAN,
    OUT p_sure     BOOLEAN,
    OUT p_estimate BIGINT
)
    READS SQL DATA
    SQL SECURITY INVOKER
BEGIN
    DECLARE v_many INT DEFAULT 5001;
    DECLARE v_table VARCHAR(64) DEFAULT CONCAT(p_list, '_word');
    DECLARE v_same VARCHAR(100) DEFAULT IF(p_list = 'customer', 'o.customer_id = w.customer_id',
        'o.customer_code = w.customer_code AND o.serial_number = w.serial_number');
    DECLARE v_words TEXT DEFAULT words_of(p_term);
    DECLARE v_last INT DEFAULT JSON_LENGTH(v_words);
    -- Which of several common words is rarest is worth some counting: the matches of all are compared.
    DECLARE v_most BIGINT DEFAULT IF(v_last > 1, GREATEST(p_most, 20001), p_most);
    DECLARE v_only VARCHAR(255) COLLATE utf8mb4_nopad_bin;
    DECLARE v_source TEXT;
    DECLARE v_count BIGINT;

    SELECT NULL, NULL INTO @silo_word, @silo_other;
    FOR v_run IN (
        SELECT t.nth, t.word FROM JSON_TABLE(v_words, '$[*]' COLUMNS (nth FOR ORDINALITY, word VARCHAR(255) PATH '$')) t
         ORDER BY CHAR_LENGTH(t.word) DESC
         LIMIT 6
    ) DO
        -- The longest first: often it is rare enough that the others need not be looked at.
        IF p_source IS NULL OR p_estimate > 200 THEN
            CALL find_word(p_list, v_run.word, v_run.nth = 1 AND p_term RLIKE '^[\\p{L}\\p{N}]',
                           v_run.nth = v_last AND p_term RLIKE '[\\p{L}\\p{N}]$', v_only, v_source);
            -- Each of several words costs a look-up: where the words alone are many, their rows are not counted.
            SET v_count = 0;
            IF v_source LIKE '% STRAIGHT_JOIN %' THEN
                CALL count_rows(REPLACE(v_source, CONCAT(' STRAIGHT_JOIN ', v_table, ' w ON w.word = e.word'), ''), v_many, v_count);
            END IF;
            SET v_source = CONCAT(v_source, IF(p_texts = 255, '', CONCAT(' AND w.texts & ', p_texts)));
            IF v_count < v_many THEN
                CALL count_rows(v_source, v_most, v_count);
            ELSE
                SET v_count = v_most + 1;
            END IF;
            IF p_source IS NULL OR v_count < p_estimate THEN
                SET @silo_other = IF(p_one, @silo_word, @silo_other), @silo_word = @silo_found,
                    p_source = v_source, p_one = v_only IS NOT NULL, p_estimate = v_count;
            ELSEIF v_only IS NOT NULL THEN
                SET @silo_other = v_only;
            END IF;
        END IF;
    END FOR;
    SET p_sure = v_last = 1 AND v_words = JSON_ARRAY(p_term) AND CHAR_LENGTH(p_term) <= 24,
        p_source = REPLACE(p_source, '@silo_found', '@silo_word');
    IF @silo_other IS NOT NULL AND p_estimate > 1000 THEN
        SET p_source = REPLACE(p_source, ' WHERE ', CONCAT(
            ' STRAIGHT_JOIN ', v_table, ' o ON ', v_same, ' WHERE o.word = @silo_other AND o.texts & w.texts AND '));
    END IF;
END
