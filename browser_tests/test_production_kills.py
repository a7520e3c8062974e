"""The production station when the network is cut and the browser killed: what was told as safe is done, and once."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, BrowserType, Page, expect

from browser_tests.conftest import DESK
from browser_tests.people import Api, Person, demo
from browser_tests.production import (
    PATIENT,
    STATION,
    KillableBrowser,
    another_build,
    batch,
    done,
    last_scans,
    ready,
    registrations,
    sign_in,
    tray,
    wait_for,
)
from browser_tests.watch import Watch
from ops.server import SiloServer

OpenStation = Callable[[KillableBrowser], Page]


@pytest.fixture
def killable(
    browser_type: BrowserType, browser_type_launch_args: dict[str, Any], silo: SiloServer, tmp_path: Path
) -> Iterator[KillableBrowser]:
    options = {"base_url": silo.url, "viewport": DESK}
    browser = KillableBrowser(browser_type, browser_type_launch_args, tmp_path / "profile", **options)
    yield browser
    browser.close()


@pytest.fixture
def open_station(cookies_of: Callable[[Person], list[Any]], watch: Watch) -> OpenStation:
    def open_station(browser: KillableBrowser) -> Page:
        watch.over(browser.context)
        watch.allow_server_away()
        browser.context.add_cookies(cookies_of(demo("production")))
        page = browser.context.new_page()
        page.goto(STATION)
        return ready(page)

    return open_station


def scan_all(page: Page, serials: list[str], seconds_each: float = 0.1) -> None:
    """A scanner that does not look at the screen: ten a second, as far as the machine keeps up."""
    due = time.monotonic()
    for serial in serials:
        page.keyboard.insert_text(serial)
        page.keyboard.press("Enter")
        due += seconds_each
        time.sleep(max(0, due - time.monotonic()))


def expect_kept(page: Page, serial: str) -> None:
    """The person was told that it is safe, or done."""
    told = last_scans(page).filter(has_text=serial)
    expect(told).to_have_count(1, timeout=PATIENT)
    expect(told).not_to_contain_text("Being kept", timeout=PATIENT)


def test_forty_scans_through_a_cut_and_a_killed_browser(
    killable: KillableBrowser, open_station: OpenStation, admin: Api
) -> None:
    serials = batch(40)
    page = open_station(killable)
    scan_all(page, serials[:12])
    killable.context.set_offline(True)
    scan_all(page, serials[12:25])
    expect_kept(page, serials[24])
    scan_all(page, serials[25:28], 0)
    killable.kill()

    killable.open_again()
    page = open_station(killable)
    # What was told as safe is sent without another scan.
    wait_for(lambda: bool(admin.device(serials[24])))
    # Of the last three nobody was told: they are scanned again, and those that were kept are duplicates.
    scan_all(page, serials[25:])
    expect(done(page)).to_have_text("40", timeout=PATIENT)
    assert registrations(admin, serials) == {}
    expect(tray(page).get_by_text("Refused")).to_have_count(0)


KEPT = "() => navigator.serviceWorker.ready.then(() => caches.keys())"
IS_NEXT_WHOLE = "() => caches.match(location.pathname, { cacheName: 'silo-station-next' }).then(Boolean)"
SCRIPT = "() => document.querySelector('script[type=module]').src"


@pytest.fixture
def server_away(silo: SiloServer) -> Iterator[Callable[[BrowserContext], None]]:
    """Takes the server away, and the network as well; afterwards both are as before."""
    env = dict(silo.env)

    def take_away(context: BrowserContext) -> None:
        context.set_offline(True)
        silo.kill_server()

    yield take_away
    silo.stop_server()
    silo.env = env
    silo.start()


def open_without_server(browser: KillableBrowser, watch: Watch, path: str = STATION) -> Page:
    """As on a tablet that was switched off and on again."""
    browser.open_again()
    browser.context.set_offline(True)
    watch.over(browser.context)
    page = browser.context.new_page()
    page.goto(path)
    return page


def test_a_closed_station_is_opened_without_a_server(
    killable: KillableBrowser,
    open_station: OpenStation,
    server_away: Callable[[BrowserContext], None],
    cookies_of: Callable[[Person], list[Any]],
    admin: Api,
    silo: SiloServer,
    watch: Watch,
    tmp_path: Path,
) -> None:
    """Three scans, the tablet restarted offline, three more: six registered. The next build is taken, and kept, too."""
    serials = batch(6)
    page = open_station(killable)
    scan_all(page, serials[:3])
    expect(done(page)).to_have_text("3", timeout=PATIENT)
    assert len(page.evaluate(KEPT)) == 1
    server_away(killable.context)
    killable.close()

    page = ready(open_without_server(killable, watch))
    expect(page.get_by_text("Offline: scans are kept and sent later")).to_be_visible()
    expect(done(page)).to_have_text("3")
    scan_all(page, serials[3:])
    expect_kept(page, serials[5])
    expect(page.get_by_text("3 scans are safe in this browser")).to_be_visible()
    first = page.evaluate(SCRIPT)

    silo.env["FRONTEND_DIST"] = str(another_build(tmp_path / "next"))
    silo.start()
    killable.context.add_cookies(cookies_of(demo("production")))
    killable.context.set_offline(False)
    expect(done(page)).to_have_text("6", timeout=PATIENT)
    expect(page.get_by_text("Offline: scans are kept")).to_have_count(0)
    assert registrations(admin, serials) == {}

    ready(page).reload()
    second = ready(page).evaluate(SCRIPT)
    assert second != first
    wait_for(lambda: page.evaluate(IS_NEXT_WHOLE))
    server_away(killable.context)
    page.reload()
    assert ready(page).evaluate(SCRIPT) == second
    # Camera, corrections, feed: whatever comes later is of the same build.
    loaded = page.evaluate("performance.getEntriesByType('resource').map(({ name }) => name)")
    assert [name for name in loaded if "/assets/" in name and "/next-" not in name] == []


@pytest.mark.deep
def test_five_hundred_scans_ten_a_second(
    killable: KillableBrowser, open_station: OpenStation, admin: Api, silo: SiloServer
) -> None:
    """The network cut twice, once by the server's end, and the browser killed once: 500 registered once each."""
    serials = batch(500)
    page = open_station(killable)
    scan_all(page, serials[:100])
    killable.context.set_offline(True)
    scan_all(page, serials[100:180])
    killable.context.set_offline(False)
    scan_all(page, serials[180:260])
    silo.kill_server()
    try:
        scan_all(page, serials[260:330])
        expect_kept(page, serials[329])
        scan_all(page, serials[330:335], 0)
        killable.kill()
    finally:
        silo.start()
    killable.open_again()
    page = open_station(killable)
    wait_for(lambda: bool(admin.device(serials[329])), 120)
    scan_all(page, serials[330:])
    expect(done(page)).to_have_text("500", timeout=PATIENT)
    assert registrations(admin, serials) == {}
    expect(tray(page).get_by_text("Refused")).to_have_count(0)


