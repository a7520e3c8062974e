-- note_change: add {field: [old, new]} to the changes of an event when the two differ, letter case included.
--
-- In     p_changes   JSON so far
--        p_field, p_old, p_new
-- Try    SELECT note_change('{}', 'company', 'Anand', 'Anand Stores');
CREATE OR REPLACE FUNCTION note_change(
    p_changes TEXT,
    p_field   VARCHAR(64),
    p_old     TEXT,
    p_new     TEXT
)
    RETURNS TEXT
    DETERMINISTIC
    NO SQL
    SQL SECURITY INVOKER
    RETURN IF(BINARY p_old <=> BINARY p_new, p_changes,
              JSON_INSERT(p_changes, CONCAT('$.', p_field), JSON_ARRAY(p_old, p_new)))
