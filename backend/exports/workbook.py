"""A workbook (XLSX) written row by row into a stream: nothing of it is kept, in memory or on disk.

Writers of others finish a temporary file before the first byte leaves; see docs/volume.md for the figures.
"""

import itertools
import re
from collections.abc import Generator, Iterable, Iterator, Sequence
from decimal import Decimal
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from core.csv_export import cell_text
from exports.xml_text import escaped

LAST_ROW = 1_048_576  # of a sheet
# Of a sheet's XML. Over 2 GiB a part of a zip needs ZIP64, which spreadsheets do not all read from a stream.
MOST_BYTES = 1_500_000_000
LONGEST_TEXT = 32_767  # UTF-16 units in a cell; Excel calls a file with a longer one damaged
CUT = " ... (too long for a cell; the CSV has all of it)"
_LARGEST_NUMBER = 10**15  # programs calculate with 15 digits and round what has more
_AT_ONCE = 500  # rows
_PART = 64 * 1024  # bytes
_COMPRESSION = 1  # half as long as the usual 6, for a sixth more bytes
_HEAD, _MONEY, _TEXT = 1, 2, 3  # places in cellXfs below

# Most texts are serials, times and words, which need none of the care below.
_is_plain = re.compile(r"[A-Za-z0-9][A-Za-z0-9.:+-]{0,100}").fullmatch

_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml"

# Text cells have the format "text" (49), so that a program does not read them anew when somebody edits them.
_STYLES = (
    f'{_XML}<styleSheet xmlns="{_MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>'
    '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>'
    '<fills count="2"><fill><patternFill patternType="none"/></fill>'
    '<fill><patternFill patternType="gray125"/></fill></fills>'
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
    '<cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'
    '<xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1" applyNumberFormat="1"/>'
    '<xf numFmtId="2" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>'
    '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>'
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
)


class _Sink:
    """What the archive writes to: no file, so it cannot be told to go back."""

    def __init__(self) -> None:
        self._parts: list[bytes] = []
        self.size = 0

    def write(self, data: bytes) -> int:
        self._parts.append(bytes(data))
        self.size += len(data)
        return len(data)

    def flush(self) -> None:
        """Nothing is held back."""

    def take(self) -> bytes:
        taken, self._parts, self.size = b"".join(self._parts), [], 0
        return taken


def workbook_parts(header: Sequence[str], rows: Iterable[Sequence[Any]], *, title: str) -> Generator[bytes, None, None]:
    """The file in parts of some 64 KB: as many sheets as the rows need, each with the header.

    Its end, which says where everything is, comes last: a file that was cut off cannot be opened.
    """
    sink = _Sink()
    with ZipFile(sink, "w", ZIP_DEFLATED, compresslevel=_COMPRESSION) as archive:  # type: ignore[call-overload]
        waiting = iter(rows)
        batch = list(itertools.islice(waiting, _AT_ONCE))
        sheets = 0
        while batch or not sheets:
            sheets += 1
            with archive.open(f"xl/worksheets/sheet{sheets}.xml", "w") as sheet:
                sheet.write(_sheet_begins(header).encode())
                number, size = 2, 0
                while batch and number + len(batch) <= LAST_ROW + 1 and size < MOST_BYTES:
                    text = "".join(_row(at, row) for at, row in enumerate(batch, number)).encode()
                    sheet.write(text)
                    number, size = number + len(batch), size + len(text)
                    if sink.size >= _PART:
                        yield sink.take()
                    batch = list(itertools.islice(waiting, _AT_ONCE))
                sheet.write(b"</sheetData></worksheet>")
        for name, content in _about(sheets, title):
            archive.writestr(ZipInfo(name), content, ZIP_DEFLATED)  # without the time: same rows, same bytes
    yield sink.take()


def _sheet_begins(header: Sequence[str]) -> str:
    return (
        f'{_XML}<worksheet xmlns="{_MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2"'
        ' activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/>'
        f'<cols><col min="1" max="{len(header)}" width="20" customWidth="1"/></cols><sheetData>'
        f"{_row(1, header, _HEAD)}"
    )


def _row(number: int, row: Sequence[Any], text_style: int = _TEXT) -> str:
    cells = [
        _cell(f"{_LETTERS[place]}{number}", value, text_style)
        for place, value in enumerate(row)
        if value is not None and value != ""
    ]
    return f'<row r="{number}">{"".join(cells)}</row>'


def _cell(where: str, value: Any, text_style: int) -> str:
    if isinstance(value, str) and _is_plain(value):
        return f'<c r="{where}" s="{text_style}" t="inlineStr"><is><t>{value}</t></is></c>'
    if isinstance(value, Decimal):
        return f'<c r="{where}" s="{_MONEY}"><v>{value:f}</v></c>'
    # Truth is text: LibreOffice turns boolean cells into formulas.
    if isinstance(value, int | float) and not isinstance(value, bool) and abs(value) < _LARGEST_NUMBER:
        return f'<c r="{where}"><v>{value}</v></c>'
    text = escaped(_fitting(cell_text(value)))
    keep = ' xml:space="preserve"' if text[0].isspace() or text[-1].isspace() else ""
    return f'<c r="{where}" s="{text_style}" t="inlineStr"><is><t{keep}>{text}</t></is></c>'


def _fitting(text: str) -> str:
    if len(text) <= LONGEST_TEXT // 2 or len(units := text.encode("utf-16-le")) <= LONGEST_TEXT * 2:
        return text
    return units[: (LONGEST_TEXT - len(CUT)) * 2].decode("utf-16-le", "ignore") + CUT


def _letters(place: int) -> str:
    """0 is A, 25 Z, 26 AA."""
    return (_letters(place // 26 - 1) if place >= 26 else "") + chr(ord("A") + place % 26)


_LETTERS = [_letters(place) for place in range(100)]


def _about(sheets: int, title: str) -> Iterator[tuple[str, str]]:
    """The parts that say what is where; written last, when the number of sheets is known."""
    numbers = range(1, sheets + 1)
    names = {n: escaped(title if n == 1 else f"{title} {n}") for n in numbers}
    listed = "".join(f'<sheet name="{names[n]}" sheetId="{n}" r:id="rId{n}"/>' for n in numbers)
    yield (
        "xl/workbook.xml",
        f'{_XML}<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets>{listed}</sheets></workbook>',
    )
    links = "".join(
        f'<Relationship Id="rId{n}" Type="{_OFFICE}/worksheet" Target="worksheets/sheet{n}.xml"/>' for n in numbers
    )
    links += f'<Relationship Id="rId{sheets + 1}" Type="{_OFFICE}/styles" Target="styles.xml"/>'
    yield "xl/_rels/workbook.xml.rels", f'{_XML}<Relationships xmlns="{_PACKAGE}/relationships">{links}</Relationships>'
    yield "xl/styles.xml", _STYLES
    yield (
        "_rels/.rels",
        f'{_XML}<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId1" Type="{_OFFICE}/officeDocument"'
        ' Target="xl/workbook.xml"/></Relationships>',
    )
    parts = "".join(
        f'<Override PartName="/xl/worksheets/sheet{n}.xml" ContentType="{_TYPES}.worksheet+xml"/>' for n in numbers
    )
    yield (
        "[Content_Types].xml",
        f'{_XML}<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels"'
        ' ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml"'
        f' ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="{_TYPES}.sheet.main+xml"/>'
        f'<Override PartName="/xl/styles.xml" ContentType="{_TYPES}.styles+xml"/>{parts}</Types>',
    )
