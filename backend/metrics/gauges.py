"""How much lies where, asked of the database whenever somebody collects."""

import time
from collections.abc import Iterable, Iterator

from django.db import Error, connection
from django.db.models import Count, Max, Min
from prometheus_client.core import GaugeMetricFamily, Metric
from prometheus_client.registry import Collector

from changesets.models import Changeset
from changesets.models import State as ChangesetState
from devices import repository as devices
from events.models import Event
from mappings import repository as mappings
from outbox.models import Channel, Message, MessageState
from submissions.models import Submission
from webhooks.models import UNSETTLED, Delivery, Webhook


class Gauges(Collector):
    """Only what an index answers: a million rows must not make the collector a load."""

    def describe(self) -> Iterable[Metric]:
        return ()  # nothing is asked of the database when this is registered

    def collect(self) -> Iterator[Metric]:
        """`silo_database_up` always; the others while the database answers."""
        try:
            found = [*_stock(), *_waiting(), _events()]
        except Error:
            found = []
        finally:
            connection.close()  # each collection has a thread of its own
        yield GaugeMetricFamily("silo_database_up", "1 while the database answers", value=bool(found))
        yield from found


def _family(name: str, text: str, labels: tuple[str, ...], rows: Iterable[tuple]) -> Metric:
    """`rows`: the values of the labels, then the number."""
    family = GaugeMetricFamily(name, text, labels=labels)
    for *values, number in rows:
        family.add_metric([str(value) for value in values], number)
    return family


def _stock() -> Iterator[Metric]:
    yield _family(
        "silo_devices",
        "Devices by state and product line",
        ("isapproved", "isallocated", "line"),
        _sums(
            (row["isapproved"], row["isallocated"], row["device_type"], row["n"]) for row in devices.list_state_counts()
        ),
    )
    yield _family(
        "silo_mappings",
        "Mappings by review",
        ("isapproved",),
        _sums((row["isapproved"], row["n"]) for row in mappings.list_state_counts()),
    )


def _sums(rows: Iterable[tuple]) -> list[tuple]:
    """One row for each set of labels."""
    total: dict[tuple, int] = {}
    for *labels, number in rows:
        total[tuple(labels)] = total.get(tuple(labels), 0) + number
    return [(*labels, number) for labels, number in total.items()]


def _waiting() -> Iterator[Metric]:
    now = time.time()
    messages = {
        (channel.value, state.value): Message.objects.filter(channel=channel, state=state).aggregate(
            n=Count("*"), oldest=Min("created_at")
        )
        for channel in Channel
        for state in (MessageState.QUEUED, MessageState.FAILED)
    }
    yield _family(
        "silo_outbox_messages",
        "Mails and SMS that wait or were given up",
        ("channel", "state"),
        [(*key, found["n"]) for key, found in messages.items()],
    )
    yield _family(
        "silo_outbox_oldest_seconds",
        "Age of the oldest that waits",
        ("channel",),
        [(channel, _age(found["oldest"], now)) for (channel, state), found in messages.items() if state == "queued"],
    )
    deliveries = Delivery.objects.filter(state__in=UNSETTLED, webhook__removed_at__isnull=True)
    yield _family("silo_webhook_deliveries_waiting", "Deliveries not made yet", (), [(deliveries.count(),)])
    failing = Webhook.objects.filter(is_active=True, failing_since__isnull=False).aggregate(
        n=Count("*"), since=Min("failing_since")
    )
    yield _family("silo_webhooks_failing", "Active webhooks whose last delivery failed", (), [(failing["n"],)])
    yield _family("silo_webhooks_failing_seconds", "How long the longest of them", (), [(_age(failing["since"], now),)])
    wanted = Changeset.objects.filter(state__in=(ChangesetState.CHECKING, ChangesetState.RUNNING))
    by_state = wanted.values_list("state").annotate(n=Count("*"))
    yield _family("silo_changesets_wanted", "Bulk actions, imports and undos to be done", ("state",), by_state)
    oldest = wanted.aggregate(at=Min("created_at"))["at"]
    yield _family("silo_changesets_oldest_seconds", "Age of the oldest of them", (), [(_age(oldest, now),)])
    entries = Submission.objects.values_list("status").annotate(n=Count("*"))
    yield _family("silo_entries", "Entries at the gate by status", ("status",), entries)


def _age(at, now: float) -> float:
    return max(now - at.timestamp(), 0.0) if at else 0.0


def _events() -> Metric:
    last = Event.objects.aggregate(id=Max("id"))["id"] or 0
    return _family("silo_last_event_id", "The newest event: its rate is that of all changes", (), [(last,)])
