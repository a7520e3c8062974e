"""A whole day without a mouse."""

import re

from playwright.sync_api import Page, expect

from browser_tests.choosing import customer_with_company
from browser_tests.conftest import Visit
from browser_tests.people import PASSWORD, Api, new_serial
from browser_tests.watch import Watch

STEPS = 80


def tab_to(page: Page, role: str, name: str) -> None:
    """Press Tab until the focus is there, as somebody does who cannot click."""
    wanted = page.get_by_role(role, name=name, exact=True)  # type: ignore[arg-type]
    expect(wanted).to_be_visible()
    for _ in range(STEPS):
        if wanted.evaluate("(element) => element === document.activeElement"):
            assert_focus_is_seen(page)
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"Tab never reaches the {role} {name!r}")


def assert_focus_is_seen(page: Page) -> None:
    """Something marks the focused element: an outline or a border of another colour."""
    seen = page.evaluate(
        """() => {
            const one = document.activeElement;
            const style = getComputedStyle(one);
            const isField = ['INPUT', 'TEXTAREA', 'SELECT'].includes(one.tagName);
            return isField || (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0);
        }"""
    )
    assert seen, page.evaluate("document.activeElement.outerHTML.slice(0, 200)")


def press_enter_on(page: Page, role: str, name: str) -> None:
    tab_to(page, role, name)
    page.keyboard.press("Enter")


def sign_in(page: Page, username: str) -> None:
    expect(page.get_by_label("User name or e-mail")).to_be_focused()
    page.keyboard.type(username)
    tab_to(page, "textbox", "Password")
    page.keyboard.type(PASSWORD)
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Home")).to_be_visible()


def test_from_sign_in_to_a_mapped_device(visit: Visit, admin: Api) -> None:
    person, serial, customer = admin.new_user("employee"), new_serial(), customer_with_company(admin)
    page = visit("/login")
    sign_in(page, person.username)

    press_enter_on(page, "link", "Devices")
    expect(page.get_by_label("Add a device")).to_be_focused()
    page.keyboard.type(serial)
    page.keyboard.press("Enter")
    row = page.get_by_role("row", name=serial)
    expect(row).to_be_visible()

    open_first_row(page, serial)
    drawer = page.get_by_role("dialog")
    expect(drawer.get_by_role("region", name="History")).to_be_visible()
    tab_to_in_drawer(page, f"Approve {serial}")
    page.keyboard.press("Enter")
    expect(drawer.get_by_text("Approved", exact=True).first).to_be_visible()
    page.keyboard.press("Escape")
    expect(drawer).to_be_hidden()
    expect(page.get_by_label("Add a device")).to_be_focused()
    page.wait_for_timeout(5_500)

    open_menu_item(page, serial, "Map to customer…")
    form = page.get_by_role("dialog", name="Map a device to a customer")
    expect(form.get_by_role("combobox", name="Customer")).to_be_focused()
    page.keyboard.type(customer["full_name"])
    expect(form.get_by_role("option", name=customer["full_name"], disabled=False)).to_have_count(2)  # and adding one
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    field = form.get_by_role("combobox", name="Customer")
    expect(field).to_have_accessible_description(re.compile(f"Code {customer['code']}"))
    page.keyboard.press("Tab")
    for text in ("C-7", "https://licences.example.com/7", "2.4"):
        page.keyboard.type(text)
        page.keyboard.press("Tab")
    press_enter_on(page, "button", "Map device")
    expect(form).to_be_hidden()
    expect(page.get_by_role("row", name=serial)).to_contain_text(customer["full_name"])
    assert admin.history(serial) == ["registered", "approved", "allocated"]


def open_first_row(page: Page, serial: str) -> None:
    """Rows take the focus; Enter opens. The new device is the newest, so it is the first."""
    first = page.get_by_role("row", name=serial)
    for _ in range(STEPS):
        if first.evaluate("(row) => row === document.activeElement"):
            break
        page.keyboard.press("Tab")
    expect(first).to_be_focused()
    assert_focus_is_seen(page)
    page.keyboard.press("ArrowDown")
    expect(first).not_to_be_focused()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Enter")


def tab_to_in_drawer(page: Page, name: str) -> None:
    button = page.get_by_role("dialog").get_by_role("button", name=name)
    expect(button).to_be_visible()
    for _ in range(STEPS):
        if button.evaluate("(element) => element === document.activeElement"):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"Tab never reaches {name}")


def open_menu_item(page: Page, serial: str, item: str) -> None:
    press_enter_on(page, "button", f"More actions for {serial}")
    wanted = page.get_by_role("menuitem", name=item)
    expect(wanted).to_be_visible()
    for _ in range(10):
        if wanted.evaluate("(element) => element === document.activeElement"):
            break
        page.keyboard.press("ArrowDown")
    expect(wanted).to_be_focused()
    page.keyboard.press("Enter")


def test_the_first_tab_skips_to_the_content(visit: Visit, admin: Api) -> None:
    page = visit("/account", admin.new_user("sales"))
    expect(page.get_by_role("heading", name="My account")).to_be_visible()
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to content")).to_be_focused()
    expect(page.get_by_role("link", name="Skip to content")).to_be_in_viewport()
    page.keyboard.press("Enter")
    expect(page.get_by_role("main")).to_be_focused()


def test_a_dialog_keeps_the_focus_and_escape_closes_it(visit: Visit, admin: Api) -> None:
    page = visit("/mappings", admin.new_user("sales"))
    press_enter_on(page, "button", "Map a device")
    form = page.get_by_role("dialog", name="Map a device to a customer")
    expect(form.get_by_role("combobox", name="Device")).to_be_focused()
    for _ in range(25):
        page.keyboard.press("Tab")
        assert form.evaluate("(dialog) => dialog.contains(document.activeElement)")
    tab_to(page, "textbox", "Version")  # in a field with choices Escape closes those first
    page.keyboard.press("Escape")
    expect(form).to_be_hidden()
    expect(page.get_by_role("button", name="Map a device")).to_be_focused()


def test_slash_leads_to_the_search_and_escape_leaves_it(visit: Visit, watch: Watch, admin: Api) -> None:
    page = visit("/devices", admin.new_user("production"))
    expect(page.get_by_label("Add a device")).to_be_focused()
    page.get_by_label("Add a device").blur()
    page.keyboard.press("/")
    search = page.get_by_label("Search devices")
    expect(search).to_be_focused()
    expect(search).to_have_value("")
    page.keyboard.type("PRO-00009")
    expect(page.get_by_role("row", name="PRO-00009")).to_be_visible()
    page.keyboard.press("Escape")
    expect(search).to_have_value("")
    page.keyboard.press("Escape")
    expect(search).not_to_be_focused()
