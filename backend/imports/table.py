"""An uploaded table, whichever way it is written: what its columns are, and its rows."""

import itertools
import mmap
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import IO, Any

import orjson

from core.child import TookTooLong, run_child
from imports import csv_table, storage
from imports.limits import LONGEST_CELL, SAMPLES, BadTable, require_size

# A cell's text; None: a formula whose value nobody saved.
Cells = Sequence[str | None]

_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
EMPTY = "The file is empty."
NO_ROWS = "Below the header there is no row."
TOO_MUCH = "The workbook could not be read: it is damaged, or needs too much time or memory. Save it anew, or as CSV."
OLD = "Workbooks of the old kind (XLS) are not taken. Save it as XLSX or CSV."
PROTECTED = "The workbook is protected by a password. Save it without one."


@dataclass
class Look:
    """What a person is shown of a table. `form` is how to read it again."""

    form: dict[str, Any]
    headers: list[str] = field(default_factory=list)
    samples: list[list[str]] = field(default_factory=list)  # of each column
    rows: int = 0  # below the header


def look(file: IO[bytes], sheet: str = "") -> Look:
    """Read all of it once, so that what cannot be read is told before anything begins. Raises BadTable."""
    found = Look(_form(file))
    with reading(file, found.form, sheet) as (form, rows):
        found.form = form
        found.headers = headers_of(next(rows, []))
        found.samples = [[] for _ in found.headers]
        last = 0
        for number, cells in enumerate(rows, 1):
            require_size(last, len(found.headers))
            last = number if any(cells) else last
            _take_samples(found.samples, cells)
    found.rows = last
    require_size(last, len(found.headers))
    if not found.headers:
        raise BadTable(EMPTY)
    if not last:
        raise BadTable(NO_ROWS)
    return found


def _take_samples(samples: list[list[str]], cells: Cells) -> None:
    for told, cell in zip(samples, cells, strict=False):
        if cell and len(told) < SAMPLES:
            told.append(cell[:100])


@contextmanager
def reading(file: IO[bytes], form: dict[str, Any], sheet: str = "") -> Iterator[tuple[dict[str, Any], Iterator[Cells]]]:
    """The form with what was found out about it, and the rows, the header first; blank rows before it are left out."""
    rows: Iterator[Cells]
    with storage.scratch() as out:
        if form["kind"] == "csv":
            found, rows = form, csv_table.rows_of(file, form["encoding"], form["separator"])
        else:
            found, rows = _from_workbook(file, sheet or form.get("sheet", ""), out)
        yield found, itertools.dropwhile(lambda cells: not any(cells), rows)


def _form(file: IO[bytes]) -> dict[str, Any]:
    file.seek(0)
    start = file.read(8)
    if not start:
        raise BadTable(EMPTY)
    if start.startswith(_ZIP):
        return {"kind": "xlsx"}
    if start == _OLE:
        with mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as content:
            raise BadTable(PROTECTED if content.find(_ENCRYPTED) >= 0 else OLD)
    encoding = csv_table.encoding_of(file)
    return {"kind": "csv", "encoding": encoding, "separator": csv_table.separator_of(file, encoding)}


def _from_workbook(file: IO[bytes], sheet: str, out: IO[bytes]) -> tuple[dict[str, Any], Iterator[Cells]]:
    try:
        # Opened anew: the child moves the position of what it is given.
        with open(f"/proc/self/fd/{file.fileno()}", "rb") as source:  # noqa: PTH123
            ended = run_child("imports.reader", sheet, source=source, out=out)
    except TookTooLong as error:
        raise BadTable(TOO_MUCH) from error
    out.seek(0)
    first = out.readline()
    if ended != 0 or not first:
        raise BadTable(TOO_MUCH)
    found = orjson.loads(first)
    if "problem" in found:
        raise BadTable(found["problem"])
    return {"kind": "xlsx", **found}, map(orjson.loads, out)


def headers_of(cells: Cells) -> list[str]:
    """One name for each column: blank ones are called by their place, and a second one of a name is numbered.

    Raises BadTable for more columns than are taken, before a line of a million cells takes the time of their square.
    """
    said = [" ".join((cell or "").split())[:200] for cell in cells]
    width = max((place for place, name in enumerate(said, 1) if name), default=0)
    require_size(0, width)
    names: list[str] = []
    for place, told in enumerate(said[:width], 1):
        name = told or f"Column {place}"
        same = itertools.chain([name], (f"{name} ({n})" for n in itertools.count(2)))
        names.append(next(other for other in same if other not in names))
    return names


def require_short(cells: Cells, number: int) -> None:
    """Raise BadTable for a cell that no column of ours could hold."""
    if any(cell and len(cell) > LONGEST_CELL for cell in cells):
        raise BadTable(f"Row {number} has a cell with more than {LONGEST_CELL:,} characters.")
