"""Many devices or mappings at once: chosen, checked, changed, undone, and looked up afterwards."""

import csv
import io
import itertools
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from browser_tests.choosing import choose_customer, customer_with_company
from browser_tests.conftest import Visit
from browser_tests.people import Api, demo
from browser_tests.test_every_page import VIEWPORTS, overflow
from browser_tests.watch import Watch, accessibility_problems
from browser_tests.worker import changesets_run
from ops.server import SiloServer


@pytest.fixture(scope="module", autouse=True)
def worker(silo: SiloServer) -> Iterator[None]:
    with changesets_run(silo):
        yield


_years = itertools.count(3000)


def new_lot() -> str:
    """Of no other test, nor of an attempt at this one that failed; searching for it finds its devices alone."""
    return f"{next(_years)}01"


def registered(admin: Api, lot: str, count: int) -> list[str]:
    serials = [f"{lot}AMP{number:06d}B" for number in range(1, count + 1)]
    admin.add(*serials)
    return serials


def box(page: Page, serial: str) -> Locator:
    return page.get_by_role("checkbox", name=f"Select {serial}")


def bar(page: Page) -> Locator:
    return page.get_by_role("region", name="Selection")


def choose_all(page: Page) -> None:
    page.get_by_role("checkbox", name="Select all rows of this page").click()


def row(page: Page, serial: str) -> Locator:
    return page.get_by_role("row").filter(has_text=serial)


def test_devices_are_approved_together_and_the_approval_is_undone(visit: Visit, admin: Api) -> None:
    lot = new_lot()
    serials = registered(admin, lot, 6)
    admin.approve(serials[0])
    admin.approve(serials[1])
    admin.post("deactivate_serial_number", serialnumber=serials[1])
    page = visit(f"/devices?search={lot}&sort=0", demo("production"))
    box(page, serials[0]).click()
    box(page, serials[4]).click(modifiers=["Shift"])
    expect(bar(page)).to_contain_text("5 selected")
    expect(box(page, serials[5])).not_to_be_checked()
    assert not accessibility_problems(page)

    bar(page).get_by_role("button", name="Approve").click()
    dialog = page.get_by_role("dialog", name="Approve devices")
    verdicts = dialog.get_by_role("group", name="Verdicts")
    expect(verdicts).to_contain_text("3 will be approved")
    expect(verdicts).to_contain_text("1 is approved already")
    expect(verdicts).to_contain_text("1 is refused")
    expect(dialog.get_by_role("row").filter(has_text=serials[1])).to_contain_text("deactivated")
    assert not accessibility_problems(page)
    assert admin.device(serials[2])["isapproved"] == 0, "a check changes nothing"

    dialog.get_by_role("button", name="Approve 3").click()
    expect(verdicts).to_contain_text("3 approved")
    expect(row(page, serials[2]).get_by_text("Approved", exact=True)).to_be_attached()
    dialog.get_by_role("button", name="Undo").click()
    undo = page.get_by_role("dialog", name="Undo")
    expect(undo.get_by_role("group", name="Verdicts")).to_contain_text("3 will be reversed")
    undo.get_by_role("button", name="Undo 3").click()
    expect(undo.get_by_role("group", name="Verdicts")).to_contain_text("3 reversed")
    undo.get_by_role("button", name="Close").last.click()
    expect(bar(page)).to_be_hidden()
    assert [admin.device(serial)["isapproved"] for serial in serials] == [1, 1, 0, 0, 0, 0]

    page.goto(f"/devices?device={serials[2]}")
    history = page.get_by_role("region", name="History")
    expect(history.get_by_role("link", name="changeset").first).to_be_visible()
    history.get_by_role("link", name="changeset").first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Undo of")
    expect(page.get_by_role("table", name="Rows").get_by_text(serials[2], exact=True)).to_be_visible()


def test_everything_that_matches_is_rejected_in_the_background(visit: Visit, admin: Api) -> None:
    lot = new_lot()
    serials = registered(admin, lot, 12)
    page = visit(f"/devices?search={lot}&pageSize=5", demo("production"))
    choose_all(page)
    expect(bar(page)).to_contain_text("5 selected")
    bar(page).get_by_role("button", name="Select all 12 that match").click()
    expect(bar(page)).to_contain_text("Selected: all 12 that match")
    bar(page).get_by_role("button", name="Reject").click()
    dialog = page.get_by_role("dialog", name="Reject devices")
    dialog.get_by_label("Reason").fill("Water in the carton")
    dialog.get_by_role("button", name="Check").click()
    expect(dialog.get_by_role("group", name="Verdicts")).to_contain_text("12 will be rejected", timeout=30_000)
    dialog.get_by_role("button", name="Reject 12").click()
    expect(dialog.get_by_role("group", name="Verdicts")).to_contain_text("12 rejected", timeout=30_000)
    assert {admin.device(serial)["rejectReason"] for serial in serials} == {"Water in the carton"}

    dialog.get_by_role("link", name="Open the changeset").click()
    facts = page.get_by_role("table", name="Facts")
    expect(facts).to_contain_text("Water in the carton")
    expect(facts).to_contain_text(f"Search: {lot}")
    page.get_by_label("Search rows").fill(serials[7])
    expect(page.get_by_role("table", name="Rows").locator("tbody tr")).to_have_count(1)
    assert not accessibility_problems(page)
    admin.approve(serials[0])
    page.get_by_role("button", name="Undo").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Undo of")
    verdicts = page.get_by_role("group", name="Verdicts")
    expect(verdicts).to_contain_text("11 will be reversed")
    expect(verdicts).to_contain_text("1 has moved on since")
    page.get_by_role("button", name="Undo 11").click()
    expect(verdicts).to_contain_text("11 reversed")
    assert admin.device(serials[0])["isapproved"] == 1
    assert admin.device(serials[1])["isapproved"] == 0


