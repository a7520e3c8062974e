"""The pages of entries on a desk and on a phone: accessible, not wider than the screen, and still while they load."""

import io
from collections.abc import Iterator
from typing import Any

import pytest
from PIL import Image
from playwright.sync_api import Page, expect

from browser_tests.conftest import SCREENSHOTS, Visit
from browser_tests.directory import new_phone
from browser_tests.gate import announce, new_plate, paper
from browser_tests.passes import read_qr
from browser_tests.people import Api, Person, demo
from browser_tests.shop import overflow
from browser_tests.test_layout_shift import MEASURE, loaded
from browser_tests.watch import accessibility_problems
from ops.server import SiloServer

PHONE = {"viewport": {"width": 375, "height": 740}, "color_scheme": "dark"}


@pytest.fixture
def somebody(admin: Api) -> Person:
    return admin.new_user("customer")


@pytest.fixture
def customer(silo: SiloServer, somebody: Person) -> Iterator[Api]:
    api = Api(silo.url, somebody)
    yield api
    api.client.close()


def picture(page: Page, name: str) -> None:
    SCREENSHOTS.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=SCREENSHOTS / f"{name}.png", animations="disabled", full_page=True)


def whole_entry(admin: Api, customer: Api, **changes: Any) -> dict[str, Any]:
    helper = {"helper_name": "Anil Sharma", "helper_phone": new_phone(), "helper_language": "ta"}
    papers = {"puc": paper(), "purchase_order": paper("a rather long name of a purchase order for the gate.pdf")}
    return announce(customer, papers=papers, manifest=f"{admin.approved()} {admin.approved()}", **helper, **changes)


@pytest.mark.parametrize("role", ["gate", "customer"])
def test_on_a_phone_in_the_dark(visit: Visit, admin: Api, somebody: Person, customer: Api, role: str) -> None:
    made = whole_entry(admin, customer, vehicle_number=f"{new_plate()} {'X' * 30}")
    person = somebody if role == "customer" else demo("gate")
    page = visit("/", person, **PHONE)
    expect(page.get_by_role("link", name=made["vehicle_number"]).first).to_be_visible()
    page.wait_for_load_state("networkidle")
    picture(page, f"gate-start-{role}-phone")
    assert overflow(page) == 0
    assert not accessibility_problems(page)
    page.goto("/gate")
    expect(page.get_by_role("list", name="Gate entries").get_by_role("listitem").first).to_be_visible()
    picture(page, f"gate-entries-{role}-phone")
    assert overflow(page) == 0
    assert not accessibility_problems(page)
    page.goto(f"/gate/entries/{made['id']}")
    expect(page.get_by_role("region", name="History").get_by_text("Announced", exact=True)).to_be_visible()
    code = page.get_by_role("img", name="QR code")
    expect(code).to_be_visible()
    # A scanner needs it dark on light, whatever the colours of the page.
    assert read_qr(Image.open(io.BytesIO(code.screenshot(animations="disabled")))) == made["qr_payload"]
    picture(page, f"gate-entry-{role}-phone")
    assert overflow(page) == 0


def test_the_pages_on_a_desk(visit: Visit, admin: Api, customer: Api) -> None:
    made = whole_entry(admin, customer)
    page = visit("/gate", demo("gate"))
    expect(page.get_by_role("link", name=made["vehicle_number"], exact=True)).to_be_visible()
    picture(page, "gate-entries-desk")
    assert overflow(page) == 0
    assert not accessibility_problems(page)
    page.get_by_role("link", name=made["vehicle_number"], exact=True).click()
    expect(page.get_by_role("region", name="History").get_by_text("Announced", exact=True)).to_be_visible()
    expect(page.get_by_role("img", name="QR code")).to_be_visible()
    page.get_by_role("button", name=f"Approve {made['vehicle_number']}").click()
    expect(page.get_by_role("button", name="Approve entry")).to_be_visible()
    assert not accessibility_problems(page)
    page.keyboard.press("Escape")
    expect(page.get_by_role("button", name=f"Approve {made['vehicle_number']}")).to_be_focused()
    picture(page, "gate-entry-desk")
    assert overflow(page) == 0


@pytest.mark.parametrize(("role", "width"), [pytest.param("gate", 1280, marks=pytest.mark.deep), ("customer", 375)])
def test_nothing_jumps(visit: Visit, role: str, width: int) -> None:
    page = visit("/", demo(role), viewport={"width": width, "height": 800})
    page.add_init_script(MEASURE)
    for path in ["/", "/gate?day=all"]:
        page.goto(path)
        loaded(page)
        assert page.evaluate("window.layoutShift") < 0.1
    page.get_by_role("main").locator("a[href^='/gate/entries/']").first.click()
    loaded(page)
    expect(page.get_by_role("region", name="History").get_by_text("Announced", exact=True)).to_be_visible()
    page.reload()
    loaded(page)
    assert page.evaluate("window.layoutShift") < 0.1
