"""The production station: every scan kept, sent once and in order, and each answer told."""

import io

import zxingcpp
from PIL import Image
from playwright.sync_api import Route, expect

from browser_tests.conftest import Visit
from browser_tests.people import Api, demo
from browser_tests.production import (
    ADD,
    PATIENT,
    STATION,
    batch,
    done,
    field,
    last_scans,
    mode,
    ready,
    registrations,
    scan,
    scan_fast,
    sign_in,
    tray,
    wait_for,
)
from browser_tests.watch import Watch


def test_each_mode_does_its_work(visit: Visit, admin: Api) -> None:
    """Switched by a key, a command code and a button; deactivating asks once for a reason."""
    first, second, third = batch(3)
    page = ready(visit(STATION, demo("production")))
    scan(page, first)
    expect(last_scans(page).first).to_contain_text("Registered")
    page.keyboard.press("Alt+3")
    expect(mode(page, "Approve")).to_have_attribute("aria-pressed", "true")
    scan(page, first)
    expect(last_scans(page).first).to_contain_text("Approved")
    scan(page, "SILO:MODE:REGISTERAPPROVE")
    scan(page, second)
    expect(last_scans(page).first).to_contain_text("Registered and approved")

    taken = admin.post("getSerialNumber")["serialnumber"]
    mode(page, "Release").click()
    expect(field(page)).to_be_focused()
    scan(page, taken)
    expect(last_scans(page).first).to_contain_text("Released")

    mode(page, "Deactivate").click()
    asked = page.get_by_role("dialog", name="Deactivate what is scanned?")
    asked.get_by_role("button", name="Start deactivating").click()
    expect(asked.get_by_text("Say why")).to_be_visible()
    asked.get_by_label("Reason for all of them").fill("Water damage")
    asked.get_by_role("button", name="Start deactivating").click()
    expect(field(page)).to_be_focused()
    for serial in (first, second):
        scan(page, serial)
    expect(last_scans(page).filter(has_text="Deactivated")).to_have_count(2)

    scan(page, "SILO:MODE:CHECK")
    scan(page, first)
    checked = page.get_by_role("region", name="Checked device")
    expect(checked.get_by_text("Deactivated")).to_be_visible()
    scan(page, third)
    expect(checked.get_by_text("Not registered")).to_be_visible()
    expect(done(page)).to_have_text("6")
    assert admin.history(second) == ["registered", "approved", "deactivated"]
    assert admin.history(taken)[-1] == "released"
    events = admin.get("device_history", serialnumber=first)["data"]
    assert (events[0]["action"], events[0]["reason"]) == ("device.deactivated", "Water damage")


def test_what_was_not_done_is_settled_in_the_tray(visit: Visit, watch: Watch, admin: Api) -> None:
    """On a phone, in the dark: wrong form, duplicate, refusal; corrected, tried again, dropped."""
    watch.allow(409, ADD)
    fresh, known, misread = batch(3)
    admin.add(known)
    phone = {"viewport": {"width": 375, "height": 740}, "color_scheme": "dark"}
    page = ready(visit(STATION, demo("production"), **phone))
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    for text in (fresh, fresh, known, misread.lower()):
        scan(page, text)
    expect(tray(page).get_by_role("listitem")).to_have_count(3)
    expect(done(page)).to_have_text("1")
    listed = tray(page).get_by_role("listitem")
    expect(listed.filter(has_text="Duplicate")).to_contain_text("Scanned already")
    expect(listed.filter(has_text="Refused")).to_contain_text("already registered")
    expect(listed.filter(has_text="Wrong form")).to_contain_text("letters are capitals")
    tray(page).get_by_role("button", name="Copy the list").click()
    copied = page.evaluate("() => navigator.clipboard.readText()")
    assert {line.split("\t")[2] for line in copied.splitlines()} == {"Duplicate", "Refused", "Wrong form"}
    assert page.evaluate("document.documentElement.scrollWidth") == 375

    tray(page).get_by_role("button", name=f"Correct {misread.lower()}").click()
    corrected = page.get_by_role("dialog", name="Correct the serial number")
    expect(corrected.get_by_label("Serial number")).to_have_value(misread)
    # A scan now is for nobody: it presses no button and stays in no field.
    scan_fast(page, batch(1)[0])
    expect(corrected.get_by_label("Serial number")).to_have_value(misread)
    expect(page.get_by_text("answer the dialog first")).to_be_attached()
    corrected.get_by_role("button", name="Register").click()
    expect(done(page)).to_have_text("2")
    expect(field(page)).to_be_focused()

    # The list of keys is a dialog like any other: it keeps the focus, and nothing is taken behind it.
    page.keyboard.press("Control+/")
    switch = page.get_by_role("dialog", name="Keys").get_by_role("switch")
    for _ in range(2):
        switch.click()
        page.wait_for_timeout(200)  # the field takes the focus 50 ms after a click on the page
        expect(switch).to_be_focused()
    stray, meant = batch(2)
    scan_fast(page, stray)
    page.keyboard.press("Escape")
    expect(field(page)).to_be_focused()
    scan(page, meant)
    expect(done(page)).to_have_text("3")
    assert admin.device(stray) == {}

    admin.call("DELETE", f"delete_serial_number/{known}")
    tray(page).get_by_role("button", name=f"Try {known} again").click()
    expect(done(page)).to_have_text("4")
    tray(page).get_by_role("button", name=f"Drop {fresh}").click()
    expect(tray(page)).to_have_count(0)
    assert admin.history(known) == ["registered", "deleted", "registered"]
    assert registrations(admin, [fresh, misread]) == {}


