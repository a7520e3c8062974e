"""The CSV of an export, byte by byte."""

from decimal import Decimal

from core.csv_export import csv_parts


def file(*rows, header=("a", "b")) -> bytes:
    return b"".join(csv_parts(header, rows))


def test_it_is_utf_8_with_its_mark_and_lines_as_the_rfc_has_them():
    assert file(["é", 1]) == b"\xef\xbb\xbfa,b\r\n" + "é,1\r\n".encode()


def test_a_cell_with_a_sign_of_its_own_is_quoted():
    assert file(['a,"b"', "c\nd"], ["e\rf", ";"])[8:] == b'"a,""b""","c\nd"\r\n"e\rf",;\r\n'


def test_values_are_written_plainly():
    assert file([True, False], [None, Decimal("1200.00")], [-5, 4.5])[8:] == b"true,false\r\n,1200.00\r\n-5,4.5\r\n"


def test_text_that_a_spreadsheet_would_run_gets_an_apostrophe_and_numbers_none():
    assert file(["=1", "+919876543210"], ["'-x", -1])[8:] == b"'=1,'+919876543210\r\n''-x,-1\r\n"


def test_without_a_row_there_is_the_header():
    assert file() == b"\xef\xbb\xbfa,b\r\n"


def test_it_comes_in_parts():
    parts = list(csv_parts(["n"], ([n] for n in range(1200))))
    assert len(parts) == 3
    assert b"".join(parts).decode("utf-8-sig").split() == ["n", *map(str, range(1200))]
