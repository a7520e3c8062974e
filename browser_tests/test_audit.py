"""The audit log: who changed what, found, opened and exported."""

import csv
import io

from playwright.sync_api import Locator, Page, expect

from browser_tests.conftest import Visit
from browser_tests.people import Api, demo, new_serial
from browser_tests.watch import accessibility_problems


def rows(page: Page) -> Locator:
    return page.get_by_role("table", name="Events").locator("tbody tr")


def test_filters_find_the_events_of_one_device(visit: Visit, admin: Api) -> None:
    serial = admin.approved()
    admin.map(serial)
    page = visit("/audit", demo("admin"))
    page.get_by_role("button", name="Filters").click()
    filters = page.get_by_role("region", name="Filters")
    filters.get_by_label("Key").fill(serial)
    expect(rows(page)).to_have_count(4)
    filters.get_by_label("Kind").select_option("device")
    expect(rows(page)).to_have_count(3)
    filters.get_by_label("Action").fill("approved")
    expect(rows(page)).to_have_count(1)
    assert not accessibility_problems(page)
    page.reload()
    expect(rows(page)).to_have_count(1)
    expect(rows(page)).to_contain_text("device approved")


def test_a_row_opens_what_was_before_and_after(visit: Visit, admin: Api) -> None:
    serial = new_serial()
    admin.add(serial)
    admin.post("reject_serial_number", serialnumber=serial, reason="Wrong label")
    page = visit(f"/audit?key={serial}&action=rejected", demo("admin"))
    rows(page).first.click()
    details = page.get_by_role("dialog", name="device rejected")
    expect(details).to_contain_text(f"{serial} by admin")
    expect(details.get_by_role("row", name="isapproved")).to_contain_text("02")
    expect(details).to_contain_text("Reason: Wrong label")


def test_the_export_holds_what_the_filters_show_and_no_formula(visit: Visit, admin: Api) -> None:
    serial = new_serial()
    admin.add(serial)
    admin.post("reject_serial_number", serialnumber=serial, reason='=HYPERLINK("http://x.example")')
    page = visit(f"/audit?key={serial}", demo("admin"))
    expect(rows(page)).to_have_count(2)
    with page.expect_download() as download:
        page.get_by_role("button", name="Export").click()
        page.get_by_role("menuitem", name="CSV").click()
    text = download.value.path().read_text(encoding="utf-8-sig")
    lines = list(csv.DictReader(io.StringIO(text)))
    assert sorted(line["action"] for line in lines) == ["registered", "rejected"]
    assert {line["key"] for line in lines} == {serial}
    assert not any(cell.startswith("=") for line in lines for cell in line.values())


def test_an_empty_answer_offers_the_way_back(visit: Visit) -> None:
    page = visit("/audit?key=nothing-like-this", demo("admin"))
    expect(page.get_by_text("No event matches")).to_be_visible()
    page.get_by_role("button", name="Show all events").click()
    expect(rows(page).nth(1)).to_be_visible()
