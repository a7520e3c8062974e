"""Imports as the changeset machinery sees them: staged, checked, run and undone, whatever the subject."""

from collections.abc import Collection, Iterable

import orjson
from django.db.models import Max

from changesets.kinds import Beat
from changesets.models import Changeset, ChangesetRow, Verdict
from core import procedures
from core.context import acting
from core.permissions import Action
from events.models import Event
from imports import staging
from imports.importer import ImportedRow, Importer

OPEN = (Verdict.WAITING, Verdict.GOOD)


class ImportWork:
    """The work of one subject."""

    def __init__(self, importer: Importer) -> None:
        self._importer = importer

    def needs(self, changeset: Changeset) -> Collection[Action]:
        return {self._importer.action, *map(Action, changeset.parameters.get("_needs", ()))}

    def foreseen(self, changeset: Changeset, most: int) -> int:
        return changeset.parameters["rows_seen"]

    def collect(self, changeset: Changeset, beat: Beat) -> int:
        return staging.collect(changeset, self._importer, beat)

    def check(self, changeset: Changeset, first: int, last: int) -> None:
        rows = open_rows(changeset, first, last)
        self._importer.check(rows)
        save_judged(changeset, rows)

    def run(self, changeset: Changeset, first: int, last: int) -> None:
        rows = open_rows(changeset, first, last)
        if not rows:
            return
        self._importer.check(rows)
        wanted = [row for row in rows if row.verdict in OPEN]
        self._importer.run(wanted, acting().actor_id or changeset.created_by_id)
        tell_events(self._importer.entities, wanted)
        save(changeset, rows)

    def check_undo(self, undo: Changeset, first: int, last: int) -> None:
        self._importer.check_undo(undo, first, last)

    def run_undo(self, undo: Changeset, first: int, last: int) -> None:
        self._importer.run_undo(undo, first, last)


def open_rows(changeset: Changeset, first: int, last: int) -> list[ImportedRow]:
    """In order of key: whoever locks things does so in the same order."""
    found = ChangesetRow.objects.filter(changeset=changeset, number__range=(first, last), verdict__in=OPEN)
    columns = ("number", "given", "key", "verdict", "message", "errors", "before", "event_id")
    rows = [ImportedRow(*values) for values in found.values_list(*columns)]
    return sorted(rows, key=lambda row: (row.key, row.number))


def save_judged(changeset: Changeset, rows: list[ImportedRow]) -> None:
    """What nothing speaks against is good."""
    save(changeset, [row for row in rows if row.verdict not in OPEN])
    numbers = [row.number for row in rows]
    if numbers:
        rest = ChangesetRow.objects.filter(changeset=changeset, number__range=(min(numbers), max(numbers)))
        rest.filter(verdict=Verdict.WAITING).update(verdict=Verdict.GOOD)


def latest_events(entities: Collection[str], keys: Iterable[str]) -> dict[str, int]:
    """{key: id of its last event}."""
    found = Event.objects.filter(entity__in=entities, key__in=list(keys)).order_by()
    return dict(found.values_list("key").annotate(last=Max("id")))


def tell_events(entities: Collection[str], rows: list[ImportedRow]) -> None:
    """Rows that are done get the last event of what they did."""
    done = [row for row in rows if row.verdict == Verdict.DONE]
    latest = latest_events(entities, [row.key for row in done])
    for row in done:
        row.event_id = latest.get(row.key)


def save(changeset: Changeset, rows: list[ImportedRow]) -> None:
    if rows:
        told = orjson.dumps([_told(row) for row in rows]).decode()
        procedures.call("save_import_verdicts", changeset.pk, told, out=())


def _told(row: ImportedRow) -> dict:
    return {
        "number": row.number,
        "key": row.key,
        "verdict": int(row.verdict),
        "message": row.message,
        "errors": None if row.errors is None else orjson.dumps(row.errors).decode(),
        "before": None if row.before is None else orjson.dumps(row.before).decode(),
        "event_id": row.event_id,
    }
