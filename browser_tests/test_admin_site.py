"""The administration site: reached with the dashboard's sign-in, quiet, and safe for what was typed."""

import re

import pytest
from playwright.sync_api import Page, expect

from browser_tests.conftest import DESK, Visit
from browser_tests.people import Api, Person, demo, new_name
from browser_tests.watch import Watch, accessibility_problems
from ops.server import SiloServer

PHONE = {"width": 375, "height": 740}
PAGES = [
    "/admin/",
    "/admin/devices/device/",
    "/admin/devices/device/PRO-00009/change/",
    "/admin/products/product/",
    "/admin/products/product/add/",
    "/admin/customers/customer/add/",
    "/admin/nothing/",
]


def heading(page: Page, name: str) -> None:
    expect(page.get_by_role("heading", name=name, level=1)).to_be_visible()


def sign_in(page: Page, person: Person) -> None:
    page.get_by_label("User name or e-mail").fill(person.username)
    page.get_by_label("Password", exact=True).fill(person.password)
    page.get_by_role("button", name="Sign in", exact=True).click()


def fill_in_product(page: Page, name: str) -> None:
    page.get_by_label("Name:").fill(name)
    page.get_by_label("Category:").select_option("home")
    page.get_by_label("Price:").fill("12.50")


def test_the_menu_leads_admins_there_and_back(visit: Visit) -> None:
    page = visit("/", demo("admin"))
    page.get_by_role("link", name="Administration").click()
    heading(page, "What Silo keeps")
    page.get_by_role("link", name="Dashboard").click()
    expect(page.get_by_role("navigation", name="Main")).to_be_visible()


@pytest.mark.parametrize("path", ["/admin/devices/device/?q=PRO", "/admin"])
def test_signing_in_leads_back_to_the_page_that_was_asked_for(visit: Visit, silo: SiloServer, path: str) -> None:
    page = visit(path)
    if path == "/admin":
        page.wait_for_url("**/login?next=%2Fadmin%2F")
    heading(page, "Sign in")
    sign_in(page, demo("admin"))
    wanted = silo.url + ("/admin/" if path == "/admin" else path)
    expect(page).to_have_url(wanted)
    heading(page, "What Silo keeps" if path == "/admin" else "Select device to view")


def test_another_role_reads_why_not(visit: Visit, watch: Watch) -> None:
    watch.allow(403, "/admin/")
    page = visit("/admin/", demo("sales"))
    heading(page, "Not allowed")
    page.get_by_role("link", name="To the dashboard").click()
    expect(page.get_by_role("navigation", name="Main")).to_be_visible()


# Two of the four combinations are seen in every run, the others by --deep.
@pytest.mark.parametrize(
    ("viewport", "scheme"),
    [
        pytest.param(DESK, "light", id="desk-light"),
        pytest.param(PHONE, "dark", id="phone-dark"),
        pytest.param(DESK, "dark", id="desk-dark", marks=pytest.mark.deep),
        pytest.param(PHONE, "light", id="phone-light", marks=pytest.mark.deep),
    ],
)
def test_pages_are_quiet(visit: Visit, watch: Watch, viewport: dict[str, int], scheme: str) -> None:
    """No console message, no report of the policy, nothing axe finds: see the fixture `watch`."""
    watch.allow(404, "/admin/nothing/")
    page = visit("/admin/", demo("admin"), viewport=viewport, color_scheme=scheme)
    for path in PAGES:
        page.goto(path)
        expect(page.get_by_role("heading", level=1).first).to_be_visible()
        page.wait_for_load_state("networkidle")
        watch.problems += accessibility_problems(page)


def test_a_product_is_added_changed_and_deleted(visit: Visit) -> None:
    page = visit("/admin/products/product/add/", demo("admin"))
    name = new_name("shelf")
    fill_in_product(page, name)
    page.get_by_role("button", name="Save and continue editing").click()
    expect(page.get_by_text("was added successfully")).to_be_visible()
    page.get_by_label("Price:").fill("0")
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.get_by_text("0.01")).to_be_visible()
    page.get_by_label("Price:").fill("13")
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.get_by_text("was changed successfully")).to_be_visible()
    page.get_by_label("Search").fill(name)
    page.get_by_role("button", name="Search").click()
    page.get_by_role("link", name=name).click()
    page.get_by_role("link", name="Delete", exact=True).click()
    page.get_by_role("button", name="Delete").click()
    expect(page.get_by_text(f"{name} was deleted.")).to_be_visible()


def test_what_was_typed_for_a_quarter_of_an_hour_is_saved(visit: Visit) -> None:
    page = visit("/admin/products/product/add/", demo("admin"))
    fill_in_product(page, new_name("shelf"))
    page.context.clear_cookies(name="access_token")
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.get_by_text("was added successfully")).to_be_visible()
    assert "access_token" in {cookie["name"] for cookie in page.context.cookies()}


def test_what_was_typed_when_the_session_ended_is_sent_again(visit: Visit, watch: Watch, admin: Api) -> None:
    watch.allow(401, "/admin/products/product/add/")
    person = admin.new_user("admin")
    page = visit("/admin/products/product/add/", person)
    fill_in_product(page, new_name("shelf"))
    page.context.clear_cookies(name=re.compile("(access|refresh)_token"))
    page.get_by_role("button", name="Save", exact=True).click()
    heading(page, "Your session has ended")
    with page.context.expect_page() as opened:
        page.get_by_role("link", name="Sign in in a new tab").click()
    other = opened.value
    sign_in(other, person)
    heading(other, "My account")
    other.close()
    page.get_by_role("button", name="Send again").click()
    expect(page.get_by_text("was added successfully")).to_be_visible()