def test_devices_are_mapped_and_their_mappings_changed_together(visit: Visit, admin: Api) -> None:
    lot = new_lot()
    serials = registered(admin, lot, 3)
    for serial in serials:
        admin.approve(serial)
    customer = customer_with_company(admin, first_name="Tara", company="Anchor Supply")
    page = visit(f"/devices?search={lot}", demo("sales"))
    choose_all(page)
    bar(page).get_by_role("button", name="Map to a customer").click()
    dialog = page.get_by_role("dialog", name="Map devices to a customer")
    choose_customer(dialog, customer)
    dialog.get_by_label("Licence address").fill("https://licences.example.com/{serial}")
    dialog.get_by_label("Version").fill("1.0")
    assert not accessibility_problems(page)
    dialog.get_by_role("button", name="Check").click()
    dialog.get_by_role("button", name="Map 3").click()
    expect(dialog.get_by_role("group", name="Verdicts")).to_contain_text("3 mapped")
    dialog.get_by_role("button", name="Close").last.click()

    page.goto(f"/mappings?serialNumber={lot}")
    choose_all(page)
    bar(page).get_by_role("button", name="Review").click()
    dialog = page.get_by_role("dialog", name="Review mappings")
    dialog.get_by_role("button", name="Check").click()
    dialog.get_by_role("button", name="Review 3").click()
    expect(dialog.get_by_role("group", name="Verdicts")).to_contain_text("3 reviewed")
    dialog.get_by_role("button", name="Close").last.click()

    choose_all(page)
    bar(page).get_by_role("button", name="Change the version").click()
    dialog = page.get_by_role("dialog", name="Change the version")
    dialog.get_by_label("Version").fill("2.0")
    dialog.get_by_role("button", name="Check").click()
    dialog.get_by_role("button", name="Change 3").click()
    expect(dialog.get_by_role("group", name="Verdicts")).to_contain_text("3 changed")
    dialog.get_by_role("button", name="Close").last.click()
    expect(row(page, serials[0])).to_contain_text("2.0")
    mapping: dict[str, Any] = admin.device(serials[0])["mapping"]
    assert mapping["cLicenseURL"] == f"https://licences.example.com/{serials[0]}"
    assert (mapping["customerCode"], mapping["isApproved"], mapping["versionDetails"]) == (customer["code"], 1, "2.0")


def test_on_a_phone_in_the_dark_with_thumbs_and_keys(visit: Visit, admin: Api) -> None:
    lot = new_lot()
    serials = registered(admin, lot, 2)
    page = visit(f"/devices?search={lot}", demo("employee"), viewport=VIEWPORTS["phone"], color_scheme="dark")
    box(page, serials[0]).click()
    expect(bar(page)).to_contain_text("1 selected")
    assert overflow(page) == 0
    assert not accessibility_problems(page)
    bar(page).get_by_role("button", name="Actions").click()
    page.get_by_role("menuitem", name="Approve").click()
    dialog = page.get_by_role("dialog", name="Approve devices")
    expect(dialog.get_by_role("button", name="Approve 1")).to_be_visible()
    assert not accessibility_problems(page)
    # What was only checked is given up with the dialog.
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    box(page, serials[1]).press("Space")
    expect(bar(page)).to_contain_text("2 selected")
    # A scan that starts while a box has the focus goes to its field.
    page.keyboard.type("2")
    expect(page.get_by_label("Add a device")).to_be_focused()
    page.goto("/changesets?mine=1")
    cards = page.get_by_role("list", name="Changesets")
    expect(cards.get_by_text("Cancelled").first).to_be_visible()
    assert overflow(page) == 0


def test_a_list_is_exported_as_it_is_filtered_and_a_refusal_is_told(visit: Visit, admin: Api, watch: Watch) -> None:
    lot = new_lot()
    serials = registered(admin, lot, 3)
    page = visit(f"/devices?search={lot}&pageSize=5", demo("production"))
    with page.expect_download() as download:
        page.get_by_role("button", name="Export").click()
        page.get_by_role("menuitem", name="CSV").click()
    lines = list(csv.DictReader(io.StringIO(download.value.path().read_text(encoding="utf-8-sig"))))
    assert sorted(line["serialnumber"] for line in lines) == serials
    with page.expect_download() as download:
        page.get_by_role("button", name="Export").click()
        page.get_by_role("menuitem", name="Excel").click()
    assert download.value.suggested_filename.endswith(".xlsx")
    assert download.value.path().read_bytes().startswith(b"PK")

    def refuse(route: Route) -> None:
        route.fulfill(status=429, headers={"Retry-After": "10"})

    watch.allow(429, "/sil/export/devices/")
    page.route("**/sil/export/devices/*", refuse)
    page.get_by_role("button", name="Export").click()
    page.get_by_role("menuitem", name="CSV").click()
    expect(page.get_by_text("You have too many downloads under way already. Try again in 10 seconds.")).to_be_visible()
