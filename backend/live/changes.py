"""Reading the event table for the feed: only committed rows are ever seen here."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import orjson
from django.db import OperationalError, connection
from django.db.models import Max, Q

from events.models import Event

LOCK_WAIT_TIMEOUT = 1205
_COLUMNS = ("pk", "entity", "key", "action", "owner_id")

Span = tuple[int, int]  # first and last id, both included
Kind = tuple[str, str, int | None]  # entity, action and owner


@dataclass(frozen=True)
class Change:
    """One committed event, as far as a socket may know it: never the row it is about."""

    id: int
    entity: str
    key: str
    action: str
    owner_id: int | None

    @cached_property
    def frame(self) -> str:
        told = {"id": self.id, "topic": f"{self.entity}.{self.action}", "key": self.key}
        return orjson.dumps(told).decode()


def above(position: int, limit: int) -> list[Change]:
    """The next events after an id, by id."""
    return _read(Q(pk__gt=position), limit)


def within(spans: Sequence[Span], limit: int) -> list[Change]:
    """The first of what has been committed meanwhile among ids that were missing."""
    return _read(_in_spans(spans), limit)


def is_pending(spans: Sequence[Span]) -> bool:
    """Whether a transaction that is still open holds one of these ids.

    An insert that is not committed is locked, one that was rolled back is nothing: a locking read that does not
    wait tells them apart, however long the transaction takes.
    """
    wanted = " OR ".join(["id BETWEEN %s AND %s"] * len(spans))
    numbers = [number for span in spans for number in span]
    statement = f"SELECT COUNT(*) FROM event WHERE {wanted} LOCK IN SHARE MODE NOWAIT"  # noqa: S608
    try:
        with connection.cursor() as cursor:
            cursor.execute(statement, numbers)
    except OperationalError as error:
        if error.args[0] != LOCK_WAIT_TIMEOUT:
            raise
        return True
    return False


def count_waiting(position: int, spans: Sequence[Span], limit: int) -> int:
    """How many events are committed that were not told, counting no further than the limit."""
    return Event.objects.filter(Q(pk__gt=position) | _in_spans(spans))[:limit].count()


def gaps(first: int, last: int, stride: int) -> list[Span]:
    """Ids from `first` to `last` that no committed event has."""
    # One statement, so one moment: between two of them an id may be committed in front of one that is not.
    statement = (
        "SELECT before_it + 1, id - 1 FROM (SELECT id, COALESCE(LAG(id) OVER (ORDER BY id), %s) AS before_it"
        " FROM (SELECT id FROM event WHERE id BETWEEN %s AND %s UNION ALL SELECT %s) committed) e"
        " WHERE id - before_it > %s ORDER BY id"
    )
    with connection.cursor() as cursor:
        cursor.execute(statement, [first - 1, first, last, last + 1, stride])
        return [(int(start), int(end)) for start, end in cursor.fetchall()]


def kinds(position: int, newest: int, spans: Sequence[Span]) -> list[Kind]:
    """What sorts of events there are among those not told."""
    found = Event.objects.filter(_untold(position, newest, spans))
    return list(found.values_list("entity", "action", "owner_id").distinct())


def of_products(position: int, newest: int, spans: Sequence[Span], limit: int) -> list[Change]:
    """Those of the catalogue among the events not told, by id."""
    return _read(Q(entity="product") & _untold(position, newest, spans), limit)


def newest() -> int:
    return Event.objects.aggregate(newest=Max("pk"))["newest"] or 0


def ids_between(first: int, last: int) -> list[int]:
    return list(Event.objects.filter(pk__gte=first, pk__lte=last).order_by("pk").values_list("pk", flat=True))


def stride_and_newest() -> tuple[int, int]:
    """How far apart ids are when nothing is missing (the nodes of a Galera cluster take turns), and the newest id."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT @@global.auto_increment_increment, COALESCE(MAX(id), 0) FROM event")
        stride, newest = cursor.fetchone()
    return int(stride), int(newest)


def between(wanted: Q, after: int, up_to: int, but: Sequence[Span], limit: int) -> list[Change]:
    """The next of the events of `(after, up_to]` outside the spans."""
    return _read(_missed(wanted, after, up_to, but), limit)


def count_between(wanted: Q, after: int, up_to: int, but: Sequence[Span], limit: int) -> int:
    """How many there are, counting no further than the limit."""
    return Event.objects.filter(_missed(wanted, after, up_to, but))[:limit].count()


def _untold(position: int, newest: int, spans: Sequence[Span]) -> Q:
    return Q(pk__gt=position, pk__lte=newest) | _in_spans(spans)


def _missed(wanted: Q, after: int, up_to: int, but: Sequence[Span]) -> Q:
    found = Q(pk__gt=after, pk__lte=up_to) & wanted
    return found & ~_in_spans(but) if but else found


def _in_spans(spans: Sequence[Span]) -> Q:
    wanted = Q(pk__in=[])
    for first, last in spans:
        wanted |= Q(pk__gte=first, pk__lte=last)
    return wanted


def _read(wanted: Q, limit: int | None) -> list[Change]:
    rows = Event.objects.filter(wanted).order_by("pk").values_list(*_COLUMNS)
    return [Change(*row) for row in (rows[:limit] if limit else rows)]
