"""No row moves under the pointer: what is new waits until the hand has left the list, or asks for it."""

from playwright.sync_api import Locator, Page, expect

from browser_tests.conftest import Visit
from browser_tests.people import Api, demo, new_serial
from browser_tests.test_live import live, row


def serials_in(page: Page) -> list[str]:
    """The serials of the table from top to bottom."""
    buttons = page.get_by_role("table", name="Devices").get_by_role("button", name="Copy")
    return [str(label).removeprefix("Copy ") for label in buttons.evaluate_all("all => all.map(one => one.ariaLabel)")]


def rest_pointer_on(line: Locator) -> None:
    """Moves it there as a hand does, in steps."""
    box = line.bounding_box()
    assert box
    line.page.mouse.move(box["x"] + 300, box["y"] + 40)
    line.page.mouse.move(box["x"] + 420, box["y"] + box["height"] / 2, steps=4)


def test_no_row_moves_under_the_pointer(visit: Visit, admin: Api) -> None:
    known = [new_serial() for _ in range(3)]
    admin.add(*known)
    page = live(visit("/devices", demo("sales")))
    expect(row(page, known[0])).to_be_visible()
    rest_pointer_on(row(page, known[1]))
    before = serials_in(page)
    fresh = [new_serial() for _ in range(3)]
    admin.add(*fresh)
    admin.approve(known[1])

    expect(page.get_by_role("button", name="3 new")).to_be_visible()
    expect(row(page, known[1])).to_contain_text("Approved")
    assert serials_in(page) == before
    page.get_by_role("button", name="3 new").click()
    expect(page.get_by_role("button", name="3 new")).to_be_hidden()
    assert serials_in(page)[:3] == fresh[::-1]


def test_the_list_follows_by_itself_when_the_pointer_leaves(visit: Visit, admin: Api) -> None:
    known = new_serial()
    admin.add(known)
    page = live(visit("/devices", demo("sales")))
    rest_pointer_on(row(page, known))
    fresh = new_serial()
    admin.add(fresh)
    expect(page.get_by_role("button", name="1 new")).to_be_visible()
    page.mouse.move(5, 5, steps=3)
    expect(row(page, fresh)).to_be_visible()


def test_an_open_menu_holds_its_row(visit: Visit, admin: Api) -> None:
    serial = admin.approved()
    page = live(visit("/devices", demo("production")))
    page.get_by_role("button", name=f"More actions for {serial}").click()
    expect(page.get_by_role("menu")).to_be_visible()
    page.mouse.move(640, 5, steps=3)
    before = serials_in(page)
    admin.add(new_serial())
    expect(page.get_by_role("button", name="1 new")).to_be_visible()
    assert serials_in(page) == before
    page.keyboard.press("Escape")
    page.get_by_label("Add a device").focus()
    expect(page.get_by_role("button", name="1 new")).to_be_hidden()
    assert serials_in(page) != before
