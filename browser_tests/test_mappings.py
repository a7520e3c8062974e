"""The Map devices page: find, map, change, review and delete."""

from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from browser_tests.choosing import choose_customer, customer_with_company
from browser_tests.conftest import Visit
from browser_tests.people import Api, demo, new_serial
from browser_tests.watch import Watch, accessibility_problems


def row(page: Page, serial: str) -> Locator:
    return page.get_by_role("row", name=serial)


def rows(page: Page) -> Locator:
    return page.get_by_role("table", name="Mappings").locator("tbody tr")


def expect_range(page: Page, first: int, last: int, total: int | None = None) -> None:
    """The pager shows "1-25 of 200", with an en dash."""
    told = page.get_by_role("navigation", name="Pages").get_by_role("status")
    expect(told).to_contain_text(f"{first}\u2013{last} of {'' if total is None else total}")


def choose(page: Page, serial: str, action: str) -> None:
    page.get_by_role("button", name=f"More actions for {serial}").click()
    page.get_by_role("menuitem", name=action).click()


@pytest.fixture(scope="module")
def nikhil(admin: Api) -> dict[str, Any]:
    return customer_with_company(admin, first_name="Nikhil", company="Harbour Tools")


def fill_form(form: Locator, serial: str, customer: dict[str, Any]) -> None:
    form.get_by_role("combobox", name="Device").fill(serial)
    choose_customer(form, customer)
    form.get_by_label("Unique identifier").fill("H-1")
    form.get_by_label("Licence address").fill("https://licences.example.com/h")
    form.get_by_label("Version").fill("1.0")


@pytest.fixture
def mapped(admin: Api) -> str:
    serial = admin.approved()
    admin.map(serial)
    return serial


@pytest.fixture(scope="module")
def seven(admin: Api) -> list[str]:
    """Seven mappings of one company that nobody else uses."""
    serials = [admin.approved("API" if number % 2 else "AMP") for number in range(7)]
    for number, serial in enumerate(serials):
        admin.map(
            serial, company="Quarry & Sons 100%", customerCode=9000 + number, customerName=f"Person {'GFEDCBA'[number]}"
        )
    return serials


def test_search_looks_into_every_column_and_takes_signs_as_they_are(visit: Visit, seven: list[str]) -> None:
    page = visit("/mappings", demo("sales"))
    search = page.get_by_label("Search mappings")
    search.fill("sons 100%")
    expect_range(page, 1, 7, 7)
    search.fill("9003")
    expect(row(page, seven[3])).to_be_visible()
    expect(rows(page)).to_have_count(1)
    search.fill("%%%")
    expect(page.get_by_text("No mapping matches")).to_be_visible()
    page.get_by_role("button", name="Reset filters").click()
    expect_range(page, 1, 25)
    expect(search).to_have_value("")


def test_filters_narrow_the_list_and_live_in_the_address(visit: Visit, seven: list[str]) -> None:
    page = visit("/mappings", demo("sales"))
    page.get_by_role("button", name="Filters").click()
    filters = page.get_by_role("region", name="Filters")
    filters.get_by_label("Company").fill("quarry & sons")
    expect_range(page, 1, 7, 7)
    choose_filter(page, filters, "Type", "API")
    expect_range(page, 1, 3, 3)
    filters.get_by_label("Customer code").fill("9001")
    expect_range(page, 1, 1, 1)

    in_force = page.get_by_role("group", name="Filters in force")
    expect(in_force).to_contain_text("Type: API")
    assert not accessibility_problems(page)
    page.reload()
    expect_range(page, 1, 1, 1)
    page.get_by_role("button", name="Remove filter Code: 9001").click()
    expect_range(page, 1, 3, 3)
    in_force.get_by_role("button", name="Reset").click()
    expect_range(page, 1, 25)


def choose_filter(page: Page, filters: Locator, label: str, option: str) -> None:
    field = filters.get_by_label(label, exact=True)
    if field.evaluate("(field) => field.tagName") == "SELECT":
        field.select_option(option)
    else:
        field.click()
        page.get_by_role("option", name=option).click()