@pytest.mark.deep
def test_what_is_opened_offline_belongs_to_its_person(
    killable: KillableBrowser,
    server_away: Callable[[BrowserContext], None],
    cookies_of: Callable[[Person], list[Any]],
    admin: Api,
    silo: SiloServer,
    watch: Watch,
) -> None:
    """The session ends while the station is opened offline; another person comes first, then the one who scanned."""
    owner, other = admin.new_user("production"), admin.new_user("production")
    before, after, others = batch(3)
    watch.over(killable.context)
    watch.allow_server_away()
    killable.context.add_cookies(cookies_of(owner))
    page = killable.context.new_page()
    page.goto(STATION)
    scan_all(ready(page), [before])
    expect(done(page)).to_have_text("1", timeout=PATIENT)
    page.evaluate(KEPT)
    server_away(killable.context)
    killable.close()

    # Cookies of a session end with the browser: nobody is signed in when the network is back.
    page = ready(open_without_server(killable, watch))
    expect(page.get_by_text(owner.username)).to_be_visible()
    scan_all(page, [after])
    expect_kept(page, after)
    page.get_by_role("link", name="Back to the devices").click()
    expect(page.get_by_text("You are offline, and this page needs the connection")).to_be_visible()
    page.get_by_role("button", name="Back").click()
    ready(page)
    silo.start()
    killable.context.set_offline(False)
    expect(page.get_by_role("heading", name="Sign in")).to_be_visible(timeout=PATIENT)
    assert admin.device(after) == {}

    sign_in(page, other)
    scan_all(ready(page), [others])
    expect(done(page)).to_have_text("1", timeout=PATIENT)
    server_away(killable.context)
    killable.close()
    page = ready(open_without_server(killable, watch))
    expect(page.get_by_text(f"Opened for {other.username}")).to_be_visible()
    expect(page.get_by_text(f"1 scan of {owner.username} waits")).to_be_visible()
    expect(last_scans(page)).to_have_count(1)
    silo.start()
    killable.context.clear_cookies()
    killable.context.set_offline(False)
    expect(page.get_by_role("heading", name="Sign in")).to_be_visible(timeout=PATIENT)
    sign_in(page, owner)
    wait_for(lambda: bool(admin.device(after)))
    events = admin.get("device_history", serialnumber=after)["data"]
    assert [(event["action"], event["actor"]) for event in events] == [("device.registered", owner.username)]

    page.goto("/devices")
    page.get_by_role("button", name="Sign out").click()
    expect(page.get_by_role("heading", name="Sign in")).to_be_visible()
    killable.context.set_offline(True)
    page.goto(STATION)
    expect(page.get_by_role("heading", name="Silo is not answering")).to_be_visible()
    assert page.evaluate("localStorage.getItem('silo-station-person')") is None


@pytest.mark.deep
def test_the_gate_opens_offline_and_lets_nobody_in(
    killable: KillableBrowser,
    server_away: Callable[[BrowserContext], None],
    cookies_of: Callable[[Person], list[Any]],
    watch: Watch,
) -> None:
    watch.over(killable.context)
    watch.allow_server_away()
    killable.context.add_cookies(cookies_of(demo("gate")))
    page = killable.context.new_page()
    page.goto("/gate/station")
    panel = page.get_by_role("region", name="Pass")
    expect(panel).to_contain_text("Ready")
    page.evaluate(KEPT)
    server_away(killable.context)
    killable.close()
    page = open_without_server(killable, watch, "/gate/station")
    panel = page.get_by_role("region", name="Pass")
    expect(panel).to_contain_text("Nobody can be let in")
    expect(page.get_by_text("The list comes with the connection")).to_be_visible()
    assert watch.sent("POST", "/api/submissions/verify/") == []
