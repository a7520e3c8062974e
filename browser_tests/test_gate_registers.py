"""The registers of vehicles and drivers: notes, stars and the blacklist, for the gate and for those who only look."""

from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from browser_tests.conftest import Visit
from browser_tests.directory import PHONE
from browser_tests.gate import announce, blacklist, new_plate
from browser_tests.people import Api, demo
from browser_tests.shop import call, overflow
from browser_tests.watch import accessibility_problems


def vehicle(api: Api, plate: str) -> dict[str, Any]:
    return call(api, "GET", f"/api/vehicles/{plate}/").json()


def driver(api: Api, driver_id: int) -> dict[str, Any]:
    return call(api, "GET", f"/api/drivers/{driver_id}/").json()


def open_note(page: Page, plate: str) -> Locator:
    page.get_by_role("button", name=f"Note about {plate}").click()
    return page.get_by_role("dialog", name=f"Note about {plate}")


def choose(page: Page, made: dict[str, Any], item: str) -> Locator:
    page.get_by_role("button", name=f"Actions for {made['driver_name']}").click()
    page.get_by_role("menuitem", name=item).click()
    return page.get_by_role("dialog")


def test_a_note_about_a_vehicle_by_keyboard(visit: Visit, admin: Api) -> None:
    made = announce(admin)
    page = visit(f"/gate/vehicles?search={made['vehicle_number']}", demo("gate"))
    dialog = open_note(page, made["vehicle_number"])
    expect(dialog.get_by_label("Remark")).to_be_focused()
    page.keyboard.type("Drips oil")
    page.keyboard.press("Tab")
    expect(dialog.get_by_role("radio", name="1 of 5")).to_be_focused()
    for _ in range(3):
        page.keyboard.press("ArrowRight")
    expect(dialog.get_by_text("4 of 5")).to_be_visible()
    assert not accessibility_problems(page)
    page.keyboard.press("Enter")
    row = page.get_by_role("row", name=made["vehicle_number"])
    expect(row).to_contain_text("Drips oil")
    expect(row).to_contain_text("4 of 5")
    kept = vehicle(admin, made["vehicle_number"])
    assert (kept["remark"], kept["ratings"]) == ("Drips oil", 4)


def test_search_finds_plates_and_the_address_keeps_it(visit: Visit, admin: Api) -> None:
    made, other = announce(admin), announce(admin)
    page = visit("/gate/vehicles", demo("gate"))
    expect(page.get_by_role("row", name=other["vehicle_number"])).to_be_visible()
    page.keyboard.press("/")
    page.keyboard.type(made["vehicle_number"])
    expect(page.get_by_role("row", name=made["vehicle_number"])).to_be_visible()
    expect(page.get_by_role("row", name=other["vehicle_number"])).to_be_hidden()
    page.reload()
    expect(page.get_by_role("searchbox")).to_have_value(made["vehicle_number"])
    expect(page.get_by_role("row", name=other["vehicle_number"])).to_be_hidden()


def test_a_new_vehicle_appears_by_itself(visit: Visit, admin: Api) -> None:
    plate = new_plate()
    page = visit("/gate/vehicles", demo("gate"))
    expect(page.get_by_text("Live", exact=True)).to_be_visible()
    announce(admin, vehicle_number=plate)
    expect(page.get_by_role("row", name=plate)).to_be_visible()


def test_blacklisting_with_a_reason_and_undoing_it(visit: Visit, admin: Api) -> None:
    made = announce(admin)
    page = visit(f"/gate/drivers?search={made['driver_phone'][3:]}", demo("gate"))
    dialog = choose(page, made, "Blacklist")
    dialog.get_by_role("button", name="Blacklist").click()
    expect(dialog.get_by_text("Say why")).to_be_visible()
    dialog.get_by_label("Reason").fill("Left without paying")
    assert not accessibility_problems(page)
    dialog.get_by_role("button", name="Blacklist").click()
    row = page.get_by_role("row", name=made["driver_name"])
    expect(row).to_contain_text("Left without paying")
    assert driver(admin, made["driver"]["id"])["is_blacklisted"]

    page.get_by_role("button", name=f"Undo blacklisting {made['driver_name']}").click()
    expect(row).not_to_contain_text("Blacklisted")
    now = driver(admin, made["driver"]["id"])
    assert (now["is_blacklisted"], now["blacklist_reason"]) == (False, "")


def test_taking_somebody_off_the_list(visit: Visit, admin: Api) -> None:
    made = announce(admin)
    blacklist(admin, made["driver"], "Wrong papers")
    page = visit(f"/gate/drivers?search={made['driver_phone'][3:]}&is_blacklisted=true", demo("gate"))
    dialog = choose(page, made, "Take off the blacklist")
    expect(dialog).to_contain_text("Wrong papers")
    dialog.get_by_role("button", name="Take off the blacklist").click()
    expect(page.get_by_text("Nobody matches")).to_be_visible()
    assert not driver(admin, made["driver"]["id"])["is_blacklisted"]


def test_stars_for_a_driver(visit: Visit, admin: Api) -> None:
    made = announce(admin)
    page = visit(f"/gate/drivers?search={made['driver_phone'][3:]}", demo("gate"))
    dialog = choose(page, made, "Rate")
    dialog.get_by_role("radio", name="2 of 5").check()
    dialog.get_by_role("button", name="Save").click()
    expect(page.get_by_role("row", name=made["driver_name"])).to_contain_text("2 of 5")
    assert driver(admin, made["driver"]["id"])["rating"] == 2


def test_sales_look_and_do_not_touch(visit: Visit, admin: Api) -> None:
    made = announce(admin)
    blacklist(admin, made["driver"], "Wrong papers")
    page = visit(f"/gate/drivers?search={made['driver_phone'][3:]}", demo("sales"))
    expect(page.get_by_role("row", name=made["driver_name"])).to_contain_text("Wrong papers")
    expect(page.get_by_role("button", name="Actions for")).to_have_count(0)
    page.goto(f"/gate/vehicles?search={made['vehicle_number']}")
    expect(page.get_by_role("row", name=made["vehicle_number"])).to_be_visible()
    expect(page.get_by_role("button", name="Note about")).to_have_count(0)


@pytest.mark.parametrize("path", ["/gate/vehicles?search={vehicle_number}", "/gate/drivers?search={phone}"])
def test_on_a_phone_in_the_dark(visit: Visit, admin: Api, path: str) -> None:
    made = announce(admin, driver_name="Wolfe" * 15, vehicle_number=f"{new_plate()} {'X' * 30}")
    blacklist(admin, made["driver"], "Left without paying " * 10)
    note = {"remark": "W" * 200, "ratings": 4.5}
    assert call(admin, "PATCH", f"/api/vehicles/{made['vehicle_number']}/", json=note).is_success
    page = visit(path.format(phone=made["driver_phone"][3:], **made), demo("gate"), **PHONE)
    expect(page.get_by_role("main").get_by_role("listitem")).to_have_count(1)
    assert overflow(page) == 0
    assert not accessibility_problems(page)
