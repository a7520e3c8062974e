-- settle_row: write what came of one row of a changeset, right after its change in the same transaction.
--
-- The caller sets LAST_INSERT_ID(0) before the change: whatever changes writes its event last, so it holds that
-- event's id now, or 0 when nothing changed.
--
-- In     p_changeset_id, p_number   the row
--        p_status, p_message        as the procedure of the change answered
--        p_before                   JSON for an undo; NULL: it cannot be undone
-- Writes changeset_row
-- Try    CALL settle_row(1, 1, 'denied', 'It was approved once.', NULL);
CREATE OR REPLACE PROCEDURE settle_row(
    IN p_changeset_id BIGINT,
    IN p_number       INT,
    IN p_status       VARCHAR(20),
    IN p_message      VARCHAR(500),
    IN p_before       TEXT
)
    MODIFIES SQL DATA
    SQL SECURITY INVOKER
BEGIN
    DECLARE v_event_id BIGINT DEFAULT LAST_INSERT_ID();
    DECLARE v_verdict INT DEFAULT CASE WHEN p_status = 'moved_on' THEN 5
                                       WHEN p_status <> 'success' THEN 3
                                       WHEN v_event_id = 0 THEN 2 ELSE 4 END;

    UPDATE changeset_row
       SET verdict = v_verdict, message = p_message,
           `before` = IF(v_verdict = 4, p_before, `before`),
           event_id = IF(v_verdict = 4, v_event_id, event_id)
     WHERE changeset_id = p_changeset_id AND number = p_number;
END
