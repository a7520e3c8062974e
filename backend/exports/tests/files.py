"""Asking for exports and reading them as programs do."""

import csv
import io
from typing import Any

import openpyxl
from openpyxl.cell import Cell


def content(answer) -> bytes:
    assert answer.status_code == 200, answer.content
    return answer.getvalue()


def export(client, name: str, file_format: str = "csv", **query) -> bytes:
    return content(client.get(f"/sil/export/{name}/", {"file_format": file_format, **query}))


def cells(file: bytes) -> list[list[str]]:
    """Of a CSV file, its header first."""
    return list(csv.reader(io.StringIO(file.decode("utf-8-sig"), newline="")))


def table(client, name: str, **query) -> list[dict[str, str]]:
    header, *rows = cells(export(client, name, **query))
    return [dict(zip(header, row, strict=True)) for row in rows]


def sheets(file: bytes) -> list[list[list[Cell]]]:
    """The cells of each sheet of a workbook."""
    book = openpyxl.load_workbook(io.BytesIO(file))
    return [[list(row) for row in sheet.iter_rows()] for sheet in book.worksheets]


def values(file: bytes) -> list[list[Any]]:
    """What the cells of a workbook's first sheet hold; empty ones None."""
    return [[cell.value for cell in row] for row in sheets(file)[0]]
