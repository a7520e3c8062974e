"""What production does with a device in the list and in its drawer."""

import time

import pytest
from playwright.sync_api import Locator, Page, expect

from browser_tests.conftest import Visit
from browser_tests.people import Api, demo, new_serial
from browser_tests.watch import Watch, accessibility_problems

UNDO_SECONDS = 5


@pytest.fixture
def pending(admin: Api) -> str:
    serial = new_serial()
    admin.add(serial)
    return serial


def found(visit: Visit, serial: str, role: str = "production") -> Page:
    return visit(f"/devices?search={serial}", demo(role))


def row(page: Page, serial: str) -> Locator:
    return page.get_by_role("row", name=serial)


def choose(page: Page, serial: str, action: str) -> None:
    page.get_by_role("button", name=f"More actions for {serial}").click()
    page.get_by_role("menuitem", name=action).click()


def toast(page: Page, text: str) -> Locator:
    return page.get_by_role("alert").filter(has_text=text)


def test_an_undone_approval_is_never_sent(visit: Visit, watch: Watch, admin: Api, pending: str) -> None:
    page = found(visit, pending)
    page.get_by_role("button", name=f"Approve {pending}").click()
    expect(row(page, pending).get_by_text("Approved", exact=True)).to_be_visible()
    page.get_by_role("button", name=f"Undo approving {pending}").click()
    expect(row(page, pending).get_by_text("Pending", exact=True)).to_be_visible()
    page.wait_for_timeout((UNDO_SECONDS + 1) * 1000)
    assert watch.sent("PATCH", "/sil/approve_serial_number/") == []
    assert admin.device(pending)["isapproved"] == 0


def test_an_approval_lands_when_the_time_for_undo_is_over(visit: Visit, admin: Api, pending: str) -> None:
    page = found(visit, pending)
    with page.expect_response("**/sil/approve_serial_number/") as answered:
        page.get_by_role("button", name=f"Approve {pending}").click()
    assert answered.value.status == 200
    expect(page.get_by_role("button", name=f"Undo approving {pending}")).to_be_hidden()
    expect(row(page, pending).get_by_text("Approved", exact=True)).to_be_visible()
    assert admin.history(pending) == ["registered", "approved"]


def test_going_to_another_page_sends_the_approval_at_once(visit: Visit, admin: Api, pending: str) -> None:
    page = found(visit, pending)
    page.get_by_role("button", name=f"Approve {pending}").click()
    with page.expect_response("**/sil/approve_serial_number/", timeout=3_000):
        page.get_by_role("link", name="My account").click()
    assert admin.device(pending)["isapproved"] == 1


@pytest.mark.parametrize("way", ["reload", "close"])
def test_leaving_the_browser_page_sends_the_approval(visit: Visit, admin: Api, pending: str, way: str) -> None:
    page = found(visit, pending)
    page.get_by_role("button", name=f"Approve {pending}").click()
    expect(row(page, pending).get_by_text("Approved", exact=True)).to_be_visible()
    if way == "reload":
        page.reload()
    else:
        # The browser itself must stay: a request that outlives its page needs it.
        page.context.new_page()
        page.close(run_before_unload=False)
    wait_for_approval(admin, pending)


def wait_for_approval(admin: Api, serial: str) -> None:
    deadline = time.monotonic() + 3
    while admin.device(serial)["isapproved"] != 1:
        assert time.monotonic() < deadline, "the approval was not sent"
        time.sleep(0.1)


def test_signing_out_sends_the_approval_first(visit: Visit, admin: Api, pending: str) -> None:
    page = visit(f"/devices?search={pending}", admin.new_user("production"))
    page.get_by_role("button", name=f"Approve {pending}").click()
    page.get_by_role("button", name="Sign out").click()
    expect(page.get_by_role("heading", name="Sign in")).to_be_visible()
    assert admin.device(pending)["isapproved"] == 1


