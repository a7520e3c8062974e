"""CSV as it comes: which encoding, which separator, and the rows one by one."""

import codecs
import csv
import io
import re
from collections.abc import Iterator
from typing import IO

from imports.limits import LONGEST_CELL, BadTable

SEPARATORS = (",", ";", "\t", "|")
_BOMS = {codecs.BOM_UTF8: "utf-8-sig", codecs.BOM_UTF16_LE: "utf-16", codecs.BOM_UTF16_BE: "utf-16"}
_CHUNK = 1 << 16  # bytes
_LOOKED_AT = 20  # rows that tell the separator
# Nothing that a person or a program writes into a table of text.
_BINARY = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
_SAYS_SEPARATOR = re.compile(r"sep=([,;\t|])\r?\n", re.I)
NOT_A_TABLE = "This is neither a CSV file nor an XLSX workbook. Save the table as one of these."
NO_ENCODING = "The text is neither UTF-8 nor Windows-1252. Save the file as CSV in UTF-8."

csv.field_size_limit(LONGEST_CELL)


def encoding_of(file: IO[bytes]) -> str:
    """utf-8-sig, utf-8, utf-16 or windows-1252. Raises BadTable for what is no text."""
    file.seek(0)
    start = file.read(_CHUNK)
    if start.startswith((codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)):
        raise BadTable(NO_ENCODING)
    known = next((name for bom, name in _BOMS.items() if start.startswith(bom)), None)
    for encoding in [known] if known else ["utf-8", "windows-1252"]:
        if _is_text(file, encoding):
            return encoding
    raise BadTable(NO_ENCODING)


def _is_text(file: IO[bytes], encoding: str) -> bool:
    """Whether all of it can be decoded. Raises BadTable when what comes out is no text."""
    decoder = codecs.getincrementaldecoder(encoding)()
    file.seek(0)
    try:
        while chunk := file.read(_CHUNK):
            if _BINARY.search(decoder.decode(chunk)):
                raise BadTable(NOT_A_TABLE)
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True


def separator_of(file: IO[bytes], encoding: str) -> str:
    """The one that cuts the first rows into most columns, alike in most of them."""
    with _text(file, encoding) as text:
        start = text.read(_CHUNK)
    said = _SAYS_SEPARATOR.match(start)
    if said:
        return said[1]
    return max(SEPARATORS, key=lambda separator: _score(start, separator))


def _score(start: str, separator: str) -> float:
    widths = []
    try:
        for row in csv.reader(io.StringIO(start, newline=""), delimiter=separator):
            widths.append(len(row))
            if len(widths) > _LOOKED_AT:
                break
    except csv.Error:
        return 0
    widths = [width for width in widths if width]
    if not widths or widths[0] < 2:
        return 0
    return widths[0] * sum(width == widths[0] for width in widths) / len(widths)


def rows_of(file: IO[bytes], encoding: str, separator: str) -> Iterator[list[str]]:
    """Every row, the header first; blank lines are rows without cells. Raises BadTable where quotes are wrong."""
    with _text(file, encoding) as text:
        if not _SAYS_SEPARATOR.match(text.readline()):
            text.seek(0)
        reader = csv.reader(text, delimiter=separator, strict=True)
        try:
            yield from reader
        except csv.Error as error:
            raise BadTable(_told(error, reader.line_num)) from error


def _told(error: csv.Error, line: int) -> str:
    if "field larger" in str(error):
        return f"A cell near line {line} has more than {LONGEST_CELL:,} characters. Is a quotation mark missing?"
    return f"The quotation marks around line {line} do not match. A quotation mark inside a cell is written twice."


def _text(file: IO[bytes], encoding: str) -> io.TextIOWrapper:
    """The file as text from its beginning, on a descriptor of its own."""
    file.seek(0)
    again = open(f"/proc/self/fd/{file.fileno()}", "rb")  # noqa: PTH123, SIM115  a file without a name
    return io.TextIOWrapper(again, encoding=encoding, newline="")
