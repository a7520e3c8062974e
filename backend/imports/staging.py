"""The rows of a file become rows of its changeset, each looked at by itself: format, rights, and the rows before it."""

import itertools
from collections.abc import Iterator

import orjson
from django.db import connection, transaction
from rest_framework.exceptions import ValidationError
from rest_framework.settings import api_settings

from changesets.kinds import Beat, NothingToDo
from changesets.models import Changeset, ChangesetRow, Verdict
from core.errors import SiloError, sentences
from core.formulas import restored
from core.permissions import Action, is_allowed
from imports import storage
from imports.importer import ImportedRow, Importer
from imports.limits import BadTable
from imports.models import ImportFile
from imports.table import Cells, headers_of, reading, require_short

_AT_ONCE = 1000  # rows of one transaction
_INSERT = (
    "INSERT INTO changeset_row (changeset_id, number, `key`, verdict, message, given, errors)"
    " VALUES (%s, %s, %s, %s, %s, %s, %s)"
)
BARE_FORMULA = "This is a formula whose value was not saved. Open the file, save it again, or write the value itself."
BLANK = "The row is empty."
WRONG = "Some cells are wrong."
_OF_THE_ROW = api_settings.NON_FIELD_ERRORS_KEY
GONE = "The file is not there any more. Upload it again."
OTHER_HEADERS = "The file has other columns than when it was uploaded."


def collect(changeset: Changeset, importer: Importer, beat: Beat) -> int:
    """Stage all rows, replacing those of an earlier attempt; returns how many. Raises NothingToDo."""
    ChangesetRow.objects.filter(changeset=changeset).delete()
    stage = _Stage(importer, changeset.created_by.role)
    rows = _rows(changeset, importer)
    total = 0
    try:
        while part := list(itertools.islice(rows, _AT_ONCE)):
            beat(total)
            _insert(changeset, [stage.staged(row) for row in part])
            total = part[-1].number
    except BadTable as problem:
        raise NothingToDo(str(problem)) from problem
    changeset.parameters["_needs"] = sorted(stage.needs)
    changeset.save(update_fields=["parameters"])
    return total


def _insert(changeset: Changeset, rows: list[ImportedRow]) -> None:
    """By hand: making a model of each row took a quarter of all the time of a dry run."""
    values = [
        (changeset.pk, row.number, row.key[:64], int(row.verdict), row.message, _json(row.given), _json(row.errors))
        for row in rows
    ]
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.executemany(_INSERT, values)


def _json(value: dict | None) -> str | None:
    return None if value is None else orjson.dumps(value).decode()


def _rows(changeset: Changeset, importer: Importer) -> Iterator[ImportedRow]:
    """The rows below the header; blank ones at the end are none. Raises NothingToDo, BadTable."""
    told = changeset.parameters
    stored = ImportFile.objects.filter(pk=changeset.pk).first()
    if stored is None:
        raise NothingToDo(GONE)
    try:
        file = storage.opened(stored.key)
    except FileNotFoundError as error:
        raise NothingToDo(GONE) from error
    with file, reading(file, stored.form, told.get("sheet") or "") as (_, rows):
        headers = headers_of(next(rows, []))
        if headers != told["headers"]:
            raise NothingToDo(OTHER_HEADERS)
        places = {field: headers.index(header) for field, header in told["columns"].items()}
        last = 0  # that was not blank
        for number, cells in enumerate(rows, 1):
            if not any(cells) and None not in cells:
                continue
            blank = range(last + 1, number)
            yield from (ImportedRow(one, {}, verdict=Verdict.UNCHANGED, message=BLANK) for one in blank)
            last = number
            yield _row(number, cells, places, len(headers))


def _row(number: int, cells: Cells, places: dict[str, int], width: int) -> ImportedRow:
    require_short(cells, number)
    row = ImportedRow(number, {})
    for field, place in places.items():
        cell = cells[place] if place < len(cells) else ""
        if cell is None:
            row.refuse(WRONG, {**(row.errors or {}), field: [BARE_FORMULA]})
        else:
            row.given[field] = restored(cell)
    beyond = next((place for place, cell in enumerate(cells[width:], width + 1) if cell is None or cell.strip()), None)
    if beyond is not None:
        # Most often a separator inside a text without quotation marks: the cells before it are shifted, too.
        text = (cells[beyond - 1] or "a formula")[:50]
        row.refuse(f"Cell {beyond} ({text}) is beyond the last of the {width} columns.", row.errors)
    return row


class _Stage:
    """What the rows so far said, for the row at hand."""

    def __init__(self, importer: Importer, role: str) -> None:
        self.needs: set[Action] = set()
        self._importer, self._role = importer, role
        self._seen: dict[str, dict[str, int]] = {name: {} for name in importer.unique}

    def staged(self, row: ImportedRow) -> ImportedRow:
        """The row with its cells as understood, or refused."""
        if row.verdict != Verdict.WAITING:
            return row
        try:
            given = self._importer.clean(row.given)
        except ValidationError as error:
            errors = _by_field(error)
            whole = errors.pop(_OF_THE_ROW, [])  # no cell of it, and no word for people
            row.refuse(" ".join(whole) or WRONG, errors or None)
            return row
        except SiloError as error:
            row.refuse(error.message, error.errors)
            return row
        needed = set(self._importer.needs(given))
        missing = [action for action in needed if not is_allowed(self._role, action)]
        if missing:
            row.refuse(f"Your role may not do this: {', '.join(sorted(_told(action) for action in missing))}.")
            return row
        # Last, because it takes what is unique for this row.
        if twice := self._twice(row.number, given):
            row.refuse(" ".join(sentences(twice)), twice)
            return row
        self.needs |= needed
        row.given, row.key = given, self._importer.key_of(given)
        return row

    def _twice(self, number: int, given: dict[str, str]) -> dict[str, list[str]]:
        """{field: sentence} of what an earlier row has. A row that is refused takes nothing from later ones."""
        texts = {name: self._importer.same(name, given[name]) for name in self._seen if given.get(name)}
        errors = {
            name: [f"{self._importer.unique[name]} is in row {self._seen[name][text]} already."]
            for name, text in texts.items()
            if text in self._seen[name]
        }
        if not errors:
            for name, text in texts.items():
                self._seen[name][text] = number
        return errors


def _told(action: Action) -> str:
    return action.value.replace("_", " ")


def _by_field(error: ValidationError) -> dict[str, list[str]]:
    detail = error.detail if isinstance(error.detail, dict) else {_OF_THE_ROW: error.detail}
    return {field: sentences(told) for field, told in detail.items()}
