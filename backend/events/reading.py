"""Reading the event record: a device's history and the audit log's filters."""

from datetime import UTC

import orjson
from django.db.models import Q, QuerySet

from core.fields import iso
from events.models import Event


def history(entity_key: str) -> QuerySet[Event]:
    """What happened to a serial number, as device and as mapping, newest first."""
    return Event.objects.filter(entity__in=("device", "mapping"), key=entity_key).order_by("-id")


def history_of(entity: str, key: str) -> QuerySet[Event]:
    """What happened to one thing, newest first."""
    return Event.objects.filter(entity=entity, key=key).order_by("-id")


def search(given: dict) -> QuerySet[Event]:
    """Events that match the audit log's filters; comparisons of key, entity and action ignore letter case.

    Days come as naive UTC, as DayBound gives them; the ORM would read naive times in TIME_ZONE.
    """
    if not all((given.get(name) or "").isascii() for name in ("entity", "key", "action")):
        return Event.objects.none()  # their columns hold ASCII, and MariaDB refuses to compare anything else with them
    wanted = Q()
    if given.get("entity"):
        wanted &= Q(entity=given["entity"].lower())
    if given.get("key"):
        wanted &= Q(key__in={given["key"], given["key"].upper()})
    if given.get("actor"):
        wanted &= Q(actor=given["actor"])
    if given.get("action"):
        wanted &= Q(action=given["action"].lower())
    if given.get("fromDate"):
        wanted &= Q(at__gte=given["fromDate"].replace(tzinfo=UTC))
    if given.get("toDate"):
        wanted &= Q(at__lt=given["toDate"].replace(tzinfo=UTC))
    return Event.objects.filter(wanted)


def history_row(event: Event) -> dict:
    return {
        "at": iso(event.at),
        "actor": event.actor,
        "action": f"{event.entity}.{event.action}",
        "changes": orjson.loads(event.changes),
        "reason": event.reason,
        "request_id": event.request_id,
    }


def audit_row(event: Event) -> dict:
    return {
        "id": event.pk,
        "at": iso(event.at),
        "actor": event.actor,
        "entity": event.entity,
        "key": event.key,
        "action": event.action,
        "changes": orjson.loads(event.changes),
        "reason": event.reason,
        "request_id": event.request_id,
    }
