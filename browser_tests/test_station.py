"""The scan station in a real browser: passes by hand scanner, boxes, gloves and a phone."""

import io

from PIL import Image
from playwright.sync_api import Locator, Page, expect

from browser_tests.conftest import Visit
from browser_tests.directory import PHONE
from browser_tests.gate import announce, blacklist, decide, entry
from browser_tests.passes import TABLET, VERIFY, approved, code_field, panel, pass_picture, read_qr, scan, station
from browser_tests.people import Api, demo, new_serial
from browser_tests.shop import overflow
from browser_tests.watch import Watch, accessibility_problems
from ops.server import SiloServer


def today(page: Page) -> Locator:
    return page.get_by_role("region", name="Let in today")


def test_a_printed_pass_lets_in_once(visit: Visit, watch: Watch, admin: Api) -> None:
    """The picture that is saved, read by another make of scanner, typed as that scanner types."""
    watch.allow(409, VERIFY)
    made = approved(admin)
    payload = read_qr(pass_picture(admin, made["id"]))
    page = station(visit)
    scan(page, payload)
    expect(panel(page)).to_contain_text("Let in")
    expect(panel(page)).to_contain_text(made["vehicle_number"])
    expect(panel(page)).to_contain_text("0 papers")
    expect(today(page)).to_contain_text(made["vehicle_number"])
    assert entry(admin, made["id"])["status"] == "completed"

    scan(page, payload)
    expect(panel(page)).to_contain_text("Already used")
    expect(panel(page)).to_contain_text("By gate at")
    assert len(watch.sent("POST", VERIFY)) == 2


def test_a_pass_shown_on_a_phone_lets_in(visit: Visit, admin: Api, silo: SiloServer) -> None:
    """From the customer's screen, in the dark, to the guard's scanner."""
    made = announce(Api(silo.url, demo("customer")))
    decide(admin, made["id"], "approve")
    phone = visit(f"/gate/entries/{made['id']}", demo("customer"), **PHONE)
    shown = phone.get_by_role("img", name=f"QR code of the pass of {made['vehicle_number']}")
    picture = Image.open(io.BytesIO(shown.screenshot(animations="disabled")))
    page = station(visit)
    scan(page, read_qr(picture))
    expect(panel(page)).to_contain_text("Let in")
    expect(panel(page)).to_contain_text(made["vehicle_number"])
    expect(phone.get_by_text("Completed", exact=True)).to_be_visible()


def test_each_refusal_says_why(visit: Visit, watch: Watch, admin: Api) -> None:
    watch.allow(409, VERIFY)
    watch.allow(400, VERIFY)
    page = station(visit)
    pending = announce(admin)
    scan(page, pending["qr_payload"])
    expect(panel(page)).to_contain_text("Not approved yet")
    expect(panel(page).get_by_role("link", name="Open the entry")).to_have_attribute(
        "href", f"/gate/entries/{pending['id']}"
    )
    decide(admin, pending["id"], "reject", reason="Wrong day")
    scan(page, pending["qr_payload"])
    expect(panel(page)).to_contain_text("Rejected")
    expect(panel(page)).to_contain_text("Wrong day")

    scan(page, pending["qr_payload"][:-1] + "x")
    expect(panel(page)).to_contain_text("Not one of our passes")

    banned = approved(admin)
    blacklist(admin, banned["driver"], "Left without paying")
    scan(page, banned["qr_payload"])
    expect(panel(page)).to_contain_text("Blacklisted")
    expect(panel(page)).to_contain_text(f"{banned['driver_name']}: Left without paying")
    page.keyboard.press("Escape")
    expect(panel(page)).to_contain_text("Ready")
    assert entry(admin, banned["id"])["status"] == "approved"


def test_a_scan_lands_in_the_field_wherever_the_focus_is(visit: Visit, admin: Api) -> None:
    made = approved(admin)
    page = station(visit)
    page.get_by_role("button", name="Sound").focus()
    scan(page, made["qr_payload"])
    expect(panel(page)).to_contain_text("Let in")
    expect(page.get_by_role("button", name="Sound")).to_have_attribute("aria-pressed", "true")


def test_the_way_there_and_back(visit: Visit) -> None:
    page = visit("/gate", demo("gate"), **TABLET)
    page.get_by_role("link", name="Scan station").click()
    expect(code_field(page)).to_be_focused()
    expect(page.get_by_text("Live", exact=True)).to_be_visible()
    expect(page.get_by_role("navigation", name="Main")).to_have_count(0)
    page.get_by_role("link", name="Back to the entries").click()
    expect(page.get_by_role("heading", name="Gate entries")).to_be_visible()
    expect(page.get_by_role("navigation", name="Main")).to_be_visible()


