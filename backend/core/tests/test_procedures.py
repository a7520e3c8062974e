"""core.procedures.call: the one door to stored procedures, tried with procedures made for it."""

import itertools

import pytest
from django.conf import settings
from django.db import OperationalError, connection, transaction

from core import procedures
from core.errors import Refused
from core.tests.parallel import at_once
from events.models import Event

NOTE = (
    "INSERT INTO event (at, actor, request_id, entity, `key`, action, changes)"
    " VALUES (NOW(6), p_key, '', 'x', '', 'x', '{}');"
)
STATUS = "OUT p_status TEXT, OUT p_message TEXT"
MADE = {
    "try_refuse": f"(IN p_key TEXT, {STATUS}) BEGIN {NOTE} SELECT 'denied', 'No.' INTO p_status, p_message; END",
    "try_note": f"(IN p_key TEXT, {STATUS}) BEGIN {NOTE} SELECT 'success', p_key INTO p_status, p_message; END",
    "try_late_signal": (
        f"(IN p_key TEXT) BEGIN {NOTE} SELECT 1; SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'too late'; END"
    ),
    "try_deadlock": f"(IN p_key TEXT) BEGIN {NOTE} SIGNAL SQLSTATE '40001' SET MYSQL_ERRNO = 1213; END",
    "try_rows": (
        "(IN p_most INT, OUT p_count INT) BEGIN SELECT 0 AS other;"
        " SELECT seq AS n FROM seq_1_to_5000 WHERE seq <= p_most; SET p_count = p_most; END"
    ),
    "try_numbers": "() SELECT seq AS n FROM seq_1_to_5000",
    "try_two_keys": (
        "(IN p_first TEXT, IN p_second TEXT) BEGIN UPDATE sign_in_count SET n = n + 1 WHERE `key` = p_first;"
        " DO SLEEP(0.3); UPDATE sign_in_count SET n = n + 1 WHERE `key` = p_second; END"
    ),
    "try_who": "() SELECT @silo_actor AS actor, @silo_request_id AS request_id, @silo_reason AS reason",
}


@pytest.fixture(scope="module", autouse=True)
def _made(django_db_setup, django_db_blocker):
    with django_db_blocker.unblock(), connection.cursor() as cursor:
        for name, body in MADE.items():
            cursor.execute(f"CREATE OR REPLACE PROCEDURE {name}{body}")
    yield
    with django_db_blocker.unblock(), connection.cursor() as cursor:
        for name in MADE:
            cursor.execute(f"DROP PROCEDURE {name}")


@pytest.fixture
def executions(monkeypatch):
    """Counts round trips."""
    counted = []
    real = procedures._execute
    monkeypatch.setattr(procedures, "_execute", lambda *given: counted.append(1) or real(*given))
    return counted


def noted() -> int:
    return Event.objects.filter(entity="x").count()


@pytest.mark.django_db(transaction=True)
def test_one_call_is_one_round_trip_and_is_committed(executions):
    answer = procedures.call("try_note", "k")
    assert (answer["status"], answer["message"]) == ("success", "k")
    assert len(executions) == 1
    assert at_once(noted) == [1]


@pytest.mark.django_db(transaction=True)
def test_any_other_status_is_refused_and_rolled_back():
    with pytest.raises(Refused) as refusal:
        procedures.call("try_refuse", "k")
    assert (refusal.value.word, refusal.value.message) == ("denied", "No.")
    assert noted() == 0


@pytest.mark.django_db(transaction=True)
def test_a_refusal_inside_a_transaction_rolls_back_with_it():
    def both():
        with transaction.atomic():
            procedures.call("try_note", "k")
            procedures.call("try_refuse", "k")

    with pytest.raises(Refused):
        both()
    assert noted() == 0


@pytest.mark.django_db(transaction=True)
def test_a_late_signal_surfaces_and_is_rolled_back():
    with pytest.raises(OperationalError, match="too late"):
        procedures.call("try_late_signal", "k", out=())
    assert noted() == 0


@pytest.mark.django_db(transaction=True)
def test_a_deadlock_is_tried_ten_times_and_no_more(executions):
    with pytest.raises(OperationalError) as error:
        procedures.call("try_deadlock", "k", out=())
    assert error.value.args[0] == 1213
    assert len(executions) == 10
    assert noted() == 0


@pytest.mark.django_db(transaction=True)
def test_inside_a_transaction_nothing_is_tried_again(executions):
    with pytest.raises(OperationalError), transaction.atomic():
        procedures.call("try_deadlock", "k", out=())
    assert len(executions) == 1


