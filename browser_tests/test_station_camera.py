"""The scan station's camera: Chromium's own, that films a picture of a pass."""

import io
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from playwright.sync_api import Browser, BrowserType, Page, expect

from browser_tests.gate import announce, entry
from browser_tests.passes import TABLET, VERIFY, approved, panel, pass_picture
from browser_tests.people import Api, Person, demo
from browser_tests.watch import Watch, accessibility_problems

IS_FILMING = "() => document.querySelector('video').srcObject.getTracks().some((track) => track.readyState === 'live')"

# A camera film and the reader's program take their time on a busy machine.
CAMERA_MS = 45_000


def film_of(picture: Image.Image, folder: Path) -> Path:
    """What a camera sees when somebody holds this before it: a film of a few seconds, one picture like the other."""
    seen = Image.new("RGB", (640, 480), (120, 130, 120))
    pass_shown = picture.resize((360, 360), Image.Resampling.NEAREST)
    seen.paste(pass_shown, (140, 60))
    frame = io.BytesIO()
    seen.save(frame, "JPEG", quality=92)
    film = folder / "pass.mjpeg"
    film.write_bytes(frame.getvalue() * 30)
    return film


@pytest.fixture
def camera_browser(
    browser_type: BrowserType, browser_type_launch_args: dict[str, Any], tmp_path: Path
) -> Iterator[Callable[[Image.Image], Browser]]:
    """`camera_browser(picture)` is a browser whose camera sees that picture, and may be used without being asked."""
    started: list[Browser] = []

    def start(picture: Image.Image) -> Browser:
        camera = [
            "--use-fake-ui-for-media-stream",
            "--use-fake-device-for-media-stream",
            f"--use-file-for-fake-video-capture={film_of(picture, tmp_path)}",
        ]
        arguments = {**browser_type_launch_args, "args": [*browser_type_launch_args["args"], *camera]}
        started.append(browser_type.launch(**arguments))
        return started[-1]

    yield start
    for browser in started:
        browser.close()


@pytest.fixture
def with_camera(
    camera_browser: Callable[[Image.Image], Browser],
    browser_context_args: dict[str, Any],
    cookies_of: Callable[[Person], list[Any]],
    watch: Watch,
) -> Callable[[Image.Image], Page]:
    """`with_camera(picture)` is the station in such a browser, with the camera switched on."""

    def open_station(picture: Image.Image) -> Page:
        context = camera_browser(picture).new_context(**{**browser_context_args, **TABLET})
        watch.over(context)
        context.add_cookies(cookies_of(demo("gate")))
        page = context.new_page()
        page.goto("/gate/station")
        page.get_by_role("button", name="Use the camera").click()
        return page

    return open_station


def test_the_camera_reads_a_pass(with_camera: Callable[[Image.Image], Page], watch: Watch, admin: Api) -> None:
    """Sent once, however long it stays in front of the camera; the reader comes from our own server."""
    made = approved(admin)
    page = with_camera(pass_picture(admin, made["id"]))
    expect(panel(page)).to_contain_text("Let in", timeout=CAMERA_MS)
    expect(panel(page)).to_contain_text(made["vehicle_number"])
    assert entry(admin, made["id"])["status"] == "completed"
    # Long enough for a dozen more pictures of the same pass, and then for the answer to be taken away.
    page.wait_for_timeout(2_000)
    page.get_by_role("button", name="Next").click()
    expect(panel(page)).to_contain_text("Ready")
    page.wait_for_timeout(1_000)
    assert len(watch.sent("POST", VERIFY)) == 1
    assert watch.sent("GET", _reader_path(watch))
    assert not [request.url for request in watch.requests if not request.url.startswith((watch.url, "data:", "blob:"))]
    assert not accessibility_problems(page)


def _reader_path(watch: Watch) -> str:
    (path,) = {re.sub(r"^https?://[^/]+", "", one.url) for one in watch.requests if one.url.endswith(".wasm")}
    return path


def test_the_camera_starts_again_when_it_ends(
    with_camera: Callable[[Image.Image], Page], watch: Watch, admin: Api
) -> None:
    """As after a sleep: the stream is over, and nobody touches the page."""
    watch.allow(409, VERIFY)
    made = announce(admin)
    page = with_camera(pass_picture(admin, made["id"]))
    expect(panel(page)).to_contain_text("Not approved yet", timeout=CAMERA_MS)
    page.evaluate(
        """() => {
            const [track] = document.querySelector('video').srcObject.getTracks();
            track.stop();
            track.dispatchEvent(new Event('ended'));
        }"""
    )
    page.wait_for_function(IS_FILMING, timeout=CAMERA_MS)


def test_the_camera_rests_while_nobody_looks(
    with_camera: Callable[[Image.Image], Page], watch: Watch, admin: Api
) -> None:
    watch.allow(409, VERIFY)
    made = announce(admin)
    page = with_camera(pass_picture(admin, made["id"]))
    expect(panel(page)).to_contain_text("Not approved yet", timeout=CAMERA_MS)
    set_hidden(page, True)
    page.wait_for_function(f"() => !({IS_FILMING})()")
    set_hidden(page, False)
    page.wait_for_function(IS_FILMING, timeout=CAMERA_MS)


def set_hidden(page: Page, hidden: bool) -> None:
    """As when another window lies over the page, or the tablet sleeps."""
    page.evaluate(
        """(hidden) => {
            Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden });
            document.dispatchEvent(new Event('visibilitychange'));
        }""",
        hidden,
    )
