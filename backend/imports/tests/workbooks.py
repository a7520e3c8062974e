"""Workbooks to import, good and bad."""

import io
import struct
import zipfile
from collections.abc import Callable

from openpyxl import Workbook

_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    '<Override PartName="/xl/workbook.xml" ContentType='
    '"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>'
    '<Override PartName="/xl/worksheets/sheet1.xml" ContentType='
    '"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>'
)
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELS = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>'
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def book(*rows, change: Callable[[Workbook], None] | None = None) -> bytes:
    made = Workbook()
    for row in rows:
        made.active.append(row)
    if change:
        change(made)
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def raw(sheet: str | bytes, **more: bytes) -> bytes:
    """A workbook around the XML of its one sheet; `more` are further parts by name."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("[Content_Types].xml", _TYPES)
        package.writestr(
            "_rels/.rels",
            _RELS.format(f'<Relationship Id="a" Type="{_OFFICE}/officeDocument" Target="xl/workbook.xml"/>'),
        )
        package.writestr(
            "xl/workbook.xml",
            f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}">'
            '<sheets><sheet name="One" sheetId="1" r:id="b"/></sheets></workbook>',
        )
        package.writestr(
            "xl/_rels/workbook.xml.rels",
            _RELS.format(f'<Relationship Id="b" Type="{_OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>'),
        )
        package.writestr("xl/worksheets/sheet1.xml", sheet)
        for name, content in more.items():
            package.writestr(name, content)
    return out.getvalue()


def sheet(*rows: str) -> str:
    """The XML of a sheet around that of its rows."""
    return f'<worksheet xmlns="{_MAIN}"><sheetData>{"".join(rows)}</sheetData></worksheet>'


def text_row(number: int, *cells: str) -> str:
    inside = "".join(f'<c t="inlineStr"><is><t>{cell}</t></is></c>' for cell in cells)
    return f'<row r="{number}">{inside}</row>'


def bomb() -> bytes:
    """Told by its directory to become 400 MB."""
    return _resized(raw(sheet(), **{"xl/media/blank.bin": b" " * 10_007}), 10_007, 400 * 1024 * 1024)


def lying_bomb() -> bytes:
    """A megabyte told to be a hundred bytes."""
    return _resized(raw(sheet(), **{"xl/media/blank.bin": b" " * 1_000_003}), 1_000_003, 100)


def _resized(content: bytes, size: int, told: int) -> bytes:
    """A package with the unpacked size of a part written otherwise, wherever it stands."""
    assert content.count(struct.pack("<L", size)) == 2
    return content.replace(struct.pack("<L", size), struct.pack("<L", told))


def deep() -> bytes:
    """XML that means a thousand million times as much as it says."""
    levels = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    return raw(f'<!DOCTYPE x [<!ENTITY l0 "lol">{levels}]>' + sheet(text_row(1, "serialnumber"), text_row(2, "&l9;")))


def far_cell() -> bytes:
    """Two cells as far from each other as a sheet allows."""
    return raw(
        sheet(
            '<row r="1"><c r="A1" t="inlineStr"><is><t>a</t></is></c></row>',
            '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>',
        )
    )
