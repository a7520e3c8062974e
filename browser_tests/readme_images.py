"""Take the README's two pictures of the demo: python -m browser_tests.readme_images (after npm run build)."""

import os
import shutil
import tempfile
from collections.abc import Sequence
from pathlib import Path

from playwright.sync_api import Browser, expect, sync_playwright

from browser_tests.people import Api, demo
from ops.server import SiloServer
from ops.setup import BROWSERS

IMAGES = Path(__file__).resolve().parents[1] / "docs" / "images"
LARGEST = 200_000
SCANS = ["202611AMP204117B", "202611API204118B", "202611AMP204119B", "202611AMP204117B"]


def take(
    browser: Browser, url: str, name: str, *, width: int, height: int, scheme: str, scans: Sequence[str] = ()
) -> None:
    dark_or_light = {"color_scheme": scheme, "timezone_id": "Asia/Kolkata"}
    context = browser.new_context(base_url=url, viewport={"width": width, "height": height}, **dark_or_light)
    cookies = Api(url, demo("employee")).client.cookies.jar
    context.add_cookies([{"name": one.name, "value": one.value or "", "url": url} for one in cookies])
    page = context.new_page()
    page.goto("/devices")
    expect(page.get_by_role("main").get_by_role("button", name="Copy").first).to_be_visible()
    for serial in scans:
        page.get_by_label("Add a device").press_sequentially(serial)
        page.keyboard.press("Enter")
    if scans:
        expect(page.get_by_role("list", name="Last scans").get_by_text("Duplicate")).to_be_visible()
        expect(page.get_by_role("row", name=scans[0])).to_be_visible()
    page.wait_for_load_state("networkidle")
    page.screenshot(path=IMAGES / name, animations="disabled")
    context.close()
    if (IMAGES / name).stat().st_size > LARGEST:
        raise SystemExit(f"{name} is larger than {LARGEST} bytes.")


def main() -> None:
    IMAGES.mkdir(parents=True, exist_ok=True)
    sandbox = ["--no-sandbox"] if os.getuid() == 0 else []
    program = next(filter(None, map(shutil.which, BROWSERS)), None)
    with (
        tempfile.TemporaryDirectory() as folder,
        SiloServer(Path(folder), durable=False) as silo,
        sync_playwright() as made,
    ):
        silo.manage("load_demo")
        browser = made.chromium.launch(executable_path=program, args=sandbox)
        take(browser, silo.url, "devices.png", width=1280, height=800, scheme="light", scans=SCANS)
        take(browser, silo.url, "mobile.png", width=375, height=740, scheme="dark")
        browser.close()


if __name__ == "__main__":
    main()
