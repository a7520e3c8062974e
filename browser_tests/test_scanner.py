"""Adding devices with a scanner: a keyboard that types faster than any person."""

import time

from playwright.sync_api import Locator, Page, Request, Route, expect

from browser_tests.conftest import Visit
from browser_tests.people import Api, demo, new_serial
from browser_tests.watch import Watch
from ops.server import SiloServer


def scan(page: Page, text: str) -> None:
    """What a scanner does: the characters at once, then Enter, and no look at the screen."""
    page.keyboard.type(text)
    page.keyboard.press("Enter")


def devices_page(visit: Visit) -> Page:
    page = visit("/devices", demo("production"))
    expect(add_field(page)).to_be_focused()
    return page


def add_field(page: Page) -> Locator:
    return page.get_by_label("Add a device")


def last_scans(page: Page) -> Locator:
    return page.get_by_role("list", name="Last scans").get_by_role("listitem")


def test_thirty_scans_in_a_row_are_all_handled(visit: Visit, watch: Watch, admin: Api) -> None:
    watch.allow(409, "/sil/add_serial_number/")
    page = devices_page(visit)
    serials = [new_serial() for _ in range(25)]
    for index, serial in enumerate(serials):
        scan(page, serial)
        if index % 5 == 0:
            scan(page, serials[0])
    scan(page, "203113AMP000001B")

    expect(page.get_by_text("25 added · 5 duplicate · 1 bad pattern")).to_be_visible()
    expect(add_field(page)).to_be_focused()
    expect(add_field(page)).to_have_value("")
    assert [serial for serial in serials if not admin.device(serial)] == []
    assert admin.history(serials[0]) == ["registered"]


def test_each_scan_is_told_beside_the_field(visit: Visit, watch: Watch, admin: Api) -> None:
    watch.allow(409, "/sil/add_serial_number/")
    known, fresh = new_serial(), new_serial("API")
    admin.add(known)
    page = devices_page(visit)
    bad = "203101AMP12345B"
    for text in (known, fresh, bad):
        scan(page, text)
    expect(page.get_by_text("1 added · 1 duplicate · 1 bad pattern")).to_be_visible()
    told = last_scans(page)
    expect(told.filter(has_text=known)).to_contain_text("Duplicate")
    expect(told.filter(has_text=fresh)).to_contain_text("Added")
    expect(told.filter(has_text=bad)).to_contain_text("Bad pattern")
    expect(told.filter(has_text=bad)).to_contain_text("for example 202505AMP123456B")
    expect(page.get_by_role("row", name=fresh)).to_be_visible()


def test_scans_wait_while_the_server_answers_slowly(visit: Visit, admin: Api) -> None:
    page = devices_page(visit)

    def slowly(route: Route) -> None:
        time.sleep(0.15)
        route.continue_()

    page.route("**/sil/add_serial_number/", slowly)
    serials = [new_serial() for _ in range(10)]
    for serial in serials:
        scan(page, serial)
    expect(page.get_by_text("10 added")).to_be_visible()
    assert [serial for serial in serials if not admin.device(serial)] == []


def test_a_scan_whose_answer_was_lost_is_not_called_a_duplicate(visit: Visit, watch: Watch, admin: Api) -> None:
    """The device is stored, its answer lost: the second try carries the same key and hears the first answer."""
    page = devices_page(visit)
    serial = new_serial()
    lost: list[Request] = []

    def lose_the_first_answer(route: Route) -> None:
        if not lost:
            route.fetch()
            lost.append(route.request)
            watch.allow_server_away()
            route.abort("connectionreset")
        else:
            route.continue_()

    page.route("**/sil/add_serial_number/", lose_the_first_answer)
    scan(page, serial)
    expect(last_scans(page)).to_contain_text("Trying again")
    expect(last_scans(page)).to_contain_text("Added")
    first, second = watch.sent("POST", "/sil/add_serial_number/")
    assert first.headers["idempotency-key"] == second.headers["idempotency-key"]
    assert admin.history(serial) == ["registered"]


def test_a_scan_started_elsewhere_lands_in_the_field(visit: Visit, admin: Api) -> None:
    page = devices_page(visit)
    page.get_by_role("heading", name="Devices").click()
    expect(add_field(page)).not_to_be_focused()
    serial = new_serial()
    scan(page, serial)
    expect(last_scans(page)).to_contain_text("Added")
    assert admin.device(serial)


def test_the_field_is_ready_again_after_a_dialog(visit: Visit, admin: Api) -> None:
    serial = new_serial()
    admin.add(serial)
    page = devices_page(visit)
    page.get_by_role("button", name=f"More actions for {serial}").click()
    page.get_by_role("menuitem", name="Delete").click()
    page.get_by_role("dialog").get_by_role("button", name="Cancel").click()
    expect(add_field(page)).to_be_focused()


def test_a_pasted_list_is_taken_line_by_line(visit: Visit, admin: Api) -> None:
    page = devices_page(visit)
    serials = [new_serial(), new_serial(), new_serial()]
    add_field(page).evaluate(
        """(field, text) => {
            const data = new DataTransfer();
            data.setData('text', text);
            field.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
        }""",
        "\r\n".join(serials),
    )
    expect(page.get_by_text("3 added")).to_be_visible()
    assert all(admin.device(serial) for serial in serials)


def test_a_upi_pro_serial_is_added_as_such(visit: Visit, admin: Api) -> None:
    serial = f"PRO-{new_serial()[9:15]}"
    page = devices_page(visit)
    page.get_by_label("UPI PRO serials").check()
    add_field(page).click()
    scan(page, serial)
    expect(last_scans(page)).to_contain_text("Added")
    assert admin.device(serial)["category"] == "UPIPRO"


def test_scans_go_on_while_the_database_is_away_and_none_is_lost(
    visit: Visit, watch: Watch, admin: Api, silo: SiloServer
) -> None:
    page = devices_page(visit)
    watch.allow_server_away()
    silo.kill_database()
    serials = [new_serial() for _ in range(4)]
    try:
        for serial in serials:
            scan(page, serial)
        expect(last_scans(page).filter(has_text=serials[0])).to_contain_text("Trying again")
    finally:
        silo.start_database()
    expect(page.get_by_text("4 added")).to_be_visible(timeout=30_000)
    assert [serial for serial in serials if not admin.device(serial)] == []
