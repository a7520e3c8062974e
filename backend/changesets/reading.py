"""Reading changesets and their rows: filters, and the rows to be mended."""

from collections.abc import Iterator, Sequence
from datetime import UTC
from typing import Any

from django.db.models import Q, QuerySet

from changesets import wire
from changesets.models import Changeset, ChangesetRow, Verdict
from exports.reading import Cells, rows_of

FAILED = (Verdict.REFUSED, Verdict.MOVED_ON, Verdict.LEFT)


def search(given: dict[str, Any], user_id: int) -> QuerySet[Changeset]:
    """Changesets that match the list's filters, newest first; days come as naive UTC, as DayBound gives them."""
    wanted = Q()
    for name in ("kind", "state", "subject", "action"):
        if given.get(name):
            wanted &= Q(**{name: given[name]}) if given[name].isascii() else Q(pk__in=[])
    if given["mine"]:
        wanted &= Q(created_by=user_id)
    if given.get("search"):
        text = given["search"].strip().lstrip("#")
        is_number = text.isascii() and text.isdigit() and len(text) <= 18
        wanted &= Q(name__icontains=text) | (Q(pk=int(text)) if is_number else Q(pk__in=[]))
    if given.get("fromDate"):
        wanted &= Q(created_at__gte=given["fromDate"].replace(tzinfo=UTC))
    if given.get("toDate"):
        wanted &= Q(created_at__lt=given["toDate"].replace(tzinfo=UTC))
    return wire.listed().filter(wanted).order_by("-pk")


def rows(changeset: Changeset, given: dict[str, Any]) -> QuerySet[ChangesetRow]:
    found = ChangesetRow.objects.filter(changeset=changeset).order_by("number")
    if given.get("verdict"):
        found = found.filter(verdict=Verdict[given["verdict"].upper()])
    if given.get("search"):
        text = given["search"]
        # Keys are compared letter by letter; people type serials in any letter case.
        found = found.filter(Q(key__contains=text) | Q(key__contains=text.upper()) | Q(message__icontains=text))
    return found


def failed_table(changeset: Changeset) -> tuple[list[str], Iterator[Cells]]:
    """Header and cells of the rows that failed: of an import its own columns, to be mended and sent again.

    They may be a million, so a part of them is in memory at a time.
    """
    rows = ChangesetRow.objects.filter(changeset=changeset)
    columns: dict[str, str] = changeset.parameters.get("columns") or {}

    def read(numbers: Sequence[int]) -> Iterator[Cells]:
        for row in rows.filter(number__in=numbers).order_by("number"):
            yield [*_given(row, columns), _problem(row, columns)] if columns else [row.key, row.message]

    header = [*columns.values(), "problem"] if columns else ["key", "problem"]
    return header, rows_of(rows.filter(verdict__in=FAILED).order_by("number"), read, key="number")


def _given(row: ChangesetRow, columns: dict[str, str]) -> list[str]:
    given = row.given or {}
    return [given.get(field, "") for field in columns]


def _problem(row: ChangesetRow, columns: dict[str, str]) -> str:
    cells = [f"{columns.get(field, field)}: {' '.join(told)}" for field, told in (row.errors or {}).items()]
    return " ".join([*([row.message] if row.message else []), *cells])
