"""What the tests of the production station share: scans, batches of serial numbers, and browsers that can be killed."""

import contextlib
import itertools
import os
import re
import shutil
import signal
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from playwright.sync_api import BrowserContext, BrowserType, Locator, Page, expect
from playwright.sync_api import Error as BrowserGone

from browser_tests.people import Api, Person
from ops.setup import TOP

STATION = "/devices/station"
ADD = "/sil/add_serial_number/"
# Hundreds of scans on a busy machine; what does not come at all still fails.
PATIENT = 120_000

# A year of its own, so that the devices of one test are counted by a search.
_batches = itertools.count(1)


def batch(size: int) -> list[str]:
    """Serial numbers that no other test uses."""
    number = next(_batches)
    return [f"2042{number % 12 + 1:02d}API{number:02d}{index:04d}B" for index in range(1, size + 1)]


def field(page: Page) -> Locator:
    return page.get_by_label("Serial number", exact=True)


def ready(page: Page) -> Page:
    expect(page.get_by_role("heading", name="Scan devices")).to_be_visible()
    expect(field(page)).to_be_focused()
    return page


def scan(page: Page, text: str) -> None:
    """What a hand scanner does: the characters at once, then Enter."""
    page.keyboard.type(text)
    page.keyboard.press("Enter")


def scan_fast(page: Page, text: str) -> None:
    """The same with a scanner's own times, a millisecond between two keys: a busy machine would type like a person."""
    keys = page.context.new_cdp_session(page)
    begun = time.time()
    for number, sign in enumerate([*text, "\r"]):
        key = {"key": "Enter", "code": "Enter", "windowsVirtualKeyCode": 13} if sign == "\r" else {"key": sign}
        at = {**key, "timestamp": begun + number / 1000}
        keys.send("Input.dispatchKeyEvent", {**at, "type": "keyDown", "text": sign})
        keys.send("Input.dispatchKeyEvent", {**at, "type": "keyUp"})


def done(page: Page) -> Locator:
    """The running count."""
    return page.get_by_role("region", name="Count").get_by_role("paragraph").first


def last_scans(page: Page) -> Locator:
    return page.get_by_role("region", name="Last scans").get_by_role("listitem")


def tray(page: Page) -> Locator:
    return page.get_by_role("region", name="Tray")


def mode(page: Page, name: str) -> Locator:
    return page.get_by_role("group", name="What a scan does").get_by_role("button", name=name, exact=True)


def registrations(api: Api, serials: Iterable[str]) -> dict[str, list[str]]:
    """Of these devices the history, as far as it is not exactly one registration."""
    found = {serial: api.history(serial) for serial in serials}
    return {serial: history for serial, history in found.items() if history != ["registered"]}


def another_build(folder: Path) -> Path:
    """The built dashboard with other names for all its files, as the next version would have them."""
    built = Path(os.environ.get("FRONTEND_DIST") or TOP / "frontend" / "dist")
    shutil.copytree(built, folder)
    names = sorted((path.name for path in (folder / "assets").iterdir()), key=len, reverse=True)
    each = re.compile(rf"(?<=/)(?:{'|'.join(map(re.escape, names))})")
    for path in [*folder.glob("*.*"), *(folder / "assets").iterdir()]:
        if path.suffix in (".js", ".css", ".html"):
            path.write_text(each.sub(r"next-\g<0>", path.read_text()))
        if path.parent.name == "assets":
            path.rename(path.with_name(f"next-{path.name}"))
    worker = folder / "station-worker.js"
    worker.write_text(re.sub(r"(version:[`'\"])\w+", r"\1next", worker.read_text()))
    return folder


def sign_in(page: Page, person: Person) -> None:
    page.get_by_label("User name or e-mail").fill(person.username)
    page.get_by_label("Password", exact=True).fill(person.password)
    page.get_by_role("button", name="Sign in").click()


def wait_for(is_so: Callable[[], bool], seconds: float = 60) -> None:
    end = time.monotonic() + seconds
    while not is_so():
        assert time.monotonic() < end, "It did not happen."
        time.sleep(0.2)


class KillableBrowser:
    """A browser with a profile of its own on disk, which may be killed and opened again."""

    def __init__(self, browser_type: BrowserType, arguments: dict[str, Any], profile: Path, **options: Any) -> None:
        self._start: Callable[[], BrowserContext] = lambda: browser_type.launch_persistent_context(
            profile, **{**arguments, **options}
        )
        self._profile = str(profile)
        self.context = self._start()

    def kill(self) -> None:
        """SIGKILL, as a crash or a pulled plug would."""
        word = f"--user-data-dir={self._profile}".encode()
        for running in Path("/proc").glob("[0-9]*/cmdline"):
            # One that ended meanwhile, or another account's, is none of ours.
            with contextlib.suppress(OSError):
                if word in running.read_bytes().split(b"\0"):
                    os.kill(int(running.parent.name), signal.SIGKILL)
        with contextlib.suppress(BrowserGone):
            self.context.close()

    def open_again(self) -> None:
        for lock in Path(self._profile).glob("Singleton*"):
            lock.unlink()
        self.context = self._start()

    def close(self) -> None:
        self.context.close()
