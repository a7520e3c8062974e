"""The only door to MariaDB stored procedures.

One call is one round trip: a compound statement that tells the event record who acts, opens and
ends the transaction where the caller has none, calls the procedure and selects its OUT values.
"""

import random
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from django.db import OperationalError, connection, transaction
from MySQLdb.cursors import SSCursor

from core import driver
from core.context import acting
from core.errors import Refused

RETRIED = frozenset({1213, 1205, 1020})  # deadlock, lock wait timeout, record changed since last read
DUPLICATE = 1062  # of a unique key; whoever writes a row under one tells what is taken
LOST = frozenset({2006, 2013, 1927})  # server gone away, lost during query, connection killed
TRIES = 10
LONGEST_SLEEP = 0.02  # seconds
LONGEST_WAIT = 8  # seconds over all tries: a lock wait alone takes 5, and a caller should hear 503 by then
STREAM_CHUNK = 1000  # rows

Row = dict[str, Any]


@dataclass(slots=True)
class Answer:
    """What a procedure gave back: the rows of its last result set and its OUT values by name."""

    out: dict[str, Any] = field(default_factory=dict)
    rows: list[Row] = field(default_factory=list)

    def __getitem__(self, name: str) -> Any:
        return self.out[name]


def call(
    name: str, *ins: Any, out: Sequence[str] = ("status", "message"), reason: str | None = None, reads: bool = False
) -> Answer:
    """Run one procedure in one round trip; return its rows and OUT values.

    `reason` travels to the event. `reads` marks a procedure that changes nothing: no transaction
    is opened and a connection found dead is replaced once, which heals it after the database was away.
    Raises Refused(status, message) unless status is "success", so callers read as the happy path.
    Retries deadlocks (1213, 1205, 1020) up to 10 times when no transaction is open; 2006 and 2013 on a
    change are ambiguous and travel up.
    """
    alone = not connection.in_atomic_block
    statement = _statement(name, len(ins), out, told=not reads, own_transaction=alone and not reads)
    parameters = [*ins] if reads else [*_who(reason), *ins]

    def unit() -> Answer:
        return _execute(statement, parameters, out)

    answer = _run(unit, may_repeat=alone, may_reconnect=alone and reads)
    if "status" in out and answer["status"] != "success":
        raise Refused(answer["status"], answer["message"])
    return answer


def in_transaction(work):
    """Run `work()` in one transaction, again from its start when a deadlock ends it (only when outermost)."""
    if connection.in_atomic_block:
        return work()

    def unit():
        with transaction.atomic():
            return work()

    return _repeat(unit)


@contextmanager
def counting_apart() -> Iterator[None]:
    """For a transaction that takes minutes: nobody else waits for the counters it holds, see count_state."""
    with connection.cursor() as cursor:
        cursor.execute("SET @silo_counts_apart = TRUE")
    try:
        yield
    finally:
        if connection.is_usable():
            with connection.cursor() as cursor:
                cursor.execute("SET @silo_counts_apart = FALSE")


def heal() -> None:
    """Replace this thread's connection when it died, before a request whose first call is not a reading procedure."""
    if connection.connection is not None and not connection.in_atomic_block and not connection.is_usable():
        connection.close()


def stream(name: str, *ins: Any) -> Iterator[tuple]:
    """Yield the rows of a reading procedure one by one from an unbuffered cursor: flat memory for any number.

    Times are ISO text.
    The connection serves nothing else until the iterator is exhausted or closed.
    """
    connection.ensure_connection()
    cursor = connection.connection.cursor(SSCursor)
    with connection.wrap_database_errors:  # around closing too: what is left is read then
        try:
            with driver.iso_times():
                cursor.execute(_statement(name, len(ins), (), told=False, own_transaction=False), ins)
            while rows := cursor.fetchmany(STREAM_CHUNK):
                yield from rows
        finally:
            cursor.close()


def _who(reason: str | None) -> list:
    who = acting()
    return [who.actor_id, who.actor, who.request_id, reason]


@cache
def _statement(name: str, ins: int, out: Sequence[str], *, told: bool, own_transaction: bool) -> str:
    """`told`: the event record is told who acts and why."""
    if not name.isidentifier():
        raise ValueError(f"not a procedure name: {name!r}")
    arguments = ", ".join(["%s"] * ins + [f"o_{column}" for column in out])
    if not (out or told or own_transaction):
        return f"CALL {name}({arguments})"
    lines = ["BEGIN NOT ATOMIC"]
    lines += [f"DECLARE o_{column} TEXT;" for column in out]
    if own_transaction:
        # Whatever ends the procedure ends its writes too, and is told to the caller unchanged.
        lines.append("DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN ROLLBACK; RESIGNAL; END;")
    if told:
        lines.append("SET @silo_actor_id = %s, @silo_actor = %s, @silo_request_id = %s, @silo_reason = %s;")
    if own_transaction:
        lines.append("START TRANSACTION;")
    lines.append(f"CALL {name}({arguments});")
    if own_transaction and "status" in out:
        lines.append("IF o_status = 'success' THEN COMMIT; ELSE ROLLBACK; END IF;")
    elif own_transaction:
        lines.append("COMMIT;")
    if out:
        lines.append(f"SELECT {', '.join(f'o_{column} AS `{column}`' for column in out)};")
    return " ".join([*lines, "END"])


def _run(unit: Callable[[], Answer], *, may_repeat: bool, may_reconnect: bool) -> Answer:
    try:
        return _repeat(unit) if may_repeat else unit()
    except OperationalError as error:
        if not may_reconnect or error.args[0] not in LOST:
            raise
        connection.close()
        return unit()


def _execute(statement: str, parameters: list, out: Sequence[str]) -> Answer:
    sets = driver.run(statement, parameters)
    answer = Answer()
    if out:
        answer.out = sets.pop()[0]
    if sets:
        answer.rows = sets[-1]
    return answer


def _repeat(unit):
    give_up = time.monotonic() + LONGEST_WAIT
    for attempt in range(1, TRIES + 1):
        try:
            return unit()
        except OperationalError as error:
            if attempt == TRIES or error.args[0] not in RETRIED or time.monotonic() > give_up:
                raise
            time.sleep(random.uniform(0, min(LONGEST_SLEEP, 0.002 * 2**attempt)))  # noqa: S311
    raise AssertionError("unreachable")


def installed() -> Mapping[str, str]:
    """Name and definition checksum of every procedure and function of this database."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT ROUTINE_NAME, MD5(ROUTINE_DEFINITION) FROM information_schema.ROUTINES"
            " WHERE ROUTINE_SCHEMA = DATABASE()"
        )
        return dict(cursor.fetchall())
