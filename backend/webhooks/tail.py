"""Following the event record for webhooks: every committed event once, also those whose ids commit late.

As the live feed does (docs/live.md), but the place reached is in the database, written in the transaction that writes
the deliveries: a process that dies leaves both or neither.
"""

import time
from collections.abc import Sequence

from django.utils import timezone

from core import procedures
from live import changes
from live.changes import Change
from live.order import REMEMBERED, Hole, Order, spans_of
from webhooks import topics
from webhooks.models import Cursor, Delivery, Webhook

BATCH = 1000  # events a look reads
LOOKED_BACK = 1000  # ids before the newest that open transactions may hold when the first webhook is made
_LARGEST = 2**63 - 1
_ROWS_AT_ONCE = 5000  # of one INSERT: far from the longest statement that the database takes


def newest_settled() -> int:
    """The id up to which nothing is to come any more: what a new webhook is not told. Asked outside a transaction."""
    order = _fresh_order()
    spans = order.spans()
    return spans[0][0] - 1 if spans and changes.is_pending(spans) else order.position


def begin() -> None:
    """From now on the event record is followed; called in the transaction that makes a webhook."""
    if not Cursor.objects.exists():
        order = _fresh_order()
        Cursor.objects.get_or_create(pk=1, defaults={"position": order.position, "holes": _stored(order.holes)})


def look() -> int:
    """Write the deliveries of what was committed since the last look; gives how many events were read.

    All is read by one statement, one moment of the table: whoever changes a row waits for the change before, so what
    is seen of one key is never without what came before it.
    """
    cursor = Cursor.objects.first()
    if cursor is None:
        return 0
    now = time.time()
    due = [hole for hole in _holes(cursor) if now - hole.since >= REMEMBERED]
    # Asked before reading, so that what is committed in between is read.
    is_pending = changes.is_pending(spans_of(due)) if due else False
    stride, _ = changes.stride_and_newest()
    return procedures.in_transaction(lambda: _step(due, stride, now, is_pending=is_pending))


def _step(due: Sequence[Hole], stride: int, now: float, *, is_pending: bool) -> int:
    cursor = Cursor.objects.select_for_update().get()
    order = Order(cursor.position, stride)
    order.holes = _holes(cursor)
    found = changes.within([*order.spans(), (order.position + 1, _LARGEST)], BATCH)
    late = order.late([change for change in found if change.id <= order.position])
    if len(found) < BATCH:
        order.settle(due, pending=is_pending, now=now)
    above = [change for change in found if change.id > order.position]
    order.hand_out(above, now)
    _write([*late, *above], {change.id for change in late})
    place = (order.position, _stored(order.holes))
    if place != (cursor.position, cursor.holes):
        cursor.position, cursor.holes = place
        cursor.save()
    return len(found)


def _write(found: Sequence[Change], late: set[int]) -> None:
    """What came late is told to every webhook: nobody can say what was there first."""
    told = [(f"{change.entity}.{change.action}", change) for change in found if topics.is_told(change)]
    if not told:
        return
    # Locked, because one that is removed at this moment must not get any.
    webhooks = list(Webhook.objects.select_for_update().filter(is_active=True).order_by("pk"))
    now = timezone.now()
    made = (
        Delivery(
            webhook=webhook,
            event_id=change.id,
            topic=topic,
            key=change.key,
            line=topics.line_of(change.entity, change.key),
            created_at=now,
            not_before=now,
        )
        for webhook in webhooks
        for topic, change in told
        if _concerns(webhook, topic, change) and (change.id > webhook.starts_after or change.id in late)
    )
    Delivery.objects.bulk_create(made, batch_size=_ROWS_AT_ONCE)


def _concerns(webhook: Webhook, topic: str, change: Change) -> bool:
    """Whether it asked for it; of itself it hears nothing."""
    is_itself = change.entity == "webhook" and change.key == str(webhook.pk)
    return topics.is_wanted(topic, webhook.topics) and not is_itself


def _fresh_order() -> Order:
    stride, newest = changes.stride_and_newest()
    order = Order(newest, stride)
    first = max(newest - LOOKED_BACK, 0)
    order.remember([first, *changes.ids_between(first + 1, newest)], time.time())
    return order


def _holes(cursor: Cursor) -> list[Hole]:
    return [Hole(first, last, since) for first, last, since in cursor.holes]


def _stored(holes: Sequence[Hole]) -> list[list[float]]:
    return [[hole.first, hole.last, hole.since] for hole in holes]