def test_a_refused_approval_is_told_and_taken_back(visit: Visit, watch: Watch, admin: Api, pending: str) -> None:
    watch.allow(404, "/sil/approve_serial_number/")
    page = found(visit, pending)
    page.get_by_role("button", name=f"Approve {pending}").click()
    admin.call("DELETE", f"delete_serial_number/{pending}")
    expect(toast(page, f"{pending} was not approved")).to_be_visible()
    expect(page.get_by_text("No device matches")).to_be_visible()


def test_rejecting_needs_a_reason_and_keeps_it(visit: Visit, admin: Api, pending: str) -> None:
    page = found(visit, pending)
    choose(page, pending, "Reject")
    dialog = page.get_by_role("dialog", name="Reject device")
    expect(dialog).to_contain_text(pending)
    dialog.get_by_role("button", name="Reject").click()
    expect(dialog.get_by_text("Say why, so that whoever repairs it knows.")).to_be_visible()
    assert not accessibility_problems(page)
    dialog.get_by_label("Reason").fill("Cracked display")
    dialog.get_by_role("button", name="Reject").click()
    expect(row(page, pending).get_by_text("Rejected", exact=True)).to_be_visible()
    row(page, pending).click()
    expect(page.get_by_role("dialog").get_by_text("“Cracked display”")).to_be_visible()
    assert admin.history(pending) == ["registered", "rejected"]


def test_deactivating_names_the_device_and_the_effect_first(visit: Visit, admin: Api) -> None:
    serial = admin.approved()
    page = found(visit, serial)
    choose(page, serial, "Deactivate")
    dialog = page.get_by_role("dialog", name="Deactivate device for ever?")
    expect(dialog).to_contain_text(
        f"{serial} will never be given out, mapped or approved again. This cannot be undone."
    )
    expect(dialog.get_by_role("button", name="Cancel")).to_be_focused()
    assert admin.device(serial)["isallocated"] == 0
    dialog.get_by_label("Reason").fill("Burnt")
    dialog.get_by_role("button", name="Deactivate for ever").click()
    expect(row(page, serial).get_by_text("Deactivated", exact=True)).to_be_visible()
    expect(page.get_by_role("button", name=f"More actions for {serial}")).to_be_hidden()
    assert admin.device(serial)["isallocated"] == 3


def test_deleting_a_typing_mistake(visit: Visit, admin: Api, pending: str) -> None:
    page = found(visit, pending)
    choose(page, pending, "Delete")
    dialog = page.get_by_role("dialog", name="Delete device?")
    expect(dialog).to_contain_text(pending)
    dialog.get_by_role("button", name="Delete").click()
    expect(page.get_by_text("No device matches")).to_be_visible()
    assert admin.device(pending) == {}


def test_a_device_once_approved_offers_no_delete(visit: Visit, admin: Api) -> None:
    serial = admin.approved()
    page = found(visit, serial)
    page.get_by_role("button", name=f"More actions for {serial}").click()
    expect(page.get_by_role("menuitem", name="Reject")).to_be_visible()
    expect(page.get_by_role("menuitem", name="Delete")).to_be_hidden()


def test_allocating_and_mapping_belong_to_sales(visit: Visit, admin: Api) -> None:
    serial = admin.approved()
    page = found(visit, serial, "sales")
    choose(page, serial, "Mark as allocated")
    expect(row(page, serial).get_by_text("Allocated", exact=True)).to_be_visible()
    choose(page, serial, "Map to customer")
    form = page.get_by_role("dialog", name="Map a device to a customer")
    expect(form.get_by_role("combobox", name="Device")).to_have_value(serial)
    assert admin.device(serial)["isallocated"] == 2


