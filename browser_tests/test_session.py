"""How long a person stays signed in, and what happens when the server is in trouble."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import BrowserContext, Page, Response, Route, expect

from browser_tests.conftest import Visit
from browser_tests.people import Api, demo, new_serial
from browser_tests.watch import Watch
from ops.server import SiloServer

REFRESH = "/sil/token/refresh/"


def expire_access(context: BrowserContext) -> None:
    """What a browser does after 15 minutes, when the feed has long been heard."""
    for page in context.pages:
        expect(page.get_by_role("banner").get_by_text("Live", exact=True)).to_be_visible()
    assert any(cookie["name"] == "access_token" for cookie in context.cookies())
    context.clear_cookies(name="access_token")


def allow_expiry(watch: Watch) -> None:
    lists = ("overview", "get_serial_numbers", "get_customer_mappings", "saved_views", "sessions", "api_tokens")
    for route in ("verify-auth", "serial_patterns", *lists):
        watch.allow(401, f"/sil/{route}/")


@pytest.fixture
def database_back(silo: SiloServer) -> Iterator[None]:
    yield
    silo.start_database()


def ask_everything_again(page: Page) -> None:
    """As after a sign-in in another tab: every question of the page is asked anew, all at once."""
    page.evaluate("window.dispatchEvent(new StorageEvent('storage', { key: 'silo-name' }))")


def slow_refresh(context: BrowserContext) -> None:
    """Takes so long that whoever needs a new cookie asks while the first one is on its way."""

    def wait(route: Route) -> None:
        context.pages[0].wait_for_timeout(800)
        route.continue_()

    context.route(f"**{REFRESH}", wait)


def test_five_requests_of_an_expired_session_make_one_refresh(visit: Visit, watch: Watch, admin: Api) -> None:
    serial = admin.approved()
    page = visit(f"/devices?device={serial}", demo("production"))
    form = page.get_by_role("form", name="Device details")
    form.get_by_label("Device id").fill(f"D-{serial}")
    expect(page.get_by_role("region", name="History").get_by_text("Registered", exact=True)).to_be_visible()
    routes = ["verify-auth", "get_serial_numbers", "get_device_details", "device_history", "set_device_details"]
    routes += ["serial_patterns", "saved_views"]
    refused: list[str] = []
    page.on("response", lambda answer: refused.append(answer.url) if answer.status == 401 else None)
    for route in routes:
        watch.allow(401, f"/sil/{route}/")
    slow_refresh(page.context)
    expire_access(page.context)

    ask_everything_again(page)
    form.get_by_role("button", name="Save details").click()
    expect(page.get_by_role("region", name="History").get_by_text("Details set", exact=True)).to_be_visible()
    assert sorted(url.split("/sil/")[1].split("/")[0] for url in refused) == sorted(routes)
    assert len(watch.sent("POST", REFRESH)) == 1
    assert admin.device(serial)["deviceId"] == f"D-{serial}"


def test_two_tabs_that_expire_together_make_one_refresh(visit: Visit, watch: Watch) -> None:
    allow_expiry(watch)
    first = visit("/devices", demo("sales"))
    second = first.context.new_page()
    second.goto("/mappings")
    for tab in (first, second):
        expect(tab.get_by_role("row").nth(1)).to_be_visible()
    slow_refresh(first.context)
    refused: set[Page] = set()
    answered: set[Page] = set()

    def note(answer: Response) -> None:
        page = answer.frame.page
        if answer.status == 401:
            refused.add(page)
        elif page in refused and answer.ok and REFRESH not in answer.url:
            answered.add(page)

    first.context.on("response", note)
    expire_access(first.context)
    for tab in (first, second):
        ask_everything_again(tab)
    for _ in range(100):
        if answered == {first, second}:
            break
        first.wait_for_timeout(100)
    assert refused == answered == {first, second}
    assert len(watch.sent("POST", REFRESH)) == 1
    for tab in (first, second):
        expect(tab.get_by_role("row").nth(1)).to_be_visible()


def test_what_was_typed_survives_the_refresh(visit: Visit, watch: Watch, admin: Api) -> None:
    allow_expiry(watch)
    watch.allow(401, "/sil/add_serial_number/")
    serial = new_serial()
    page = visit("/devices", demo("production"))
    expect(page.get_by_label("Add a device")).to_be_focused()
    expire_access(page.context)
    page.keyboard.type(serial)
    page.keyboard.press("Enter")
    expect(page.get_by_role("list", name="Last scans")).to_contain_text("Added")
    assert len(watch.sent("POST", REFRESH)) == 1
    assert admin.history(serial) == ["registered"]


def test_a_dead_session_leads_to_sign_in_and_back(visit: Visit, watch: Watch, admin: Api) -> None:
    watch.allow(401, REFRESH)
    allow_expiry(watch)
    person = admin.new_user("sales")
    page = visit("/devices?isapproved=1", person)
    expect(page.get_by_role("row").nth(1)).to_be_visible()
    page.get_by_role("columnheader", name="Serial").get_by_role("button").click()
    expect(page.get_by_role("columnheader", name="Serial")).to_have_attribute("aria-sort", "ascending")
    account = admin.get("users", search=person.username)["data"][0]
    admin.post(f"users/{account['id']}/end_sessions")
    # Without a click: the feed ends with the session.
    expect(page.get_by_role("heading", name="Sign in")).to_be_visible()
    page.get_by_label("User name or e-mail").fill(person.username)
    page.get_by_label("Password", exact=True).fill(person.password)
    page.get_by_role("button", name="Sign in").click()
    expect(page).to_have_url(f"{watch.url}/devices?isapproved=1&sort=0&dir=0")
    expect(page.get_by_role("columnheader", name="Serial")).to_have_attribute("aria-sort", "ascending")


def test_signing_out_in_one_tab_ends_the_other(visit: Visit, watch: Watch, admin: Api) -> None:
    watch.allow(401, REFRESH)
    allow_expiry(watch)
    first = visit("/devices", admin.new_user("sales"))
    second = first.context.new_page()
    second.goto("/mappings")
    expect(second.get_by_role("row").nth(1)).to_be_visible()
    first.get_by_role("button", name="Sign out").click()
    expect(first.get_by_role("heading", name="Sign in")).to_be_visible()
    expect(second.get_by_role("heading", name="Sign in")).to_be_visible()
    assert second.get_by_text("Meera Iyer").count() == 0


def test_back_after_signing_out_shows_nothing(visit: Visit, watch: Watch, admin: Api) -> None:
    watch.allow(401, REFRESH)
    allow_expiry(watch)
    page = visit("/devices", admin.new_user("sales"))
    expect(page.get_by_role("row").nth(1)).to_be_visible()
    page.get_by_role("button", name="Sign out").click()
    expect(page.get_by_role("heading", name="Sign in")).to_be_visible()
    page.go_back()
    expect(page.get_by_role("heading", name="Sign in")).to_be_visible()
    expect(page.get_by_role("table")).to_be_hidden()


def test_a_database_away_is_said_and_mends_itself(
    visit: Visit, watch: Watch, silo: SiloServer, database_back: None
) -> None:
    page = visit("/devices", demo("production"))
    expect(page.get_by_role("row").nth(1)).to_be_visible()
    watch.allow_server_away()
    silo.kill_database()
    page.get_by_role("link", name="Map devices").click()
    expect(page.get_by_text("The database is away; Silo tries again by itself.")).to_be_visible(timeout=20_000)
    silo.start_database()
    expect(page.get_by_role("row").nth(1)).to_be_visible(timeout=20_000)
    expect(page.get_by_text("The database is away")).to_be_hidden()


def test_opening_the_page_while_the_database_is_away_mends_itself(
    visit: Visit, watch: Watch, silo: SiloServer, database_back: None
) -> None:
    page = visit("/account", demo("gate"))
    expect(page.get_by_role("heading", name="My account")).to_be_visible()
    watch.allow_server_away()
    silo.kill_database()
    page.reload()
    expect(page.get_by_role("heading", name="Silo is not answering")).to_be_visible(timeout=20_000)
    silo.start_database()
    expect(page.get_by_role("heading", name="My account")).to_be_visible(timeout=20_000)
    assert page.context.cookies() != []


@pytest.mark.parametrize("status", [500, 502, 503])
def test_a_server_in_trouble_signs_nobody_out(visit: Visit, watch: Watch, status: int) -> None:
    page = visit("/account", demo("sales"))
    expect(page.get_by_role("heading", name="My account")).to_be_visible()
    watch.allow_server_away()
    page.route("**/sil/**", lambda route: route.fulfill(status=status, body="<html>trouble</html>"))
    page.get_by_role("link", name="Devices", exact=True).click()
    expect(page.get_by_text("The devices could not be loaded")).to_be_visible(timeout=20_000)
    page.unroute("**/sil/**")
    page.get_by_role("button", name="Try again").click()
    expect(page.get_by_role("row").nth(1)).to_be_visible()


def test_being_offline_is_said(visit: Visit, watch: Watch) -> None:
    page = visit("/devices", demo("sales"))
    expect(page.get_by_role("row").nth(1)).to_be_visible()
    watch.allow_server_away()
    page.context.set_offline(True)
    expect(page.get_by_text("You are offline.")).to_be_visible()
    page.context.set_offline(False)
    expect(page.get_by_text("You are offline.")).to_be_hidden()
