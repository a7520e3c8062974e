"""An XLSX workbook in the child: what is in the package, and the cells of one sheet as text."""

import re
import zipfile
from collections.abc import Iterator
from datetime import date, datetime, time
from typing import IO
from xml.etree import ElementTree

from python_calamine import CalamineError, CalamineWorkbook, PasswordError, SheetTypeEnum, SheetVisibleEnum

from imports.limits import LARGEST_UNPACKED, MOST_PARTS, BadTable, require_size

DAMAGED = "The workbook is damaged and cannot be read. Open it, save it again as XLSX and send that."
_CHUNK = 1 << 20  # bytes
# Longer than any cell with its formula (8,192 characters).
_OVERLAP = 1 << 16
# A formula without a value, or with an empty one where that is no text: nobody calculated it.
_BARE_FORMULA = re.compile(
    rb'<c r="([A-Z]{1,3})([0-9]{1,7})"((?:(?! t="str")[^>])*)>'
    rb"<f[^>]*?(?:/>|>[^<]*</f>)(?:<v ?/>|<v></v>)?</c>"
)
_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_LINK = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"


def require_harmless(file: IO[bytes]) -> None:
    """Raise BadTable for a package that is no workbook, has macros, or unpacks to too much or to something else."""
    try:
        with zipfile.ZipFile(file) as package:
            names = {name.lower() for name in package.namelist()}
            _require_workbook(names)
            parts = package.infolist()
            if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > LARGEST_UNPACKED:
                raise BadTable(f"Unpacked, the workbook is larger than {LARGEST_UNPACKED // 1024**2} MB. Split it.")
            for part in parts:
                if part.flag_bits & 1:
                    raise BadTable("The workbook is protected by a password. Save it without one.")
                with package.open(part) as content:
                    while content.read(_CHUNK):  # to the end, where the checksum tells a wrong size
                        pass
    except (zipfile.BadZipFile, NotImplementedError, EOFError, OSError, ValueError) as error:
        raise BadTable(DAMAGED) from error


def _require_workbook(names: set[str]) -> None:
    if any("vbaproject" in name or name.startswith("xl/macrosheets/") for name in names):
        raise BadTable("The workbook has macros (XLSM). Save it as XLSX without them.")
    if "xl/workbook.bin" in names:
        raise BadTable("Binary workbooks (XLSB) are not taken. Save it as XLSX.")
    if "mimetype" in names and "content.xml" in names:
        raise BadTable("OpenDocument files are not taken. Save it as XLSX or CSV.")
    if "xl/workbook.xml" not in names:
        raise BadTable("This is a ZIP file without a workbook. Send the table itself, as CSV or XLSX.")


class Table:
    """One sheet; `sheet` is its name, "" the first that people see."""

    def __init__(self, file: IO[bytes], sheet: str) -> None:
        self._file = file
        try:
            file.seek(0)
            book = CalamineWorkbook.from_path("/proc/self/fd/0")
            wanted = (SheetTypeEnum.WorkSheet, SheetVisibleEnum.Visible)
            self.sheets = [one.name for one in book.sheets_metadata if (one.typ, one.visible) == wanted]
            if not self.sheets:
                raise BadTable("The workbook has no visible sheet.")
            self.sheet = sheet or self.sheets[0]
            if self.sheet not in self.sheets:
                raise BadTable(f"The workbook has no sheet called {self.sheet}.")
            self._cells = book.get_sheet_by_name(self.sheet)
        except PasswordError as error:
            raise BadTable("The workbook is protected by a password. Save it without one.") from error
        except CalamineError as error:
            raise BadTable(DAMAGED) from error
        require_size(max(self._cells.height - 1, 0), self._cells.width)
        _require_single(self._cells.merged_cell_ranges or [])

    def rows(self) -> Iterator[list[str | None]]:
        """From the first row with a cell on, each as wide as the table."""
        start = self._cells.start
        if start is None:
            return
        bare = self._bare_formulas()
        for place, row in enumerate(self._cells.iter_rows(), start[0]):
            yield [
                None if not cell and cell == "" and (place, column) in bare else _text(cell)
                for column, cell in enumerate(row, start[1])
            ]

    def _bare_formulas(self) -> set[tuple[int, int]]:
        """(row, column) from 0 of formulas without a value."""
        found = set()
        with zipfile.ZipFile(self._file) as package, package.open(_part_of(package, self.sheet)) as content:
            rest = b""
            while chunk := content.read(_CHUNK):
                window = rest + chunk
                for match in _BARE_FORMULA.finditer(window):
                    found.add((int(match[2]) - 1, _column(match[1])))
                rest = window[-_OVERLAP:]
        return found


def _part_of(package: zipfile.ZipFile, sheet: str) -> str:
    """The name of the part that holds a sheet."""
    try:
        book = ElementTree.fromstring(package.read("xl/workbook.xml"))
        relations = ElementTree.fromstring(package.read("xl/_rels/workbook.xml.rels"))
        links = {one.get("name"): one.get(_LINK) for one in book.iter(f"{_MAIN}sheet")}
        targets = {one.get("Id"): one.get("Target", "") for one in relations.iter(_RELATION)}
        target = targets[links[sheet]]
    except (KeyError, ElementTree.ParseError) as error:
        raise BadTable(DAMAGED) from error
    return target.removeprefix("/") if target.startswith("/") else f"xl/{target}"


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number - 1


def _require_single(ranges: list[tuple[tuple[int, int], tuple[int, int]]]) -> None:
    if ranges:
        (top, left), (bottom, right) = ranges[0]
        place = f"{_letters(left)}{top + 1}:{_letters(right)}{bottom + 1}"
        raise BadTable(
            f"The cells {place} are merged into one. Split them: a table has a cell for each row and column."
        )


def _letters(column: int) -> str:
    text = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        text = chr(65 + rest) + text
    return text


def _text(cell: object) -> str:
    """A cell as people would type it: whole numbers without a point, moments as ISO text."""
    if isinstance(cell, str):
        return cell
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() and abs(cell) < 2**63 else repr(cell)
    if isinstance(cell, datetime):
        return cell.date().isoformat() if cell.time() == time() else cell.isoformat()
    return cell.isoformat() if isinstance(cell, date | time) else str(cell)
