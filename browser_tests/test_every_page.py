"""Every page in both colour schemes, on a desk and on a phone: accessible, quiet and not wider than the screen."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from browser_tests.conftest import DESK, SCREENSHOTS, Visit
from browser_tests.people import demo

VIEWPORTS = {"desk": DESK, "phone": {"width": 375, "height": 740}}


def heading(name: str) -> Callable[[Page], None]:
    return lambda page: expect(page.get_by_role("heading", name=name, level=1)).to_be_visible()


def listed(page: Page) -> None:
    """Rows on a desk, cards on a phone."""
    table = page.get_by_role("main").locator("tbody tr, ul[aria-busy=false] > li")
    expect(table.nth(4)).to_be_visible()


def with_form(page: Page) -> None:
    listed(page)
    page.get_by_role("button", name="Map a device").click()
    expect(page.get_by_role("dialog").get_by_label("Version")).to_be_visible()
    page.keyboard.press("Escape")  # the suggestions; they cover the form
    expect(page.get_by_role("listbox")).to_be_hidden()


def with_filters(page: Page) -> None:
    listed(page)
    page.get_by_role("button", name="Filters").click()
    expect(page.get_by_role("region", name="Filters")).to_be_visible()


def with_drawer(page: Page) -> None:
    expect(page.get_by_role("region", name="History").get_by_text("Registered", exact=True)).to_be_visible()


def with_menu(page: Page) -> None:
    listed(page)
    page.get_by_role("button", name="More actions for").first.click()
    expect(page.get_by_role("menu")).to_be_visible()


def with_label(page: Page) -> None:
    heading("Labels")(page)
    expect(page.get_by_role("main").locator("svg path").first).to_be_visible()


def with_canvas(page: Page) -> None:
    heading("New label")(page)
    expect(page.get_by_role("button", name="QR code of {serial}, at")).to_be_visible()


# Name: role, path, what to wait for.
PAGES: dict[str, tuple[str | None, str, Callable[[Page], None]]] = {
    "login": (None, "/login", heading("Sign in")),
    "signup": (None, "/signup", heading("Sign up")),
    "home": ("employee", "/", lambda page: expect(page.get_by_role("region", name="Latest events")).to_be_visible()),
    "welcome": ("gate", "/", heading("Welcome, gate")),
    "devices": ("employee", "/devices", listed),
    "devices-filters": ("employee", "/devices?isapproved=1&isallocated=0&search=2026", with_filters),
    "devices-menu": ("employee", "/devices?isapproved=0", with_menu),
    "devices-drawer": ("employee", "/devices?device=PRO-00009", with_drawer),
    "devices-empty": (
        "employee",
        "/devices?search=zzzz",
        lambda page: expect(page.get_by_text("No device matches")).to_be_visible(),
    ),
    "mappings": ("employee", "/mappings", listed),
    "mappings-form": ("employee", "/mappings", with_form),
    "changesets": ("employee", "/changesets", heading("Changesets")),
    "import": ("employee", "/imports", heading("Import")),
    "labels": ("employee", "/labels", with_label),
    "labels-editor": ("employee", "/labels/templates/new", with_canvas),
    "products": ("employee", "/products", listed),
    "products-list": ("customer", "/products?view=list", listed),
    "orders": ("sales", "/orders", listed),
    "customers": ("sales", "/customers", listed),
    "customers-deleted": ("sales", "/customers?deleted=1", heading("Customers")),
    "customers-duplicates": ("sales", "/customers/duplicates", heading("Likely duplicates")),
    "start-customer": ("customer", "/", heading("Welcome, customer")),
    "gate-entries": ("gate", "/gate?day=all", listed),
    "gate-entries-own": ("customer", "/gate", listed),
    "gate-new": ("customer", "/gate/new", heading("New entry")),
    "gate-documents": ("customer", "/gate/documents", heading("My documents")),
    "gate-documents-all": ("gate", "/gate/documents", heading("Documents")),
    "production-station": ("production", "/devices/station", heading("Scan devices")),
    "command-codes": ("production", "/devices/station/codes", heading("Command codes")),
    "gate-station": ("gate", "/gate/station", heading("Scan station")),
    "gate-vehicles": ("gate", "/gate/vehicles", listed),
    "gate-drivers": ("gate", "/gate/drivers", listed),
    "users": ("admin", "/users", listed),
    "account": ("employee", "/account", heading("My account")),
    "webhooks": ("admin", "/webhooks", heading("Webhooks")),
    "audit": ("admin", "/audit", listed),
    "forbidden": ("sales", "/users", heading("Not for your role")),
    "missing": ("sales", "/nothing", heading("Page not found")),
}


def overflow(page: Page) -> int:
    """Pixels the page is wider than its window."""
    return int(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))


# Two of the four combinations are seen in every run, the others by --deep.
@pytest.mark.parametrize(
    ("width", "scheme"),
    [
        ("desk", "light"),
        ("phone", "dark"),
        pytest.param("desk", "dark", marks=pytest.mark.deep),
        pytest.param("phone", "light", marks=pytest.mark.deep),
    ],
)
@pytest.mark.parametrize("name", PAGES)
def test_page(visit: Visit, name: str, scheme: str, width: str) -> None:
    role, path, ready = PAGES[name]
    viewport = VIEWPORTS[width]
    page = visit(path, demo(role) if role else None, viewport=viewport, color_scheme=scheme)
    ready(page)
    page.wait_for_load_state("networkidle")
    SCREENSHOTS.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=SCREENSHOTS / f"{name}-{width}-{scheme}.png", animations="disabled")
    assert overflow(page) == 0
    expect(page.locator("html")).to_have_attribute("data-mantine-color-scheme", scheme)


def test_the_chosen_colours_stay(visit: Visit) -> None:
    page = visit("/account", demo("sales"))
    page.get_by_role("button", name="Colours: as the system").click()
    page.get_by_role("button", name="Colours: light").click()
    expect(page.locator("html")).to_have_attribute("data-mantine-color-scheme", "dark")
    page.reload()
    expect(page.locator("html")).to_have_attribute("data-mantine-color-scheme", "dark")


def test_the_menu_of_a_phone_opens_and_closes_by_choosing(visit: Visit) -> None:
    page = visit("/", demo("sales"), viewport=VIEWPORTS["phone"])
    link = page.get_by_role("link", name="Devices", exact=True)
    expect(page.get_by_role("button", name="Open menu")).to_be_visible()
    expect(link).to_be_hidden()
    page.get_by_role("button", name="Open menu").click()
    link.click()
    expect(page.get_by_role("heading", name="Devices")).to_be_visible()
    expect(link).to_be_hidden()


def test_the_closed_menu_of_a_phone_is_out_of_reach_of_the_keyboard(visit: Visit) -> None:
    page = visit("/account", demo("sales"), viewport=VIEWPORTS["phone"])
    expect(page.get_by_role("button", name="Open menu")).to_be_visible()
    reached = []
    for _ in range(15):
        page.keyboard.press("Tab")
        reached.append(page.evaluate("document.activeElement.closest('#navigation') !== null"))
    assert not any(reached)
    assert page.locator("#navigation a").count() > 0
