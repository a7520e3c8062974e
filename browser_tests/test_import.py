"""Import: from a file to what became of its rows, left and come back to, and undone."""

import itertools
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from browser_tests.conftest import Visit
from browser_tests.people import Api, demo
from browser_tests.test_every_page import VIEWPORTS, overflow
from browser_tests.watch import Watch, accessibility_problems
from browser_tests.worker import changesets_run
from ops.server import SiloServer

WAIT = 30_000


@pytest.fixture(scope="module", autouse=True)
def worker(silo: SiloServer) -> Iterator[None]:
    with changesets_run(silo):
        yield


_years = itertools.count(4000)


def new_year() -> str:
    """Of no other test, nor of an attempt at this one that failed."""
    return str(next(_years))


def upload(page: Page, path: Path, rows: str = "Devices") -> None:
    page.get_by_label("What the rows are").select_option(rows)
    page.get_by_label("File to import").set_input_files(path)
    page.get_by_role("button", name="Go on").click()


def at_step(page: Page, name: str) -> None:
    expect(page.get_by_role("navigation", name="Steps").locator("[aria-current=step]")).to_have_text(name)


def verdicts(page: Page) -> Locator:
    return page.get_by_role("group", name="Verdicts")


def test_a_file_with_mistakes_is_checked_run_mended_and_undone(visit: Visit, admin: Api, tmp_path: Path) -> None:
    year = new_year()
    serials = [f"{year}01AMP{number:06d}B" for number in range(1, 6)]
    admin.add(serials[0])
    file = tmp_path / "trolley.csv"
    lines = ["SN;Text", *(f"{serial};x" for serial in serials), f"{year}13AMP000001B;x", f"{serials[1]};x"]
    file.write_text("\n".join(lines), encoding="utf-8")
    page = visit("/imports", demo("production"))
    assert not accessibility_problems(page)
    upload(page, file)
    at_step(page, "Columns")
    expect(page).to_have_url(re.compile(r"/imports/[0-9]+$"))
    expect(page.get_by_text("7 rows, separated by semicolon")).to_be_visible()
    page.get_by_label("Serial number").select_option("SN")
    expect(page.get_by_text(f"Such as {serials[0]}")).to_be_visible()
    assert not accessibility_problems(page)
    page.get_by_role("button", name="Check the rows").click()

    at_step(page, "Check")
    expect(verdicts(page)).to_contain_text("4 will be imported", timeout=WAIT)
    expect(verdicts(page)).to_contain_text("2 are refused")
    expect(verdicts(page)).to_contain_text("1 is in Silo already")
    page.get_by_label("Verdict", exact=True).select_option("refused")
    table = page.get_by_role("table", name="Rows")
    expect(table.get_by_role("columnheader", name="SN")).to_be_visible()
    expect(table.locator("tbody tr")).to_have_count(2)
    assert not accessibility_problems(page)
    # Left and come back to by its address.
    page.goto("/")
    page.go_back()
    expect(verdicts(page)).to_contain_text("4 will be imported")
    page.get_by_role("button", name="Import 4").click()

    at_step(page, "Result")
    expect(verdicts(page)).to_contain_text("4 imported", timeout=WAIT)
    assert {bool(admin.device(serial)) for serial in serials} == {True}
    mend_and_undo(page, tmp_path / "mended.csv", year)
    assert admin.device(f"{year}12AMP000001B") == {}


def mend_and_undo(page: Page, mended: Path, year: str) -> None:
    """The failed rows are saved, mended, imported in their turn, and that is taken back."""
    with page.expect_download() as download:
        page.get_by_role("button", name="Failed rows (CSV)").click()
    failed = download.value.path().read_text(encoding="utf-8-sig").splitlines()
    assert len(failed) == 3
    assert f"{year}13AMP000001B" in failed[1] + failed[2]
    mended.write_text("\n".join(failed).replace(f"{year}13", f"{year}12"), encoding="utf-8")
    page.get_by_role("link", name="Import another file").click()
    upload(page, mended)
    at_step(page, "Columns")
    page.get_by_label("Serial number").select_option("SN")
    page.get_by_role("button", name="Check the rows").click()
    expect(verdicts(page)).to_contain_text("1 will be imported", timeout=WAIT)
    page.get_by_role("button", name="Import 1").click()
    expect(verdicts(page)).to_contain_text("1 imported", timeout=WAIT)

    page.get_by_role("button", name="Undo").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Undo of")
    expect(verdicts(page)).to_contain_text("1 will be reversed", timeout=WAIT)
    page.get_by_role("button", name="Undo 1").click()
    expect(verdicts(page)).to_contain_text("1 reversed", timeout=WAIT)


def test_what_silo_exports_is_in_silo_already(visit: Visit, admin: Api, tmp_path: Path) -> None:
    year = new_year()
    admin.add(*(f"{year}02AMP{number:06d}B" for number in range(1, 4)))
    page = visit(f"/devices?search={year}02", demo("production"))
    with page.expect_download() as download:
        page.get_by_role("button", name="Export").click()
        page.get_by_role("menuitem", name="Excel").click()
    file = tmp_path / "devices.xlsx"
    download.value.save_as(file)
    page.goto("/imports")
    upload(page, file)
    at_step(page, "Columns")
    page.get_by_role("button", name="Check the rows").click()
    expect(verdicts(page)).to_contain_text("3 are in Silo already", timeout=WAIT)
    expect(page.get_by_text("There is no row to be taken over.")).to_be_visible()
    page.get_by_role("button", name="Change the columns").click()
    at_step(page, "Columns")
    expect(page.get_by_label("Serial number")).to_have_value("serialnumber")
    page.get_by_role("button", name="Give it up").click()
    expect(page.get_by_text("It was cancelled.")).to_be_visible()


def test_a_file_that_is_no_table_is_told_in_words(visit: Visit, watch: Watch, tmp_path: Path) -> None:
    watch.allow(400, "/sil/imports/")
    page = visit("/imports", demo("production"))
    photo = tmp_path / "photo.csv"
    photo.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8)
    upload(page, photo)
    expect(page.get_by_role("alert").filter(has_text=re.compile(r"\w+ \w+"))).to_be_visible()
    expect(page).to_have_url(re.compile(r"/imports"))
    old = tmp_path / "old.xls"
    old.write_bytes(b"\xd0\xcf\x11\xe0")
    page.get_by_label("File to import").set_input_files(old)
    expect(
        page.get_by_text("old.xls is no CSV or XLSX file. Save it as one of these in your spreadsheet.")
    ).to_be_visible()


def test_on_a_phone_in_the_dark(visit: Visit, tmp_path: Path) -> None:
    file = tmp_path / "customers.csv"
    file.write_text("first_name,phone\nZoya,+919812300001\n,12\n", encoding="utf-8")
    page = visit("/imports", demo("sales"), viewport=VIEWPORTS["phone"], color_scheme="dark")
    upload(page, file, "Customers")
    at_step(page, "Columns")
    assert overflow(page) == 0
    assert not accessibility_problems(page)