@pytest.mark.django_db(transaction=True)
def test_in_transaction_repeats_the_whole_unit():
    tries = []

    def unit():
        tries.append(1)
        procedures.call("try_note", "k")
        if len(tries) < 4:
            raise OperationalError(1213, "deadlock")
        return "done"

    assert procedures.in_transaction(unit) == "done"
    assert (len(tries), noted()) == (4, 1)


@pytest.fixture
def two_keys():
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO sign_in_count (scope, `key`, window_start, n)"
            " VALUES ('t', 'a', NOW(), 0), ('t', 'b', NOW(), 0)"
        )

    def counts() -> list[int]:
        with connection.cursor() as cursor:
            cursor.execute("SELECT n FROM sign_in_count WHERE scope = 't' ORDER BY `key`")
            return [n for (n,) in cursor.fetchall()]

    return counts


@pytest.mark.django_db(transaction=True)
def test_a_real_deadlock_of_two_connections_is_healed_by_another_try(two_keys, executions):
    at_once(
        lambda: procedures.call("try_two_keys", "a", "b", out=()),
        lambda: procedures.call("try_two_keys", "b", "a", out=()),
    )
    assert two_keys() == [2, 2]
    assert len(executions) == 3, "one of the two was chosen as victim, once"


@pytest.mark.django_db(transaction=True)
def test_in_an_outer_transaction_the_victim_travels_up(two_keys):
    def crossed(*keys):
        try:
            with transaction.atomic():
                procedures.call("try_two_keys", *keys, out=())
        except OperationalError as error:
            return error.args[0]

    assert sorted(at_once(lambda: crossed("a", "b"), lambda: crossed("b", "a")), key=str) == [1213, None]
    assert two_keys() == [1, 1]


def kill_connection():
    with connection.cursor() as cursor:
        cursor.execute("SELECT CONNECTION_ID()")
        own = cursor.fetchone()[0]

    def kill():
        with connection.cursor() as cursor:
            cursor.execute(f"KILL {own}")

    at_once(kill)


@pytest.mark.django_db(transaction=True)
def test_a_read_heals_a_killed_connection():
    kill_connection()
    assert procedures.call("try_who", out=(), reads=True).rows


@pytest.mark.django_db(transaction=True)
def test_a_change_is_never_sent_twice_over_a_killed_connection(executions):
    kill_connection()
    with pytest.raises(OperationalError) as error:
        procedures.call("try_note", "k")
    assert error.value.args[0] in (2006, 2013)
    assert len(executions) == 1
    connection.close()
    assert noted() == 0


@pytest.mark.django_db
def test_rows_are_those_of_the_last_result_set():
    answer = procedures.call("try_rows", 3, out=("count",), reads=True)
    assert ([row["n"] for row in answer.rows], int(answer["count"])) == ([1, 2, 3], 3)


@pytest.mark.django_db
@pytest.mark.parametrize("text", ["'; DROP TABLE event; --", "100%", "%s", "\\", '"', "\u0939\u093f", "\U0001f4e6", ""])
def test_arguments_arrive_as_they_are(text):
    assert procedures.call("try_note", text)["message"] == text


@pytest.mark.parametrize("name", ["try note", "try;", "a.b", "", "1a"])
def test_what_is_no_name_is_not_sent(name):
    with pytest.raises(ValueError, match="not a procedure name"):
        procedures.call(name)


@pytest.mark.django_db
def test_the_reason_of_one_call_does_not_reach_the_next():
    assert procedures.call("try_who", out=(), reason="scratched").rows[0]["reason"] == "scratched"
    assert procedures.call("try_who", out=()).rows[0]["reason"] is None


@pytest.mark.django_db
@pytest.mark.parametrize("taken", [0, 1, 2500, 5000])
def test_a_stream_yields_rows_and_leaves_the_connection_usable(taken):
    rows = procedures.stream("try_numbers")
    assert [n for (n,) in itertools.islice(rows, taken)] == list(range(1, taken + 1))
    rows.close()
    assert procedures.call("try_who", out=()).rows


@pytest.mark.django_db
def test_the_applications_connection_is_set_up_as_promised():
    with connection.cursor() as cursor:
        cursor.execute("SELECT @@tx_isolation, @@time_zone, @@collation_connection, @@sql_mode")
        isolation, zone, collation, mode = cursor.fetchone()
    assert (isolation, zone, collation) == ("READ-COMMITTED", "+00:00", "utf8mb4_unicode_ci")
    assert "STRICT_TRANS_TABLES" in mode
    assert settings.DATABASES["default"]["CONN_MAX_AGE"] is None


@pytest.mark.django_db(transaction=True)
def test_a_transaction_sees_what_others_committed_meanwhile():
    with transaction.atomic():
        assert noted() == 0
        at_once(lambda: procedures.call("try_note", "k"))
        assert noted() == 1