def test_each_header_sorts_and_turns_around(visit: Visit, seven: list[str]) -> None:
    page = visit("/mappings?company=Quarry", demo("sales"))
    expect(rows(page)).to_have_count(7)
    table = page.get_by_role("table", name="Mappings")
    names = [
        "Serial",
        "Code",
        "Customer",
        "Company",
        "Type",
        "Approval",
        "Created",
        "Modified",
        "Identifier",
        "Licence address",
        "Version",
    ]
    for name in names:
        header = table.get_by_role("columnheader", name=name, exact=True)
        header.get_by_role("button").click()
        expect(header).to_have_attribute("aria-sort", "ascending")
        expect(table).to_have_attribute("aria-busy", "false")
    table.get_by_role("columnheader", name="Customer").get_by_role("button").click()
    expect(rows(page).first).to_contain_text("Person A")
    table.get_by_role("columnheader", name="Customer").get_by_role("button").click()
    expect(rows(page).first).to_contain_text("Person G")


def test_pages_are_walked_and_back_returns(visit: Visit, seven: list[str]) -> None:
    page = visit("/mappings?company=Quarry&pageSize=5&sort=1&dir=0", demo("sales"))
    expect_range(page, 1, 5, 7)
    expect(rows(page).first).to_contain_text("9000")
    page.get_by_role("button", name="Next page").click()
    expect_range(page, 6, 7, 7)
    expect(rows(page)).to_have_count(2)
    expect(rows(page).first).to_contain_text("9005")
    page.reload()
    expect_range(page, 6, 7, 7)
    page.go_back()
    expect_range(page, 1, 5, 7)
    expect(rows(page).first).to_contain_text("9000")
    page.get_by_label("Rows per page").select_option("25")
    expect_range(page, 1, 7, 7)


def test_a_page_beyond_the_end_offers_the_first(visit: Visit, seven: list[str]) -> None:
    page = visit("/mappings?company=Quarry&offset=50", demo("sales"))
    expect(page.get_by_text("Nothing on this page")).to_be_visible()
    page.get_by_role("main").get_by_role("button", name="First page").first.click()
    expect(rows(page)).to_have_count(7)


def test_nonsense_in_the_address_falls_back(visit: Visit) -> None:
    page = visit("/mappings?offset=-3&pageSize=7&sort=99&dir=5&from=soon&deviceType=x*z", demo("sales"))
    expect_range(page, 1, 25)


def test_a_double_click_creates_one_mapping(visit: Visit, watch: Watch, admin: Api, nikhil: dict[str, Any]) -> None:
    serial = admin.approved()
    page = visit("/mappings", demo("sales"))
    page.get_by_role("button", name="Map a device").click()
    form = page.get_by_role("dialog", name="Map a device to a customer")
    expect(form.get_by_role("combobox", name="Device")).to_be_focused()
    fill_form(form, serial, nikhil)
    form.get_by_role("button", name="Map device").dblclick()
    expect(form).to_be_hidden()
    expect(row(page, serial)).to_contain_text(nikhil["full_name"])
    keys = {request.headers["idempotency-key"] for request in watch.sent("POST", "/sil/create_customer_mapping/")}
    assert len(keys) == 1
    assert admin.history(serial) == ["registered", "approved", "allocated"]


def test_the_form_tells_each_mistake_beside_its_field(visit: Visit, watch: Watch) -> None:
    page = visit("/mappings", demo("sales"))
    page.get_by_role("button", name="Map a device").click()
    form = page.get_by_role("dialog", name="Map a device to a customer")
    form.get_by_role("combobox", name="Customer").fill("Nobody of this name")
    expect(form.get_by_text("No customer matches.")).to_be_visible()
    page.keyboard.press("Escape")
    form.get_by_label("Licence address").fill("javascript:alert(1)")
    form.get_by_role("button", name="Map device").click()
    for sentence in (
        "Choose a device.",
        "Choose a customer from the list, or add a new one.",
        "The identifier is needed.",
        "A web address starting with http:// or https:// is needed.",
        "The version is needed.",
    ):
        expect(form.get_by_text(sentence)).to_be_visible()
    assert not accessibility_problems(page)
    assert watch.sent("POST", "/sil/create_customer_mapping/") == []


