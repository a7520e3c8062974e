"""No text of any list is a formula in any program, and each comes back as it was."""

import re

import pytest

from core.formulas import restored
from exports.tests import everything, files

# Twelve ways to begin what a spreadsheet runs or reads as something else; the columns of ASCII text can hold them all.
PREFIXES = ["=", "+", "-", "@", "\t", "\r", "\n", "|", "%", " =", "'=", "''+"]
WIDE = ["\uff1d", "\uff0b", "\uff0d", "\uff20"]
_RUNS = re.compile(r"\s*[=+\-@|%\uff1d\uff0b\uff0d\uff20]|[\t\r\n]")
_A_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?\Z")


def text_of(prefix: str) -> str:
    return f'{prefix}HYPERLINK("x")'


@pytest.fixture
def loaded(root):
    for number, prefix in enumerate(PREFIXES):
        everything.add(number, text_of(prefix))
    return root


def test_no_list_holds_a_formula_in_either_format(loaded):
    for name, columns in everything.FREE.items():
        header, *rows = files.cells(files.export(loaded, name))
        for column in columns:
            place = header.index(column)
            found = {restored(row[place]) for row in rows}
            for prefix in PREFIXES:
                assert any(text.startswith(text_of(prefix)) for text in found), (name, column, prefix)
        assert not [cell for row in rows for cell in row if _RUNS.match(cell) and not _A_NUMBER.match(cell)], name
        sheet = files.sheets(files.export(loaded, name, "xlsx"))[0]
        texts = [cell.value for row in sheet for cell in row if cell.data_type == "s"]
        assert not {cell.data_type for row in sheet for cell in row} - {"s", "n"}, name
        assert not [text for text in texts if _RUNS.match(text)], name


def test_full_width_signs_are_neutral_too(root):
    for number, prefix in enumerate(WIDE):
        everything._registry(f"202505AMP{number:06}B", everything.START, number, text_of(prefix))
    for row in files.table(root, "mappings"):
        assert row["company"].startswith("'")
        assert restored(row["company"])[0] in WIDE
