"""From no account to a mapped device, as a small shop's employee does it on the first day."""

from typing import Any

from playwright.sync_api import Page, expect

from browser_tests.choosing import choose_customer, customer_with_company
from browser_tests.conftest import Visit
from browser_tests.people import MAPPING, PASSWORD, Api, new_name, new_serial


def sign_up(page: Page, name: str) -> None:
    page.get_by_role("link", name="Sign up").click()
    expect(page.get_by_role("heading", name="Sign up")).to_be_visible()
    page.get_by_label("User name").fill(name)
    page.get_by_label("E-mail").fill(f"{name}@example.com")
    page.get_by_label("Password", exact=True).fill(PASSWORD)
    page.get_by_label("Password again", exact=True).fill(PASSWORD)
    expect(page.get_by_label("Role")).to_have_value("employee")
    page.get_by_role("button", name="Sign up").click()
    expect(page.get_by_role("heading", name="Home")).to_be_visible()


def sign_out_and_in(page: Page, name: str) -> None:
    page.get_by_role("button", name="Sign out").click()
    page.get_by_label("User name or e-mail").fill(name)
    page.get_by_label("Password", exact=True).fill(PASSWORD)
    page.get_by_role("button", name="Sign in").click()
    expect(page.get_by_role("heading", name="Home")).to_be_visible()


def add_and_approve(page: Page, serial: str) -> None:
    page.get_by_role("link", name="Devices", exact=True).click()
    expect(page.get_by_label("Add a device")).to_be_focused()
    page.keyboard.type(serial)
    page.keyboard.press("Enter")
    expect(page.get_by_role("list", name="Last scans").get_by_role("listitem")).to_contain_text("Added")

    with page.expect_response("**/sil/approve_serial_number/"):
        page.get_by_role("button", name=f"Approve {serial}").click()
        expect(page.get_by_role("row", name=serial).get_by_text("Approved", exact=True)).to_be_visible()


def map_to_customer(page: Page, serial: str, customer: dict[str, Any]) -> None:
    page.get_by_role("link", name="Map devices").click()
    page.get_by_role("button", name="Map a device").click()
    form = page.get_by_role("dialog", name="Map a device to a customer")
    form.get_by_role("combobox", name="Device").press_sequentially(serial[:12])
    page.get_by_role("option", name=serial).click()
    expect(form.get_by_text("Detected type: AMP")).to_be_visible()
    choose_customer(form, customer)
    form.get_by_label("Unique identifier").fill(str(MAPPING["uniqueIdentifier"]))
    form.get_by_label("Licence address").fill(str(MAPPING["licenseUrl"]))
    form.get_by_label("Version").fill(str(MAPPING["versionDetails"]))
    form.get_by_role("button", name="Map device").click()
    expect(form).to_be_hidden()


def test_sign_up_to_mapped_device(visit: Visit, admin: Api) -> None:
    name, serial, customer = new_name("shop"), new_serial(), customer_with_company(admin)
    page = visit("/login")
    sign_up(page, name)
    sign_out_and_in(page, name)
    add_and_approve(page, serial)
    map_to_customer(page, serial, customer)

    row = page.get_by_role("row", name=serial)
    expect(row).to_contain_text(customer["full_name"])
    expect(row).to_contain_text("Lotus Stores")
    expect(row).to_contain_text("Pending")

    row.get_by_role("link", name="History").click()
    drawer = page.get_by_role("dialog")
    history = drawer.get_by_role("region", name="History")
    expect(history.get_by_text(f"by {name}")).to_have_count(4)
    for happened in ("Registered", "Approved", "Allocated", "Mapped to a customer"):
        expect(history.get_by_text(happened, exact=True)).to_be_visible()
    expect(drawer.get_by_role("region", name="Mapping")).to_contain_text(
        f"{customer['full_name']} ({customer['code']})"
    )
    assert admin.history(serial) == ["registered", "approved", "allocated"]
