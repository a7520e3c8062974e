-- open_live_socket: take one of a user's places for open sockets.
--
-- In     p_user_id, p_username
--        p_process    which server process holds the socket
--        p_most       places a user has
--        p_stale      seconds after which a row nobody refreshed is a killed process's
-- Out    p_status     success | denied (every place is taken)
--        p_message    sentence
--        p_id         live_socket.id
-- Writes live_socket
-- Try    CALL open_live_socket(1, 'asha', 'here:1', 5, 30, @s, @m, @i); SELECT @s, @m, @i;
CREATE OR REPLACE PROCEDURE open_live_socket(
    IN  p_user_id  BIGINT,
    IN  p_username TYPE OF live_socket.username,
    IN  p_process  TYPE OF live_socket.process,
    IN  p_most     INT,
    IN  p_stale    INT,
    OUT p_status   VARCHAR(20),
    OUT p_message  VARCHAR(255),
    OUT p_id       BIGINT
)
    MODIFIES SQL DATA
    SQL SECURITY INVOKER
BEGIN
    DECLARE v_slot INT DEFAULT 1;

    DELETE FROM live_socket
     WHERE user_id = p_user_id AND seen_at < UTC_TIMESTAMP(6) - INTERVAL p_stale SECOND;

    -- The unique key decides, not a count: two processes may ask at the same moment.
    WHILE p_id IS NULL AND v_slot <= p_most DO
        INSERT IGNORE INTO live_socket (user_id, slot, username, process, seen_at)
        VALUES (p_user_id, v_slot, p_username, p_process, UTC_TIMESTAMP(6));
        IF ROW_COUNT() = 1 THEN
            SET p_id = LAST_INSERT_ID();
        END IF;
        SET v_slot = v_slot + 1;
    END WHILE;

    IF p_id IS NULL THEN
        SELECT 'denied', CONCAT('At most ', p_most, ' sockets may be open at once.') INTO p_status, p_message;
    ELSE
        SELECT 'success', '' INTO p_status, p_message;
    END IF;
END
