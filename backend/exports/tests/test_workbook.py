"""The workbook that is written row by row, read by programs of others."""

import io
import zipfile
from decimal import Decimal

import openpyxl
import pytest
from python_calamine import CalamineWorkbook

from exports import workbook
from exports.tests.files import sheets, values
from exports.workbook import CUT, LONGEST_TEXT, workbook_parts

ODD = "a\rb\tc\nd _x0041_ _x\x01 <&> ]]> 'é😀 "


def book(*rows, header=("one", "two", "three")) -> bytes:
    return b"".join(workbook_parts(header, rows, title="devices"))


def as_calamine(file: bytes) -> list[list]:
    return CalamineWorkbook.from_filelike(io.BytesIO(file)).get_sheet_by_index(0).to_python()


def test_cells_are_of_the_kind_of_their_value():
    file = book(["202505AMP123456B", 7, True], [Decimal("1200.00"), 4.5, None], ["490154203237518", 10**15, ""])
    assert values(file) == [
        ["one", "two", "three"],
        ["202505AMP123456B", 7, "true"],
        [1200, 4.5, None],
        ["490154203237518", str(10**15), None],
    ]
    kinds = [[cell.data_type for cell in row] for row in sheets(file)[0][1:]]
    assert kinds == [["s", "n", "s"], ["n", "n", "n"], ["s", "s", "n"]]


def test_text_stays_text_when_somebody_edits_it():
    head, row = sheets(book(["+919876543210", 1, None]))[0]
    assert [cell.number_format for cell in row[:2]] == ["@", "General"]
    assert head[0].font.b


def test_whatever_character_it_is_comes_back():
    assert as_calamine(book([ODD, "_x005F_x0041_", "\x0b"]))[1] == [ODD, "_x005F_x0041_", "\x0b"]
    assert as_calamine(book(["_x0041\x01", " ", "x "]))[1] == ["_x0041\x01", " ", "x "]


def test_a_formula_is_text_with_an_apostrophe():
    row = sheets(book(["=1+1", "'=1", "a=1"]))[0][1]
    assert [(cell.value, cell.data_type) for cell in row] == [("'=1+1", "s"), ("''=1", "s"), ("a=1", "s")]


def test_a_text_too_long_for_a_cell_says_that_it_is_cut():
    row = values(book(["x" * 40_000, "😀" * 20_000, "x" * LONGEST_TEXT]))[1]
    units = [len(text.encode("utf-16-le")) // 2 for text in row]
    assert units[0] == units[2] == LONGEST_TEXT
    assert LONGEST_TEXT - 1 <= units[1] <= LONGEST_TEXT  # no half of a pair
    assert [text.endswith(CUT) for text in row] == [True, True, False]


def test_without_a_row_there_is_the_header():
    assert values(book()) == [["one", "two", "three"]]


def test_columns_after_z():
    header = [f"column {number}" for number in range(60)]
    assert values(book(range(60), header=header)) == [header, list(range(60))]


def test_what_one_sheet_does_not_hold_goes_on_in_the_next(monkeypatch):
    monkeypatch.setattr(workbook, "LAST_ROW", 1001)
    found = sheets(book(*([n, n, n] for n in range(2500))))
    assert [len(sheet) for sheet in found] == [1001, 1001, 501]
    assert [sheet[0][0].value for sheet in found] == ["one", "one", "one"]
    assert [sheet[row][0].value for sheet in found for row in range(1, len(sheet))] == list(range(2500))


def test_a_sheet_that_grows_too_large_ends_early(monkeypatch):
    monkeypatch.setattr(workbook, "MOST_BYTES", 200_000)
    found = sheets(book(*([n, "x" * 100, None] for n in range(3000))))
    assert len(found) > 1
    assert [sheet[row][0].value for sheet in found for row in range(1, len(sheet))] == list(range(3000))


def test_the_real_limits_are_those_of_excel_and_of_zips():
    assert workbook.LAST_ROW == 1_048_576
    assert workbook.MOST_BYTES < 2**31 - 10**8


def test_the_first_part_leaves_long_before_the_last_row_is_read():
    asked = 0

    def rows():
        nonlocal asked
        for number in range(50_000):
            asked += 1
            yield [f"{number * 7919:x}", number, None]

    parts = workbook_parts(["a", "b", "c"], rows(), title="x")
    assert len(next(parts)) >= 64 * 1024
    assert asked < 25_000


def test_a_file_that_was_cut_off_cannot_be_opened():
    parts = list(workbook_parts(["a"], ([f"{n * 7919:x}"] for n in range(60_000)), title="x"))
    assert len(parts) > 2
    with pytest.raises(zipfile.BadZipFile):
        openpyxl.load_workbook(io.BytesIO(b"".join(parts[:-1])))


def test_the_same_rows_make_the_same_bytes():
    assert book(["a", 1, True]) == book(["a", 1, True])
