"""What each role sees, and what the address bar cannot give it."""

import pytest
from playwright.sync_api import Page, expect

from browser_tests.conftest import Visit
from browser_tests.people import Api, demo, new_serial
from browser_tests.watch import Watch

CUSTOMER = ["Home", "Products", "Orders", "Gate entries", "Documents", "My account"]
GATE = [*CUSTOMER[:-1], "Scan station", "Vehicles", "Drivers", "My account"]
DEVICES = ["Home", "Devices", "Scan devices", "Import", "Serials", "Labels", "Changesets"]
SALES_DEVICES = ["Home", "Devices", "Import", "Labels", "Changesets"]
WORK = ["Map devices", "Products", "Orders", "Customers", "Gate entries", "Documents"]
STAFF = [*WORK, "Vehicles", "Drivers", "My account"]
OFFICE = ["Users", "Webhooks", "Audit log", "Administration", "My account"]
DESTINATIONS = {
    "customer": CUSTOMER,
    "gate": GATE,
    "production": [*DEVICES, *STAFF],
    "sales": [*SALES_DEVICES, *STAFF],
    "employee": [*DEVICES, *STAFF],
    "admin": [*DEVICES, *WORK, "Scan station", "Vehicles", "Drivers", *OFFICE],
}


def menu(page: Page) -> list[str]:
    links = page.get_by_role("navigation", name="Main").get_by_role("link")
    expect(links.last).to_be_visible()
    return links.all_inner_texts()


@pytest.mark.parametrize("role", DESTINATIONS)
def test_the_menu_holds_what_the_role_uses(visit: Visit, role: str) -> None:
    page = visit("/", demo(role))
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    assert menu(page) == DESTINATIONS[role]


@pytest.mark.parametrize("role", ["customer", "gate"])
@pytest.mark.parametrize("path", ["/devices", "/mappings", "/users", "/audit"])
def test_customers_and_the_gate_see_no_page_of_devices(visit: Visit, watch: Watch, role: str, path: str) -> None:
    page = visit(path, demo(role))
    expect(page.get_by_role("heading", name="Not for your role")).to_be_visible()
    asked = [request.url for request in watch.requests if "/sil/" in request.url]
    # Who they are, and what a serial looks like: their wizard reads lists of devices.
    assert [url for url in asked if "verify-auth" not in url and "serial_patterns" not in url] == []


@pytest.mark.parametrize("role", ["production", "sales", "employee"])
@pytest.mark.parametrize("path", ["/users", "/audit"])
def test_only_admins_see_users_and_the_audit_log(visit: Visit, role: str, path: str) -> None:
    page = visit(path, demo(role))
    expect(page.get_by_role("heading", name="Not for your role")).to_be_visible()


def test_production_cannot_map(visit: Visit, admin: Api) -> None:
    serial = admin.approved()
    page = visit(f"/devices?search={serial}", demo("production"))
    page.get_by_role("button", name=f"More actions for {serial}").click()
    expect(page.get_by_role("menuitem", name="Deactivate")).to_be_visible()
    expect(page.get_by_role("menuitem", name="Map to customer")).to_be_hidden()
    page.keyboard.press("Escape")
    page.goto(f"/mappings?map={serial}")
    expect(page.get_by_role("heading", name="Map devices")).to_be_visible()
    expect(page.get_by_role("row").nth(1)).to_be_visible()
    expect(page.get_by_role("button", name="Map a device")).to_be_hidden()
    expect(page.get_by_role("dialog")).to_be_hidden()
    expect(page.get_by_role("button", name="More actions for")).to_have_count(0)


def test_sales_cannot_register_or_approve(visit: Visit, admin: Api) -> None:
    serial = new_serial()
    admin.add(serial)
    page = visit(f"/devices?search={serial}", demo("sales"))
    expect(page.get_by_role("row", name=serial)).to_be_visible()
    expect(page.get_by_label("Add a device")).to_be_hidden()
    expect(page.get_by_role("button", name=f"Approve {serial}")).to_be_hidden()
    page.get_by_role("row", name=serial).click()
    expect(page.get_by_role("region", name="History")).to_be_visible()
    expect(page.get_by_role("form", name="Device details")).to_be_hidden()


def test_an_unknown_path_says_so(visit: Visit) -> None:
    page = visit("/nothing/here", demo("sales"))
    expect(page.get_by_role("heading", name="Page not found")).to_be_visible()
    page.get_by_role("link", name="Go to Home").click()
    expect(page.get_by_role("heading", name="Home")).to_be_visible()
