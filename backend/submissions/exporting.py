"""The entries at the gate as a file, without their passes: the own ones, or everybody's for staff and the gate."""

from collections.abc import Iterator, Sequence
from typing import Any

from core.permissions import Action
from exports.reading import Rows, rows_of
from exports.views import Export
from submissions import reading
from submissions.serializers import SubmissionListQuery

_HEADER = (
    *("id", "status", "vehicle_number", "driver_name", "driver_phone", "helper_name", "helper_phone", "customer_email"),
    *("customer_phone", "created_at", "decided_at", "decided_by", "reject_reason", "valid_until", "completed_at"),
    *("completed_by", "completion_reason", "has_manifest"),
)


def _rows(request, given: dict[str, Any]) -> Rows:
    def read(ids: Sequence[int]) -> Iterator[list]:
        for row in reading.rows_of(request.user, list(ids)):
            yield [row[name] for name in _HEADER]

    return rows_of(reading.search(request.user, given), read)


EXPORT = Export("submissions", Action.USE_GATE, SubmissionListQuery, _HEADER, _rows)
