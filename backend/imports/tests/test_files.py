"""What tables are written in, and what is no table we take: each is told with a sentence that helps."""

import datetime
import io
import tracemalloc
import zipfile
from pathlib import Path

import pytest
from openpyxl import Workbook

from changesets.models import Changeset, State, Verdict
from imports import limits, storage
from imports.table import headers_of
from imports.tests import tables, workbooks

ONE, TWO = tables.serials(2)
HEADER = ["serialnumber", "rejectReason", "isapproved"]
ROWS = ([ONE, "zerkratzt: Gehäuse – €5", "2"], [TWO, 'two\nlines; and, all "signs" | of\tthem', "2"])


def seen(client, content: bytes, name: str = "trolley.csv") -> dict:
    answer = tables.upload(client, content, name=name)
    assert answer.status_code == 201, answer.content
    return answer.json()["data"]


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "windows-1252"])
def test_encodings_and_separators(asha, encoding, separator):
    data = seen(asha, tables.csv_of(*ROWS, header=HEADER, separator=separator, encoding=encoding))
    assert (data["encoding"], data["separator"]) == (encoding, separator)
    assert [column["header"] for column in data["columns"]] == HEADER
    assert data["columns"][1]["samples"] == [row[1] for row in ROWS]
    assert data["rows_seen"] == 2


def test_a_file_says_its_separator_itself(asha):
    data = seen(asha, b"sep=;\r\nserialnumber;a,b,c\r\n" + ONE.encode() + b";x,y,z\r\n")
    assert [column["header"] for column in data["columns"]] == ["serialnumber", "a,b,c"]


def test_headers_are_known_however_they_are_written(asha):
    for written in ("Serial_Number", "SERIAL NUMBER", "serialNumber", " serial  no. ", "upiDeviceSerialNumber"):
        assert seen(asha, tables.csv_of([ONE], header=[written]))["suggested"][
            "serialnumber"
        ] == written.strip().replace("  ", " ")


def test_headers_without_a_name_and_twice(asha):
    data = seen(asha, tables.csv_of([ONE, "1", "2", ""], header=["a", "", "a", ""]))
    assert [column["header"] for column in data["columns"]] == ["a", "Column 2", "a (2)"]


def test_a_header_of_a_million_cells_takes_no_time():
    blank = [""] * 1_000_000
    assert headers_of(["a", *blank]) == ["a"]
    with pytest.raises(limits.BadTable, match="The table has 1000001 columns"):
        headers_of([*blank, "a"])


def test_blank_lines_at_the_end_take_no_memory(asha):
    data = seen(asha, f"serialnumber\n{ONE}\n".encode() + b"\n" * 500_000)
    tables.check(asha, data["id"])
    tracemalloc.start()
    try:
        found = tables.worked(data["id"])
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert (found.total, peak < 10_000_000) == (1, True), peak


def test_a_workbook(asha):
    def second_sheet(book: Workbook) -> None:
        book.active.title = "Trolley"
        book.create_sheet("Other").append(["Serial"])
        book["Other"].append([TWO])
        book.create_sheet("Hidden").sheet_state = "hidden"

    rows = (
        ["serialnumber", "imei", "createdOn", "everApproved", "isapproved"],
        [ONE, 490154203237518, datetime.datetime(2025, 5, 1, 12, 30), True, 1.0],  # noqa: DTZ001
    )
    content = workbooks.book(*rows, change=second_sheet)
    data = seen(asha, content, "trolley.xlsx")
    assert (data["sheet"], data["sheets"], data["encoding"]) == ("Trolley", ["Trolley", "Other"], None)
    assert [column["samples"][0] for column in data["columns"]] == [
        ONE,
        "490154203237518",
        "2025-05-01T12:30:00",
        "true",
        "1",
    ]
    found = tables.checked(asha, content, name="trolley.xlsx")
    assert tables.verdicts(found) == [Verdict.GOOD]
    assert found.rows.get().given["createdOn"] == "2025-05-01T12:30:00.000000+00:00"
    other = asha.get(f"/sil/imports/{data['id']}/?sheet=Other").json()["data"]
    assert (other["sheet"], other["columns"]) == ("Other", [{"header": "Serial", "samples": [TWO]}])
    assert tables.check(asha, data["id"], {"serialnumber": "Serial"}, sheet="Other").status_code == 202
    assert tables.worked(data["id"]).rows.get().key == TWO


def test_a_formula_counts_by_its_stored_value(asha):
    cells = (
        f'<c r="A2" t="str"><f>CONCAT("x")</f><v>{ONE}</v></c>',
        '<c r="A3"><f>1+1</f></c>',
        '<c r="A4"><f>B1</f><v></v></c>',
        f'<c r="A5" t="inlineStr"><is><t>\'={TWO}</t></is></c>',
    )
    rows = [workbooks.text_row(1, "serialnumber")]
    rows += [f'<row r="{number}">{cell}</row>' for number, cell in enumerate(cells, 2)]
    found = tables.checked(asha, workbooks.raw(workbooks.sheet(*rows)), name="a.xlsx")
    told = tables.rows(found)
    assert [row[1] for row in told] == [Verdict.GOOD, *[Verdict.REFUSED] * 3]
    for row in told[1:3]:
        assert row[3]["serialnumber"][0].startswith("This is a formula whose value was not saved.")
    assert found.rows.get(number=4).given == {"serialnumber": f"={TWO}"}


def merged(book: Workbook) -> None:
    book.active.merge_cells("A2:B2")


