"""Working fast in lists: saved views, columns, density, copied serials."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from browser_tests.conftest import Visit
from browser_tests.directory import PHONE
from browser_tests.people import Api, demo
from browser_tests.shop import overflow
from browser_tests.watch import Watch

DEVICES = "/sil/get_serial_numbers/"


@pytest.fixture
def waiting(admin: Api) -> Iterator[dict[str, Any]]:
    """What production sees first, for the time of a test; no other test expects filters it did not choose."""
    given = {"page": "devices", "name": "Waiting for approval", "query": "isapproved=0"}
    view = admin.post("saved_views", **given, is_default_for_role="production")["data"]
    yield view
    admin.call("DELETE", f"saved_views/{view['id']}")


def choose(page: Page, menu: str, role: Any, name: str) -> None:
    page.get_by_role("button", name=menu, exact=True).click()
    page.get_by_role(role, name=name).click()


def columns(page: Page) -> list[str]:
    return page.get_by_role("columnheader").all_inner_texts()


def test_a_view_is_saved_opens_the_list_and_is_an_address(
    visit: Visit, admin: Api, watch: Watch, waiting: dict[str, Any]
) -> None:
    person = admin.new_user("production")
    page = visit("/devices", person)
    in_force = page.get_by_role("group", name="View in force")
    expect(in_force).to_contain_text("Showing the view Waiting for approval")
    expect(page).to_have_url(f"{watch.url}/devices?isapproved=0")
    # The whole list was not asked for before.
    assert all("isapproved=0" in request.url for request in watch.sent("GET", DEVICES))
    in_force.get_by_role("link", name="Show all").click()
    expect(in_force).to_be_hidden()
    expect(page).to_have_url(f"{watch.url}/devices?show=all")

    # By keyboard alone: columns, then what is shown becomes the own first view.
    page.get_by_role("button", name="Display", exact=True).press("Enter")
    expect(page.get_by_role("menuitemcheckbox", name="Approval")).to_be_focused()
    page.keyboard.press("Space")
    expect(page.get_by_role("columnheader", name="Approval")).to_be_hidden()
    page.keyboard.press("Escape")
    expect(page.get_by_role("button", name="Display", exact=True)).to_be_focused()
    page.get_by_role("columnheader", name="Serial").get_by_role("button").press("Enter")
    choose(page, "Views", "menuitem", "Save what is shown")
    form = page.get_by_role("dialog", name="Save what is shown")
    form.get_by_label("Name").fill("By serial")
    form.get_by_label("Keep the columns").check()
    form.get_by_label("Open this list with it").check()
    form.get_by_label("Name").press("Enter")
    expect(in_force).to_contain_text("Showing the view By serial")
    expect(page.get_by_role("button", name="Views", exact=True)).to_be_focused()

    page.goto("/devices")
    expect(in_force).to_contain_text("Showing the view By serial")
    # A colleague who gets the address sees the same, columns included.
    colleague = visit(page.url.removeprefix(watch.url), demo("sales"))
    expect(colleague.get_by_role("columnheader", name="Serial")).to_have_attribute("aria-sort", "ascending")
    assert "Approval" not in columns(colleague)
    expect(colleague.get_by_role("group", name="View in force")).to_be_hidden()

    choose(page, "Views", "menuitem", "Change views")
    page.get_by_role("button", name="Remove By serial").click()
    page.get_by_role("dialog", name="Remove this view?").get_by_role("button", name="Remove").click()
    expect(in_force).to_be_hidden()
    page.goto("/devices")
    expect(in_force).to_contain_text("Showing the view Waiting for approval")

    # With the last filter gone the address says so, also when it is opened again; the menu opens the list anew.
    page.get_by_role("button", name="Remove filter").click()
    expect(page).to_have_url(f"{watch.url}/devices?show=all")
    page.reload()
    expect(page.get_by_role("navigation", name="Main")).to_be_visible()
    expect(in_force).to_be_hidden()
    page.get_by_role("navigation", name="Main").get_by_role("link", name="Devices", exact=True).click()
    expect(page).to_have_url(f"{watch.url}/devices?isapproved=0")


def test_on_a_phone_in_the_dark_and_without_views(visit: Visit, watch: Watch) -> None:
    page = visit("/devices", demo("sales"), **PHONE)
    cards = page.get_by_role("list", name="Devices")
    expect(cards.get_by_text("Category").first).to_be_visible()
    before = cards.get_by_role("listitem").first.bounding_box()
    page.get_by_role("button", name="Display", exact=True).click()
    page.get_by_role("menuitemcheckbox", name="Category").click()
    expect(cards.get_by_text("Category")).to_have_count(0)
    page.get_by_role("menuitemradio", name="Compact").click()
    page.keyboard.press("Escape")
    after = cards.get_by_role("listitem").first.bounding_box()
    assert before
    assert after
    assert after["height"] < before["height"] * 0.9
    page.goto("/mappings")
    expect(page.get_by_role("list", name="Mappings").get_by_role("listitem").first).to_be_visible()
    page.get_by_role("button", name="Views", exact=True).click()
    expect(page.get_by_text("No saved views yet")).to_be_visible()
    page.keyboard.press("Escape")
    assert overflow(page) == 0

    # Views that cannot be had stand in nobody's way.
    watch.allow(503, "/sil/saved_views/")
    page.context.route("**/sil/saved_views/", lambda route: route.fulfill(status=503, json={"status": "unavailable"}))
    page.goto("/devices")
    expect(cards.get_by_role("listitem").first).to_be_visible()
    page.get_by_role("button", name="Views", exact=True).click()
    expect(page.get_by_role("menu")).to_contain_text("could not be loaded")


def test_a_serial_is_copied_by_key_and_without_the_browsers_leave(visit: Visit, watch: Watch) -> None:
    page = visit("/devices?show=all", demo("sales"))
    row = page.get_by_role("table", name="Devices").get_by_role("row").nth(1)
    serial = row.get_by_role("button", name="Copy").get_attribute("aria-label")
    assert serial
    serial = serial.removeprefix("Copy ")
    row.focus()
    page.keyboard.press("c")
    expect(page.get_by_role("status").filter(has_text=f"Copied {serial}").first).to_be_attached()
    # Pasted where it is wanted; nothing of the browser was asked for.
    search = page.get_by_role("searchbox")
    search.press("Control+v")
    expect(search).to_have_value(serial)
    page.evaluate("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    search.fill("")
    other = page.get_by_role("button", name="Copy").nth(1)
    copied = (other.get_attribute("aria-label") or "").removeprefix("Copy ")
    other.click()
    expect(page.get_by_role("status").filter(has_text=f"Copied {copied}").first).to_be_attached()
    search.press("Control+v")
    expect(search).to_have_value(copied)