@pytest.mark.parametrize("state", ["mapped", "pending", "unknown"])
def test_a_device_that_cannot_be_mapped_is_told_beside_the_device(
    visit: Visit, watch: Watch, admin: Api, mapped: str, nikhil: dict[str, Any], state: str
) -> None:
    watch.allow(409, "/sil/create_customer_mapping/")
    watch.allow(400, "/sil/create_customer_mapping/")
    serial = mapped if state == "mapped" else new_serial()
    if state == "pending":
        admin.add(serial)
    page = visit("/mappings", demo("sales"))
    page.get_by_role("button", name="Map a device").click()
    form = page.get_by_role("dialog", name="Map a device to a customer")
    fill_form(form, serial, nikhil)
    with page.expect_response("**/sil/create_customer_mapping/") as answered:
        form.get_by_role("button", name="Map device").click()
    expect(form.get_by_role("combobox", name="Device")).to_have_attribute("aria-invalid", "true")
    expect(form.get_by_text(answered.value.json()["message"])).to_be_visible()
    expect(form.get_by_role("combobox", name="Customer")).to_have_value(nikhil["full_name"])


def test_changing_a_mapping(visit: Visit, admin: Api, mapped: str) -> None:
    page = visit(f"/mappings?serialNumber={mapped}", demo("sales"))
    choose(page, mapped, "Change")
    form = page.get_by_role("dialog", name="Change mapping")
    expect(form.get_by_label("Customer name")).to_have_value("Meera Iyer")
    form.get_by_label("Company").fill("Lotus Stores & Sons")
    form.get_by_role("button", name="Save").click()
    expect(row(page, mapped)).to_contain_text("Lotus Stores & Sons")
    assert admin.device(mapped)["mapping"]["company"] == "Lotus Stores & Sons"


def test_reviewing_a_mapping(visit: Visit, admin: Api, mapped: str) -> None:
    page = visit(f"/mappings?serialNumber={mapped}", demo("sales"))
    page.get_by_role("button", name=f"Review {mapped}").click()
    dialog = page.get_by_role("dialog", name="Review mapping")
    expect(dialog).to_contain_text("Meera Iyer, Lotus Stores (4711)")
    dialog.get_by_label("Reason").fill("Wrong shop")
    assert not accessibility_problems(page)
    dialog.get_by_role("button", name="Reject").click()
    expect(row(page, mapped).get_by_text("Rejected", exact=True)).to_be_visible()

    choose(page, mapped, "Review")
    expect(dialog.get_by_label("Reason")).to_have_value("Wrong shop")
    dialog.get_by_label("Reason").fill("")
    dialog.get_by_role("button", name="Approve").click()
    expect(row(page, mapped).get_by_text("Approved", exact=True)).to_be_visible()


def test_deleting_a_mapping_names_it_and_frees_the_device(visit: Visit, admin: Api, mapped: str) -> None:
    page = visit(f"/mappings?serialNumber={mapped}", demo("sales"))
    choose(page, mapped, "Delete")
    dialog = page.get_by_role("dialog", name="Delete mapping?")
    expect(dialog).to_contain_text(f"{mapped} is no longer mapped to Meera Iyer. The device returns to unallocated")
    dialog.get_by_role("button", name="Cancel").click()
    expect(row(page, mapped)).to_be_visible()
    choose(page, mapped, "Delete")
    dialog.get_by_role("button", name="Delete mapping").click()
    expect(page.get_by_text("No mapping matches")).to_be_visible()
    assert admin.device(mapped)["isallocated"] == 0


def test_a_fetched_device_can_be_mapped_at_once(visit: Visit, admin: Api, nikhil: dict[str, Any]) -> None:
    page = visit("/devices", demo("employee"))
    page.get_by_role("button", name="Fetch a device").click()
    with page.expect_response("**/sil/getSerialNumber/") as answered:
        page.get_by_role("dialog").get_by_role("button", name="Fetch", exact=True).click()
    serial = answered.value.json()["serialnumber"]
    page.get_by_role("link", name="Map to customer").click()
    form = page.get_by_role("dialog", name="Map a device to a customer")
    expect(form.get_by_role("combobox", name="Device")).to_have_value(serial)
    fill_form(form, serial, nikhil)
    form.get_by_role("button", name="Map device").click()
    expect(row(page, serial)).to_contain_text("Harbour Tools")
    assert admin.device(serial)["isallocated"] == 2
