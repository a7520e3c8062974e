"""The steps of a new entry, as a person goes through them, and what a scanner reads off the screen."""

import io
import re
from typing import Any

import zxingcpp
from PIL import Image
from playwright.sync_api import FilePayload, Locator, Page, expect

from browser_tests.papers import new_phone
from browser_tests.people import Api
from browser_tests.shop import call

PHONE = {"viewport": {"width": 375, "height": 740}, "color_scheme": "dark", "has_touch": True, "is_mobile": True}


def step(page: Page, title: str) -> Locator:
    heading = page.get_by_role("heading", name=title, level=2)
    expect(heading).to_be_visible()
    return heading


def go_on(page: Page) -> None:
    page.get_by_role("button", name="Next").click()


def name_vehicle(page: Page, plate: str) -> None:
    step(page, "Which vehicle comes?")
    page.get_by_label("Number plate").fill(plate)
    go_on(page)


def name_people(page: Page, phone: str) -> None:
    step(page, "Who comes with it?")
    driver = page.get_by_role("group", name="Driver")
    driver.get_by_label("Name").fill("Ravi Patil")
    driver.get_by_label("Phone").fill(phone)
    driver.get_by_label("Language of messages").select_option("Marathi")
    page.get_by_label("Your phone").fill("98123 45678")
    go_on(page)


def paper(page: Page, name: str) -> Locator:
    return page.get_by_role("region", name=name)


def choose(page: Page, name: str, file: FilePayload) -> Locator:
    card = paper(page, name)
    card.get_by_label(f"{name} file").set_input_files(file)
    return card


def send(page: Page) -> None:
    page.get_by_role("button", name="Send entry").click()


def code_of(image: Image.Image) -> str:
    found = zxingcpp.read_barcode(image)
    assert found, "no code in the picture"
    return found.text


def scanned(page: Page) -> str:
    """What a scanner in front of the screen reads."""
    expect(page.get_by_role("img", name=re.compile("QR code")).last).to_be_visible()
    return code_of(Image.open(io.BytesIO(page.screenshot())))


def entries(api: Api) -> list[dict[str, Any]]:
    return call(api, "GET", "/api/submissions/").json()["results"]


def documents(api: Api) -> list[dict[str, Any]]:
    return call(api, "GET", "/api/documents/").json()["documents"]


def review(page: Page, plate: str) -> None:
    name_vehicle(page, plate)
    name_people(page, new_phone())
    step(page, "Papers and goods")
    go_on(page)
    step(page, "Is everything right?")
