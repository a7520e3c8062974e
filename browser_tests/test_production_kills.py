"""The production station when the network is cut and the browser killed: what was told as safe is done, and once."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserType, Page, expect

from browser_tests.conftest import DESK
from browser_tests.people import Api, Person, demo
from browser_tests.production import (
    PATIENT,
    STATION,
    KillableBrowser,
    batch,
    done,
    last_scans,
    ready,
    registrations,
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