def test_fetching_with_a_lease_shows_the_device_and_its_end(visit: Visit, admin: Api) -> None:
    page = visit("/devices", demo("sales"))
    page.get_by_role("button", name="Fetch a device").click()
    dialog = page.get_by_role("dialog", name="Fetch a device")
    dialog.get_by_label("Give it back by itself after").fill("30")
    with page.expect_response("**/sil/getSerialNumber/") as answered:
        dialog.get_by_role("button", name="Fetch", exact=True).click()
    serial = answered.value.json()["serialnumber"]
    expect(dialog.get_by_role("status")).to_contain_text(serial)
    expect(dialog.get_by_role("status")).to_contain_text("It returns to the pool at")
    assert not accessibility_problems(page)
    dialog.get_by_role("button", name="Close").last.click()
    assert admin.device(serial)["isallocated"] == 1
    assert admin.device(serial)["leaseExpires"]

    page.get_by_label("Search devices").fill(serial)
    expect(row(page, serial).get_by_text("Fetched", exact=True)).to_be_visible()
    choose(page, serial, "Release")
    expect(row(page, serial).get_by_text("Unallocated", exact=True)).to_be_visible()
    assert admin.history(serial)[-2:] == ["fetched", "released"]


def test_a_double_click_on_fetch_takes_one_device(visit: Visit, watch: Watch) -> None:
    page = visit("/devices", demo("sales"))
    page.get_by_role("button", name="Fetch a device").click()
    dialog = page.get_by_role("dialog", name="Fetch a device")
    dialog.get_by_role("button", name="Fetch", exact=True).dblclick()
    expect(dialog.get_by_text("This device is yours:")).to_be_visible()
    keys = {request.headers["idempotency-key"] for request in watch.sent("POST", "/sil/getSerialNumber/")}
    assert len(keys) == 1


def test_details_are_checked_beside_their_fields(visit: Visit, watch: Watch, admin: Api, pending: str) -> None:
    watch.allow(409, "/sil/set_device_details/")
    taken = new_serial()
    admin.add(taken)
    admin.post("set_device_details", serialnumber=taken, imei="490154203237518")
    page = visit(f"/devices?device={pending}", demo("production"))
    form = page.get_by_role("form", name="Device details")
    form.get_by_label("IMEI").fill("490154203237519")
    form.get_by_role("button", name="Save details").click()
    expect(form.get_by_text("The check digit does not fit: one digit is wrong.")).to_be_visible()
    assert watch.sent("POST", "/sil/set_device_details/") == []

    form.get_by_label("IMEI").fill("490154203237518")
    form.get_by_role("button", name="Save details").click()
    expect(toast(page, pending)).to_be_visible()

    form.get_by_label("IMEI").fill("356938035643809")
    form.get_by_label("Device id").fill("DEV-X1")
    form.get_by_role("button", name="Save details").click()
    expect(page.get_by_role("region", name="History").get_by_text("IMEI: none → 356938035643809")).to_be_visible()
    assert admin.device(pending)["IMEI"] == "356938035643809"


def test_the_drawer_tells_the_whole_history(visit: Visit, admin: Api) -> None:
    serial = admin.approved()
    admin.map(serial)
    admin.call("DELETE", f"delete_customer_mapping/{serial}")
    admin.post("reject_serial_number", serialnumber=serial, reason="Came back broken")
    page = visit(f"/devices?device={serial}", demo("sales"))
    history = page.get_by_role("dialog").get_by_role("region", name="History")
    expect(history.get_by_text("Rejected", exact=True)).to_be_visible()
    titles = history.locator("[class*=itemTitle]").all_inner_texts()
    mapped = {"Mapped to a customer", "Allocated"}
    unmapped = {"Mapping deleted", "Released"}
    assert [titles[0], set(titles[1:3]), set(titles[3:5]), *titles[5:]] == [
        "Rejected",
        unmapped,
        mapped,
        "Approved",
        "Registered",
    ]


def test_an_unknown_serial_in_the_address_is_told(visit: Visit) -> None:
    page = visit("/devices?device=203101AMP999999B", demo("sales"))
    expect(page.get_by_role("dialog").get_by_text("203101AMP999999B is not registered")).to_be_visible()
