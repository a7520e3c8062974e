"""Patterns: read strictly, and saying the same in every way they can be asked."""

import re

import pytest

from serials.pattern import BadPattern, Pattern

DEFAULT = "{yyyy}{mm}{line:AMP|API}{seq:6}B"
SHORT = "S{line:X|X1}-{yy}{mm}{seq:4}"


def test_the_default_is_that_of_the_contract():
    pattern = Pattern.parse(DEFAULT)
    assert pattern.regex == "[0-9]{4}(?:0[1-9]|1[0-2])(AMP|API)[0-9]{6}B"
    assert pattern.example == "202505AMP123456B"
    assert pattern.sentence == (
        "A serial number is YYYYMM, then AMP or API, then six digits and B: for example 202505AMP123456B. "
        "The month is 01 to 12 and letters are capitals."
    )


GOOD = ["202505AMP123456B", "000001API000000B", "999912AMP999999B"]
BAD = [
    "202500AMP123456B",
    "202513AMP123456B",
    "202505AMX123456B",
    "202505amp123456B",
    "202505AMP12345B",
    "",
    "202505AMP1234567B",
]
BAD += ["202505AMP123456B\n", " 202505AMP123456B", "२०२५05AMP123456B", "202505AMP12345\u0661B"]


@pytest.mark.parametrize("serial", GOOD)
def test_a_serial_read_and_made_again_is_the_same(serial):
    pattern = Pattern.parse(DEFAULT)
    reading = pattern.read(serial)
    assert pattern.matches(serial)
    assert re.fullmatch(pattern.regex, serial, re.ASCII)[1] == reading.line
    assert pattern.make(reading.year, reading.month, reading.line, reading.number) == serial
    assert len(serial) == pattern.length_of(reading.line)
    assert re.fullmatch(pattern.form_of(reading.line), serial)


@pytest.mark.parametrize("serial", BAD)
def test_what_is_of_another_form_is_not_read(serial):
    assert Pattern.parse(DEFAULT).read(serial) is None
    assert not Pattern.parse(DEFAULT).matches(serial)


def test_parts_stand_in_any_order_before_the_number_and_lines_differ_in_length():
    pattern = Pattern.parse(SHORT)
    assert pattern.make(2025, 5, "X1", 7) == "SX1-25050007"
    reading = pattern.read("SX-25121234")
    assert (reading.line, reading.year, reading.month, reading.number) == ("X", 2025, 12, 1234)
    assert pattern.lot("X", 2031, 1) == "SX-3101"
    assert "S, then X or X1, then -, then YYMM and four digits" in pattern.sentence


@pytest.mark.parametrize(
    ("line", "year", "month", "number"),
    [
        ("AMX", 2025, 5, 1),
        ("AMP", 10000, 5, 1),
        ("AMP", 2025, 13, 1),
        ("AMP", 2025, 5, 1_000_000),
        ("AMP", 2025, 5, -1),
    ],
)
def test_no_serial_is_made_that_it_would_not_read(line, year, month, number):
    with pytest.raises(ValueError, match="no"):
        Pattern.parse(DEFAULT).make(year, month, line, number)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "it is empty"),
        ("{yyyy}{mm}{line:AMP}{seq:6", "there is a lone {"),
        ("{yyyy}}{mm}{line:AMP}{seq:6}", "there is a lone }"),
        ("{yyyy}{mm}{line:AMP}{seq:6}b", '"b" is not of A-Z'),
        ("{yyyy}{mm}{line:AMP} {seq:6}", '" " is not of A-Z'),
        ("{yyyy}{mm}{line:AMP}{seq:6}'", "is not of A-Z"),
        ("{yyyy}{mm}{line:amp}{seq:6}", "needs names of 1 to 10 of A-Z"),
        ("{yyyy}{mm}{line:}{seq:6}", "needs names of 1 to 10 of A-Z"),
        ("{yyyy}{mm}{line:A|}{seq:6}", "needs names of 1 to 10 of A-Z"),
        ("{yyyy}{mm}{line:AMP|AMP}{seq:6}", "names a line twice"),
        ("{yyyy}{mm}{line:AMP}{seq:0}", "needs a number of digits from 1 to 9"),
        ("{yyyy}{mm}{line:AMP}{seq:10}", "needs a number of digits from 1 to 9"),
        ("{yyyy}{mm}{line:AMP}{seq}", "{seq} is no part"),
        ("{yyyy}{day}{line:AMP}{seq:6}", "{day} is no part"),
        ("{yyyy}{line:AMP}{seq:6}", "it needs {mm} exactly once"),
        ("{yyyy}{yy}{mm}{line:AMP}{seq:6}", "it needs {yyyy} or {yy} exactly once"),
        ("{yyyy}{mm}AMP{seq:6}", "it needs {line:A|B} exactly once"),
        ("{seq:6}{yyyy}{mm}{line:AMP}", "{seq:6} comes last"),
        ("{yyyy}{mm}{line:AMPLIFIER}{seq:6}", "its serials have 21 characters; 18 is the most"),
    ],
)
def test_a_mistake_is_told_in_a_sentence(text, told):
    with pytest.raises(BadPattern) as raised:
        Pattern.parse(text)
    assert str(raised.value).startswith(f"Serial pattern {text}: ")
    assert told in str(raised.value)
