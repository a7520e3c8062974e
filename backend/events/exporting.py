"""The audit log as a file, newest first."""

from collections.abc import Iterator, Sequence
from typing import Any

from core.permissions import Action
from events import reading
from events.models import Event
from events.serializers import AuditQuery
from exports.reading import Rows, in_order, rows_of
from exports.views import Export

_HEADER = ("id", "at", "actor", "entity", "key", "action", "changes", "reason", "request_id")


def _rows(request, given: dict[str, Any]) -> Rows:
    return rows_of(reading.search(given).order_by("-id"), _read)


def _read(ids: Sequence[int]) -> Iterator[list]:
    for event in in_order(ids, Event.objects.all()):
        row = {**reading.audit_row(event), "changes": event.changes}
        yield [row[name] for name in _HEADER]


EXPORT = Export("audit_log", Action.VIEW_AUDIT_LOG, AuditQuery, _HEADER, _rows)
