"""Changesets as files: the list, and the rows of one."""

from collections.abc import Iterator, Sequence
from typing import Any

import orjson

from changesets import reading, wire
from changesets.models import ChangesetRow, Verdict
from changesets.serializers import ChangesetListQuery, RowListQuery
from changesets.views import found
from core.permissions import Action
from exports.reading import Rows, in_order, rows_of
from exports.views import Export

_HEADER = (
    *("id", "kind", "subject", "action", "name", "state", "mode", "reason", "undo_of", "created_by", "run_by"),
    *("created_at", "started_at", "finished_at", "total", "problem"),
)
_COUNTS = tuple(verdict.name.lower() for verdict in Verdict)
_OF_ROWS = ("number", "key", "verdict", "message", "errors", "given")


def _rows(request, given: dict[str, Any]) -> Rows:
    def read(ids: Sequence[int]) -> Iterator[list]:
        for changeset in in_order(ids, wire.listed()):
            row = wire.changeset_row(changeset, request.user)
            yield [*(row[name] for name in _HEADER), *(row["counts"][name] for name in _COUNTS)]

    return rows_of(reading.search(given, request.user.id), read)


def _changeset_rows(request, given: dict[str, Any], changeset_id: int) -> Rows:
    changeset = found(changeset_id)

    def read(numbers: Sequence[int]) -> Iterator[list]:
        rows = ChangesetRow.objects.filter(changeset=changeset, number__in=numbers).order_by("number")
        for row in map(wire.row, rows):
            yield [_cell(row[name]) for name in _OF_ROWS]

    return rows_of(reading.rows(changeset, given), read, key="number")


def _cell(value: Any) -> Any:
    return orjson.dumps(value).decode() if isinstance(value, dict) else value


EXPORT = Export("changesets", Action.VIEW_CHANGESETS, ChangesetListQuery, (*_HEADER, *_COUNTS), _rows)
EXPORT_ROWS = Export("changeset_rows", Action.VIEW_CHANGESETS, RowListQuery, _OF_ROWS, _changeset_rows, refusals=(404,))
