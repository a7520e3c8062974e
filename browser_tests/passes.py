"""What the tests of the scan station share: entries with a pass, and what a scanner reads from it."""

import io
from typing import Any

import zxingcpp
from PIL import Image
from playwright.sync_api import Locator, Page, expect

from browser_tests.conftest import Visit
from browser_tests.gate import announce, decide, entry
from browser_tests.people import Api, demo
from browser_tests.shop import call

VERIFY = "/api/submissions/verify/"
TABLET = {"viewport": {"width": 1180, "height": 820}}


def approved(api: Api, *boxes: str, **changes: Any) -> dict[str, Any]:
    """A new entry whose pass lets in; `boxes` are the serial numbers of its manifest."""
    made = announce(api, manifest=" ".join(boxes), **changes)
    decide(api, made["id"], "approve")
    return entry(api, made["id"])


def verify(api: Api, payload: str) -> dict[str, Any]:
    """What another station with this account is told."""
    return call(api, "POST", "/api/submissions/verify/", json={"payload": payload}).json()


def pass_picture(api: Api, entry_id: int) -> Image.Image:
    """The QR of an entry as it is saved or printed."""
    answer = call(api, "GET", f"/api/submissions/{entry_id}/qr-download/")
    assert answer.is_success, answer.text
    return Image.open(io.BytesIO(answer.content)).convert("RGB")


def read_qr(picture: Image.Image) -> str:
    """What is in the one code of a picture, as a scanner of another make reads it."""
    (found,) = zxingcpp.read_barcodes(picture)
    return str(found.text)


def scan(page: Page, text: str) -> None:
    """What a hand scanner does: the characters at once, then Enter, and no look at the screen."""
    page.keyboard.type(text)
    page.keyboard.press("Enter")


def station(visit: Visit, **options: Any) -> Page:
    page = visit("/gate/station", demo("gate"), **{**TABLET, **options})
    expect(page.get_by_role("heading", name="Scan station")).to_be_visible()
    expect(code_field(page)).to_be_focused()
    return page


def code_field(page: Page) -> Locator:
    return page.get_by_label("Code of the pass")


def panel(page: Page) -> Locator:
    return page.get_by_role("region", name="Pass")
