"""Ctrl+K finds everything, `?` shows the keys: in a real browser, by keyboard, by scanner and on a phone."""

import re

from playwright.sync_api import Locator, Page, expect

from browser_tests.choosing import customer_with_company
from browser_tests.conftest import Visit
from browser_tests.people import Api, demo, new_serial
from browser_tests.watch import accessibility_problems

NAME = "Find or do anything"
PHONE = {"width": 375, "height": 700}


def palette(page: Page) -> Locator:
    """Open it as soon as the page listens."""
    expect(page.get_by_role("button", name=NAME)).to_be_visible()
    page.keyboard.press("Control+k")
    field = page.get_by_role("combobox", name=NAME)
    expect(field).to_be_focused()
    return field


def options(page: Page) -> Locator:
    return page.get_by_role("dialog", name=NAME).get_by_role("option")


def test_a_device_by_scanner_a_form_by_name_and_the_focus_comes_back(visit: Visit, admin: Api) -> None:
    serial, customer = new_serial(), customer_with_company(admin, company="Palette Works")
    admin.add(serial)
    page = visit("/devices", admin.new_user("employee"))
    expect(page.get_by_label("Add a device")).to_be_focused()
    field = palette(page)
    assert accessibility_problems(page) == []
    page.keyboard.press("Escape")
    expect(field).to_be_hidden()
    expect(page.get_by_label("Add a device")).to_be_focused()

    palette(page)
    page.keyboard.type(serial)
    page.keyboard.press("Enter")
    drawer = page.get_by_role("dialog")
    expect(drawer.get_by_role("region", name="History")).to_be_visible()
    expect(drawer).to_contain_text(serial)
    page.keyboard.press("Control+k")
    expect(page.get_by_role("combobox", name=NAME)).to_be_hidden()
    page.keyboard.press("Escape")
    expect(drawer).to_be_hidden()

    field = palette(page)
    expect(options(page).first).to_contain_text(serial)  # opened lately
    page.keyboard.type(customer["last_name"])
    expect(options(page).filter(has_text="Palette Works")).to_have_count(1)
    expect(page.get_by_role("status").filter(has_text="found")).to_be_visible()
    expect(field).to_have_attribute("aria-activedescendant", re.compile("customer"))
    assert accessibility_problems(page) == []
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name=customer["full_name"])).to_be_visible()

    palette(page)
    page.keyboard.type("map a dev")
    page.keyboard.press("Enter")
    expect(page.get_by_role("dialog", name="Map a device to a customer")).to_be_visible()
    assert "do=" not in page.url


def test_the_keys_of_the_page_are_shown_and_single_ones_can_be_turned_off(visit: Visit) -> None:
    page = visit("/devices", demo("production"))
    add = page.get_by_label("Add a device")
    expect(add).to_be_focused()
    page.keyboard.press("Control+/")
    keys = page.get_by_role("dialog", name="Keys")
    for told in ("Search the list", "Add a device", "Open it", NAME, "Show the keys"):
        expect(keys.get_by_text(told, exact=True)).to_be_visible()
    assert accessibility_problems(page) == []
    keys.get_by_role("switch", name="Single characters are keys").press(" ")
    page.keyboard.press("Escape")
    expect(keys).to_be_hidden()
    expect(add).to_be_focused()

    page.reload()
    expect(add).to_be_focused()
    add.blur()
    for key in ("/", "?", "a", "7"):
        page.keyboard.press(key)
    expect(keys).to_be_hidden()
    expect(add).to_have_value("")
    assert page.evaluate("document.activeElement === document.body")
    page.keyboard.press("Control+/")
    keys.get_by_role("switch", name="Single characters are keys").press(" ")
    page.keyboard.press("Escape")
    add.blur()
    page.keyboard.press("/")
    expect(page.get_by_label("Search devices")).to_be_focused()


def test_on_a_phone_at_night_the_gate_finds_its_own_things_and_no_others(visit: Visit) -> None:
    page = visit("/", demo("gate"), viewport=PHONE, color_scheme="dark")
    page.get_by_role("button", name=NAME).click()
    field = page.get_by_role("combobox", name=NAME)
    expect(field).to_be_focused()
    expect(options(page).filter(has_text="Check a pass")).to_be_visible()
    expect(options(page).filter(has_text="Register a device")).to_have_count(0)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    field.fill("MH")
    expect(options(page).filter(has_text="MH").first).to_be_visible()
    assert any("/api/vehicles/" in url for url in asked)
    assert not [url for url in asked if "/sil/" in url or "/customers/" in url]
    width = page.get_by_role("dialog", name=NAME).evaluate("(one) => one.getBoundingClientRect().right")
    assert width <= PHONE["width"]
    assert accessibility_problems(page) == []
    page.get_by_role("button", name="Close", exact=True).click()
    expect(field).to_be_hidden()
    expect(page.get_by_role("button", name=NAME)).to_be_focused()
