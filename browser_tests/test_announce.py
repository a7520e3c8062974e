"""The wizard: a customer announces a vehicle and gets its pass, on a desk, by keyboard and on a phone."""

import re
from urllib.parse import quote

from PIL import Image
from playwright.sync_api import expect

from browser_tests.conftest import SCREENSHOTS, Visit
from browser_tests.papers import announce, in_days, new_phone, new_plate, pdf
from browser_tests.people import Api, Person, demo, new_serial
from browser_tests.shop import call, overflow, picture
from browser_tests.watch import Watch, accessibility_problems
from browser_tests.wizard import (
    PHONE,
    choose,
    code_of,
    entries,
    go_on,
    name_people,
    name_vehicle,
    paper,
    scanned,
    send,
    step,
)
from ops.server import SiloServer


def test_from_the_number_plate_to_the_pass_and_quicker_the_second_time(
    visit: Visit, watch: Watch, carl: Person, carls_script: Api
) -> None:
    plate, phone, serial = new_plate(), new_phone(), new_serial()
    watch.allow(404, f"/api/vehicles/{quote(plate)}/lookup/")
    page = visit("/gate/new", carl)
    name_vehicle(page, plate.lower())
    name_people(page, phone)
    step(page, "Papers and goods")
    choose(page, "PUC certificate", pdf("puc.pdf"))
    page.get_by_label("PUC certificate valid until").fill(in_days(30))
    licence = choose(page, "Driving licence", picture("licence.png"))
    expect(licence.get_by_alt_text("Preview of licence.png")).to_be_visible()
    page.get_by_label("Serial number").fill(serial)
    page.keyboard.press("Enter")
    expect(page.get_by_role("list", name="Devices of this entry")).to_contain_text(serial)
    assert not accessibility_problems(page)
    go_on(page)
    step(page, "Is everything right?")
    expect(paper(page, "Papers")).to_contain_text("puc.pdf")
    assert not accessibility_problems(page)
    send(page)

    expect(step(page, "Your pass")).to_be_focused()
    made = entries(carls_script)[0]
    assert scanned(page) == made["qr_payload"]
    assert (made["vehicle_number"], made["driver_language"], made["has_manifest"]) == (plate, "mr", True)
    assert re.search(rf"entry={made['id']}$", page.url)

    page.get_by_role("button", name="Announce another").click()
    step(page, "Which vehicle comes?")
    page.get_by_label("Number plate").fill(plate)
    expect(page.get_by_text("You know this vehicle")).to_be_visible()
    go_on(page)
    step(page, "Who comes with it?")
    expect(page.get_by_role("group", name="Driver").get_by_label("Name")).to_have_value("Ravi Patil")
    expect(page.get_by_label("Your phone")).to_have_value("+919812345678")
    go_on(page)
    expect(paper(page, "PUC certificate")).to_contain_text("puc.pdf is taken over")
    expect(paper(page, "Driving licence")).to_contain_text("licence.png is taken over")
    go_on(page)
    expect(page.get_by_text("This vehicle is announced already")).to_be_visible()
    send(page)
    step(page, "Your pass")
    again = call(carls_script, "GET", f"/api/submissions/{entries(carls_script)[0]['id']}/").json()
    assert sorted(one["document_type"] for one in again["documents"]) == ["driver_license", "puc"]


def test_the_pass_is_shown_saved_and_follows_the_gate(
    visit: Visit, carl: Person, carls_script: Api, silo: SiloServer
) -> None:
    made = announce(carls_script, new_plate())
    payload = entries(carls_script)[0]["qr_payload"]
    page = visit(f"/gate/new?step=pass&entry={made['id']}", carl, color_scheme="dark")
    page.get_by_role("button", name="Show full screen").click()
    shown = page.get_by_role("dialog", name=f"Pass of {made['vehicleNumber']}")
    expect(shown.get_by_role("img", name=re.compile("QR code"))).to_be_visible()
    assert scanned(page) == payload
    assert not accessibility_problems(page)
    page.screenshot(path=SCREENSHOTS / "pass-full-screen.png")
    page.keyboard.press("Escape")
    expect(page.get_by_role("button", name="Show full screen")).to_be_focused()
    with page.expect_download() as saved:
        page.get_by_role("button", name="Save picture").click()
    assert code_of(Image.open(saved.value.path())) == payload

    expect(page.get_by_text("Pending", exact=True)).to_be_visible()
    gate = Api(silo.url, demo("gate"))
    assert call(gate, "POST", f"/api/submissions/{made['id']}/approve/", json={}).is_success
    expect(page.get_by_text("Approved", exact=True)).to_be_visible()


def test_by_keyboard_alone(visit: Visit, watch: Watch, carl: Person) -> None:
    plate = new_plate()
    watch.allow(404, f"/api/vehicles/{quote(plate)}/lookup/")
    page = visit("/gate/new", carl)
    step(page, "Which vehicle comes?")
    page.get_by_label("Number plate").focus()
    page.keyboard.type(plate)
    page.keyboard.press("Enter")
    expect(step(page, "Who comes with it?")).to_be_focused()
    for text in ("Ravi Patil", new_phone(), None, None, None, None, None, "9812345678"):
        page.keyboard.press("Tab")
        if text:
            page.keyboard.type(text)
    page.keyboard.press("Enter")
    expect(step(page, "Papers and goods")).to_be_focused()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Shift+Tab")
    expect(page.get_by_role("button", name="Papers", exact=True)).to_be_focused()
    page.get_by_role("button", name="Next").focus()
    page.keyboard.press("Enter")
    expect(step(page, "Is everything right?")).to_be_focused()
    page.get_by_role("button", name="Send entry").focus()
    page.keyboard.press("Enter")
    expect(step(page, "Your pass")).to_be_focused()


def test_on_a_phone_in_the_dark(visit: Visit, watch: Watch, carl: Person) -> None:
    plate = new_plate()
    watch.allow(404, f"/api/vehicles/{quote(plate)}/lookup/")
    page = visit("/gate/new", carl, **PHONE)
    seen = []

    def look(name: str) -> None:
        seen.append((name, overflow(page), accessibility_problems(page)))
        page.screenshot(path=SCREENSHOTS / f"announce-{name}-phone.png")

    step(page, "Which vehicle comes?")
    look("vehicle")
    name_vehicle(page, plate)
    step(page, "Who comes with it?")
    go_on(page)
    expect(page.get_by_text("The name is needed.")).to_be_visible()
    look("people")
    name_people(page, new_phone())
    card = paper(page, "Driving licence")
    expect(card.get_by_role("button", name="Take a photo: Driving licence")).to_be_visible()
    with page.expect_file_chooser() as chooser:
        card.get_by_role("button", name="Take a photo: Driving licence").tap()
    chooser.value.set_files(picture("a very long name of a photo " * 4 + ".png"))
    expect(card.get_by_text("Will be sent")).to_be_visible()
    look("papers")
    page.get_by_role("button", name="Next").tap()
    step(page, "Is everything right?")
    look("review")
    page.get_by_role("button", name="Send entry").tap()
    step(page, "Your pass")
    expect(page.get_by_role("img", name=re.compile("QR code"))).to_be_visible()
    look("pass")
    page.get_by_role("button", name="Show full screen").tap()
    expect(page.get_by_role("dialog").get_by_role("img", name=re.compile("QR code"))).to_be_visible()
    look("show")
    assert [one for one in seen if one[1] or one[2]] == []
