"""Text that a spreadsheet would run: what goes out, and what comes back of it."""

import itertools

import pytest

from core.formulas import neutral, restored

STARTS = ["=", "+", "-", "@", "\t", "\r", "\n", "|", "%", "\uff1d", "\uff0b", "\uff0d", "\uff20"]


@pytest.mark.parametrize("start", STARTS)
@pytest.mark.parametrize("before", ["", " ", "'", "''", "\u3000", "\x00", "\u200b", "' '"])
def test_a_formula_gets_one_apostrophe_and_loses_it_again(start, before):
    text = f"{before}{start}cmd|' /C calc'!A0"
    assert neutral(text) == f"'{text}"
    assert restored(neutral(text)) == text


@pytest.mark.parametrize("text", ["", "'", "O'Brien", "'quoted'", "a=b", "202505AMP123456B", " ", "' '", "\u2019=x"])
def test_other_text_stays_as_it_is(text):
    assert neutral(text) == restored(text) == text


def test_whatever_is_written_comes_back():
    """Every text of up to five of these characters."""
    for length in range(6):
        for characters in itertools.product("'=+ \t\na", repeat=length):
            text = "".join(characters)
            assert restored(neutral(text)) == text


def test_a_number_that_people_typed_with_an_apostrophe_is_left_to_them():
    assert restored("'00123") == "'00123"
