"""The serial studio in a browser: what a number looks like, blocks of them, and what is odd about those in use."""

import re

import pytest
from playwright.sync_api import Page, expect

from browser_tests.conftest import Visit
from browser_tests.people import Api, demo
from browser_tests.watch import Watch, accessibility_problems

PHONE = {"width": 375, "height": 812}
YEAR = 2032  # neither the demo data nor other tests use it


def reserve(page: Page, count: int, note: str) -> None:
    page.get_by_label("Line", exact=True).select_option("API")
    page.get_by_label("Month").select_option("May")
    page.get_by_label("Year").fill(str(YEAR))
    page.get_by_label("How many").fill(str(count))
    page.get_by_label("Note").fill(note)


def test_reserves_shows_prints_and_gives_back_a_block(visit: Visit, watch: Watch, admin: Api) -> None:
    page = visit("/serials", demo("production"))
    field = page.get_by_role("textbox", name="Serial number")
    field.fill(f"{YEAR}13API000001B")
    expect(page.get_by_text("Month: It should be 01 to 12.")).to_be_visible()
    assert not accessibility_problems(page)
    reserve(page, 130, "Trolley 9")
    expect(page.get_by_text(f"Would be {YEAR}05API000001B to {YEAR}05API000130B.")).to_be_visible()
    page.get_by_role("button", name="Reserve").press("Enter")
    expect(page.get_by_text("130 numbers reserved:")).to_be_visible()
    blocks = page.get_by_role("table", name="Blocks")
    expect(blocks.get_by_role("row", name="Trolley 9")).to_contain_text("0 of 130")

    admin.add(f"{YEAR}05API000002B")
    blocks.get_by_role("row", name="Trolley 9").get_by_role("link").click()
    expect(page.get_by_text("1 registered")).to_be_visible()
    expect(page.get_by_role("row", name=f"{YEAR}05API000002B")).to_contain_text("Pending, unallocated")
    expect(page.locator("#content").get_by_role("link", name="Labels")).to_have_attribute(
        "href", re.compile(r"/labels\?block=\d+$")
    )
    expect(page.get_by_role("button", name="Give back")).to_have_count(0)
    page.evaluate("window.print = () => { document.title = `printed ${document.querySelectorAll('ol li').length}` }")
    page.get_by_role("button", name="Print").click()
    expect(page).to_have_title("printed 130")

    admin.call("DELETE", f"delete_serial_number/{YEAR}05API000002B")
    page.reload()
    # The feed may tell of it before its answer comes, and the page then looks once more for what is gone.
    block = page.url.rpartition("/")[2]
    for route in ("", "serials/"):
        watch.allow(404, f"/sil/serial_blocks/{block}/{route}")
    page.get_by_role("button", name="Give back").click()
    page.get_by_role("dialog").get_by_role("button", name="Give back").click()
    expect(page.get_by_role("heading", name="Serials", exact=True)).to_be_visible()
    expect(page.get_by_text("Trolley 9")).to_have_count(0)


@pytest.mark.parametrize("look", [{"viewport": PHONE}, {"color_scheme": "dark"}], ids=["phone", "dark"])
def test_the_report_leads_to_the_gap_and_every_page_fits(visit: Visit, admin: Api, look: dict) -> None:
    # Each look has a month of its own, for devices stay.
    lot = f"{YEAR}0{8 if 'viewport' in look else 9}AMP"
    admin.add(*(f"{lot}{number:06d}B" for number in (1, 2, 4)))
    page = visit("/serials/report", demo("employee"), **look)
    page.get_by_label("Year").fill(str(YEAR))
    page.get_by_role("button", name=f"Look into {lot}").click()
    expect(page.get_by_text(f"{lot}000003B is missing.")).to_be_visible()
    block = admin.post("serial_blocks", line="AMP", year=YEAR, month=11, count=30)["data"]["id"]
    for path in ("/serials/report", f"/serials/blocks/{block}", "/serials"):
        page.goto(path)
        expect(page.get_by_role("heading", level=1)).to_be_visible()
        page.wait_for_load_state("networkidle")
        assert not accessibility_problems(page)
        assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