def test_a_lost_answer_is_asked_for_again_with_the_same_key(visit: Visit, watch: Watch, admin: Api) -> None:
    (serial,) = batch(1)
    page = ready(visit(STATION, demo("production")))
    lost: list[str] = []

    def lose(route: Route) -> None:
        if lost:
            route.continue_()
            return
        lost.append(route.request.url)
        route.fetch()
        watch.allow_server_away()
        route.abort("connectionreset")

    page.route(f"**{ADD}", lose)
    scan(page, serial)
    expect(done(page)).to_have_text("1", timeout=PATIENT)
    # Twice, or more often on a machine that is slow to answer.
    tries = watch.sent("POST", ADD)
    assert len(tries) > 1
    assert len({tried.headers["idempotency-key"] for tried in tries}) == 1
    assert registrations(admin, [serial]) == {}
    expect(tray(page)).to_have_count(0)


def test_scans_wait_for_their_person_alone(visit: Visit, watch: Watch, admin: Api) -> None:
    """The session ends, somebody else signs in, the first one comes back: sent under the one account only."""
    watch.allow(401, ADD)
    watch.allow(401, "/sil/token/refresh/")
    watch.allow(401, "/sil/verify-auth/")
    owner, other = admin.new_user("production"), admin.new_user("production")
    before, after = batch(2)
    page = ready(visit(STATION, owner))
    # A second tab: it sends nothing while the first one does.
    second = page.context.new_page()
    second.goto(STATION)
    expect(second.get_by_role("heading", name="Scan devices")).to_be_visible()
    page.bring_to_front()
    watch.allow_server_away()
    page.context.set_offline(True)
    scan(ready(page), before)
    expect(last_scans(page).first).to_contain_text("kept here")
    expect(last_scans(second).first).to_contain_text("kept here")
    second.close()
    page.context.clear_cookies()
    page.context.set_offline(False)
    expect(page.get_by_role("heading", name="Sign in")).to_be_visible(timeout=PATIENT)

    sign_in(page, other)
    expect(page.get_by_text(f"1 scan of {owner.username} waits in this browser")).to_be_visible()
    scan(ready(page), after)
    expect(done(page)).to_have_text("1")
    assert admin.device(before) == {}

    page.context.clear_cookies()
    page.goto("/login")
    sign_in(page, owner)
    # Sent from whatever page comes first, here the start page.
    wait_for(lambda: bool(admin.device(before)))
    events = admin.get("device_history", serialnumber=before)["data"]
    assert [(event["action"], event["actor"]) for event in events] == [("device.registered", owner.username)]


def test_the_printed_codes_are_read_as_commands(visit: Visit) -> None:
    page = visit("/devices/station/codes", demo("production"))
    pictures = page.get_by_role("img", name="Code SILO:MODE")
    expect(pictures).to_have_count(6)
    seen = []
    for picture in pictures.all():
        (found,) = zxingcpp.read_barcodes(Image.open(io.BytesIO(picture.screenshot())).convert("RGB"))
        seen.append(found.text)
    page.get_by_role("link", name="Back to the station").click()
    ready(page)
    for text in seen:
        scan(page, text)
        if text.endswith("DEACTIVATE"):
            page.get_by_role("dialog").get_by_role("button", name="Cancel").click()
            expect(page.get_by_role("dialog")).to_have_count(0)
    expect(mode(page, "Check")).to_have_attribute("aria-pressed", "true")