def test_boxes_are_counted_and_the_devices_remember(visit: Visit, watch: Watch, admin: Api) -> None:
    watch.allow(409, VERIFY)
    expected, missing, foreign = admin.approved(), admin.approved(), admin.approved()
    made = approved(admin, expected, missing)
    page = station(visit)
    scan(page, made["qr_payload"])
    expect(panel(page)).to_contain_text("0 of 2 boxes")
    assert not accessibility_problems(page)
    scan(page, expected)
    expect(panel(page)).to_contain_text(f"{expected} fits")
    scan(page, foreign)
    expect(panel(page)).to_contain_text(f"{foreign} is not on the list")
    scan(page, expected)
    expect(panel(page)).to_contain_text(f"{expected} was scanned before")
    expect(page.get_by_role("region", name="Missing")).to_contain_text(missing)
    expect(page.get_by_role("button", name="Complete")).to_be_hidden()
    assert not accessibility_problems(page)

    page.get_by_role("button", name=f"Undo scan of {foreign}").click()
    expect(panel(page)).to_contain_text(f"{foreign} is taken back")
    scan(page, foreign)
    expect(page.get_by_role("region", name="Not on the list")).to_contain_text(foreign)

    page.get_by_role("button", name="Let in all the same").click()
    send = page.get_by_role("button", name="Let in with this reason")
    expect(send).to_be_disabled()
    page.get_by_label("Why do the boxes not fit?").fill("One box was swapped")
    send.click()
    expect(panel(page)).to_contain_text("Let in")
    done = entry(admin, made["id"])
    assert (done["status"], done["completion_reason"]) == ("completed", "One box was swapped")
    happened = {serial: admin.history(serial)[-1] for serial in (expected, missing, foreign)}
    assert happened == {expected: "passed_gate", missing: "missed_at_gate", foreign: "foreign_at_gate"}


def test_boxes_that_fit_need_no_reason(visit: Visit, watch: Watch, admin: Api) -> None:
    watch.allow(409, VERIFY)
    boxes = [new_serial(), new_serial("API")]
    made = approved(admin, *boxes)
    page = station(visit)
    scan(page, made["qr_payload"])
    expect(panel(page)).to_contain_text("0 of 2 boxes")
    for serial in boxes:
        scan(page, serial)
    expect(panel(page)).to_contain_text("2 of 2 boxes")
    page.get_by_role("button", name="Complete").click()
    expect(panel(page)).to_contain_text("Let in")
    assert entry(admin, made["id"])["completion_reason"] == ""


def test_on_a_phone_in_the_dark(visit: Visit, watch: Watch, admin: Api) -> None:
    watch.allow(409, VERIFY)
    serial = new_serial()
    plain, with_boxes = approved(admin, helper_name="Meera Iyer", helper_phone="+919000000001"), approved(admin, serial)
    page = station(visit, **PHONE)
    assert overflow(page) == 0
    assert not accessibility_problems(page)
    scan(page, plain["qr_payload"])
    expect(panel(page)).to_contain_text("Let in")
    assert overflow(page) == 0
    assert not accessibility_problems(page)
    scan(page, plain["qr_payload"])
    expect(panel(page)).to_contain_text("Already used")
    assert not accessibility_problems(page)
    scan(page, with_boxes["qr_payload"])
    expect(panel(page)).to_contain_text("0 of 1 boxes")
    scan(page, serial)
    expect(panel(page)).to_contain_text("1 of 1 boxes")
    assert overflow(page) == 0
    assert not accessibility_problems(page)


def test_gloves_hit_every_button(visit: Visit, watch: Watch, admin: Api) -> None:
    watch.allow(409, VERIFY)
    serial = new_serial()
    made = approved(admin, serial)
    page = station(visit, **PHONE)
    too_small = """() => [...document.querySelectorAll('button, a, input')]
        .filter((one) => one.checkVisibility() && one.getBoundingClientRect().height < 64)
        .map((one) => one.outerHTML)"""
    assert page.evaluate(too_small) == []
    scan(page, made["qr_payload"])
    scan(page, serial)
    expect(panel(page)).to_contain_text("1 of 1 boxes")
    assert page.evaluate(too_small) == []


def test_sales_do_not_stand_at_the_gate(visit: Visit) -> None:
    page = visit("/gate/station", demo("sales"))
    expect(page.get_by_role("heading", name="Not for your role")).to_be_visible()