def package(**parts: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as made:
        for name, content in parts.items():
            made.writestr(name, content)
    return out.getvalue()


XLSX = workbooks.book(["serialnumber"], [ONE])
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600
BAD = {
    "nothing": (b"", "The file is empty."),
    "blank": (b"\r\n \r\n", "The file is empty."),
    "only a header": (b"serialnumber\r\n", "Below the header there is no row."),
    "a picture": (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "This is neither a CSV file nor an XLSX workbook."),
    "a PDF": (b"%PDF-1.7\n\x01\x02", "This is neither a CSV file nor an XLSX workbook."),
    "utf-32": ("serialnumber\n1".encode("utf-32"), "The text is neither UTF-8 nor Windows-1252."),
    "no encoding": (b"serialnumber\n\x81\x8d\xff\n", "The text is neither UTF-8 nor Windows-1252."),
    "utf-16 without a mark": ("serialnumber\n1\n".encode("utf-16-le"), "This is neither a CSV file"),
    "an open quote": (b'serialnumber,a\n"' + b"x," * 10, "The quotation marks around line"),
    "a stray quote": (b'serialnumber,a\n"x"y,1\n', "The quotation marks around line 2 do not match."),
    "an endless cell": (b'serialnumber,a\n"' + b"x" * 40_000, "A cell near line 2 has more than 32,767 characters."),
    "200 columns": (",".join(map(str, range(200))).encode() + b"\n1\n", "The table has 200 columns; at most 100"),
    "too many rows": (b"a\n" + b"1\n" * 100_001, "The table has more than 100,000 rows."),
    "five million cells": (b",".join([b"a"] * 60) + b"\n" + (b"," * 59 + b"1\n") * 84_000, "more than 2,500,000 cells"),
    "merged cells": (workbooks.book(["a", "b"], [1, 2], change=merged), "The cells A2:B2 are merged into one."),
    "macros": (workbooks.raw(workbooks.sheet(), **{"xl/vbaProject.bin": b"x"}), "The workbook has macros"),
    "old": (OLE, "Workbooks of the old kind (XLS) are not taken."),
    "locked": (OLE + "EncryptedPackage".encode("utf-16-le"), "The workbook is protected by a password."),
    "binary": (package(**{"xl/workbook.bin": b"x"}), "Binary workbooks (XLSB) are not taken."),
    "opendocument": (package(**{"mimetype": b"x", "content.xml": b"x"}), "OpenDocument files are not taken."),
    "some zip": (package(**{"a.csv": b"x"}), "This is a ZIP file without a workbook."),
    "half": (XLSX[: len(XLSX) // 2], "The workbook is damaged"),
    "empty sheet": (workbooks.raw(workbooks.sheet()), "The file is empty."),
    "no XML": (workbooks.raw("<worksheet"), "The workbook"),
    "far cell": (workbooks.far_cell(), "The workbook could not be read"),
    "bomb": (workbooks.bomb(), "Unpacked, the workbook is larger than 300 MB."),
    "lying bomb": (workbooks.lying_bomb(), "The workbook is damaged"),
    "deep": (workbooks.deep(), "The workbook"),
}


@pytest.mark.parametrize("content_and_sentence", BAD.values(), ids=BAD)
def test_says_why_a_file_is_not_taken(asha, content_and_sentence):
    content, sentence = content_and_sentence
    before = set(storage.root().iterdir())
    answer = tables.upload(asha, content, name="table.csv")  # the name decides nothing
    assert answer.status_code == 400, answer.content
    assert sentence in answer.json()["message"]
    assert answer.json()["errors"] == {"file": [answer.json()["message"]]}
    assert not Changeset.objects.exists()
    assert set(storage.root().iterdir()) == before


def test_a_file_over_30_mb(asha, monkeypatch):
    monkeypatch.setattr("imports.receiving.LARGEST_FILE", 1000)
    answer = tables.upload(asha, b"a\n" * 1000)
    assert (answer.status_code, answer.json()["status"]) == (413, "too_large")
    assert not Changeset.objects.exists()


def test_no_file_and_no_such_subject(asha):
    answer = asha.post("/sil/imports/", {"subject": "ship"}, format="multipart")
    assert answer.status_code == 400
    assert set(answer.json()["errors"]) == {"file", "subject"}
    assert asha.post("/sil/imports/", {}, format="json").status_code == 415


def test_a_name_is_shown_as_one_line_and_no_path(asha):
    data = seen(asha, tables.csv_of([ONE], header=["a"]), name="..\\..\\evil\x07\u202e.csv")
    assert data["name"] == "Import of devices: evil .csv" or "/" not in data["name"]
    assert all(char.isprintable() for char in data["name"])
    told = Path(data["parameters"]["file"])
    assert told.name == str(told)


def test_the_limits_are_those_of_the_documents():
    text = (Path(__file__).parents[3] / "docs" / "volume.md").read_text()
    for number in (limits.MOST_ROWS, limits.MOST_CELLS):
        assert f"{number:,}" in text
    assert f"{limits.MOST_COLUMNS} columns" in text


def test_a_file_of_a_failed_check_says_so(asha):
    data = seen(asha, tables.csv_of([ONE], header=["serialnumber"]))
    tables.check(asha, data["id"])
    for path in storage.root().iterdir():
        path.unlink()
    failed = tables.worked(data["id"])
    assert (failed.state, failed.problem) == (State.FAILED, "The file is not there any more. Upload it again.")
