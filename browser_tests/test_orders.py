"""Orders from the product to the hand-over: placed, confirmed, fulfilled with scanned devices, or cancelled."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from browser_tests.choosing import choose_customer, customer_with_company
from browser_tests.conftest import Visit
from browser_tests.people import Api, demo, new_name, new_serial
from browser_tests.shop import (
    COMPANY,
    LICENCE,
    VERSION,
    add_product,
    confirm,
    order,
    overflow,
    picture,
    place_order,
    product,
)
from browser_tests.watch import Watch, accessibility_problems
from ops.server import SiloServer

PHONE = {"viewport": {"width": 375, "height": 740}, "color_scheme": "dark"}


@pytest.fixture
def customer(silo: SiloServer, admin: Api) -> Iterator[Api]:
    """Somebody new: the demo customer has orders of its own."""
    api = Api(silo.url, admin.new_user("customer"))
    yield api
    api.client.close()


def row(page: Page, order_id: int) -> Locator:
    return page.get_by_role("row").filter(has=page.get_by_role("cell", name=str(order_id), exact=True))


def scan(page: Page, text: str) -> None:
    """What a scanner does: the characters at once, then Enter, and no look at the screen."""
    page.keyboard.type(text)
    page.keyboard.press("Enter")


def open_fulfilling(page: Page, order_id: int, place: Locator | None = None) -> Locator:
    (place or page).get_by_role("button", name=f"Fulfil order {order_id}").click()
    form = page.get_by_role("dialog", name=f"Fulfil order {order_id}")
    expect(form.get_by_label("Scan a device")).to_be_focused()
    return form


@pytest.fixture(scope="module")
def lotus(admin: Api) -> dict[str, Any]:
    return customer_with_company(admin, company=COMPANY)


def fill_mapping(form: Locator, customer: dict[str, Any]) -> None:
    choose_customer(form, customer)
    form.get_by_label("Licence address").fill(LICENCE)
    form.get_by_label("Version").fill(VERSION)


def device_order(admin: Api, customer: Api, quantity: int = 2) -> int:
    """A confirmed order of AMP devices."""
    made = add_product(admin, device_model="AMP")
    order_id = place_order(customer, made["id"], quantity)
    confirm(admin, order_id)
    return order_id


def test_from_a_new_product_to_mapped_devices(visit: Visit, admin: Api, lotus: dict[str, Any]) -> None:
    name, devices = new_name("AMP reader "), [admin.approved(), admin.approved()]
    maker = visit("/products", demo("employee"))
    maker.get_by_role("button", name="Add a product").first.click()
    form = maker.get_by_role("dialog", name="Add a product")
    form.get_by_label("Name").fill(name)
    form.get_by_label("Price").fill("0.10")
    form.get_by_label("In stock").fill("3")
    form.get_by_label("Device line").select_option("AMP devices")
    form.get_by_label("Picture file").set_input_files(picture())
    form.get_by_role("button", name="Add product").click()
    expect(maker.get_by_role("heading", name=name)).to_be_visible()

    buyer = visit("/", admin.new_user("customer"))
    buyer.get_by_role("region", name="New products").get_by_role("link", name=name).click()
    buyer.get_by_label("Pieces").fill("2")
    expect(buyer.locator("output")).to_have_text("0.20")
    buyer.get_by_role("button", name="Order", exact=True).click()
    expect(buyer.get_by_text("Low: 1")).to_be_visible()
    buyer.get_by_role("link", name="Look at the order").click()
    drawer = buyer.get_by_role("dialog")
    expect(drawer.get_by_text("Waits to be confirmed.")).to_be_visible()
    order_id = int(drawer.get_by_role("heading", level=2).inner_text().removeprefix("Order "))

    page = visit(f"/orders?search={name}", demo("sales"))
    page.get_by_role("button", name=f"Confirm order {order_id}").click()
    expect(page.get_by_role("dialog")).to_contain_text(f"Order {order_id}: 2 \u00d7 {name}, 0.20")
    page.get_by_role("button", name="Confirm order", exact=True).click()
    expect(row(page, order_id).get_by_text("Confirmed", exact=True)).to_be_visible()
    form = open_fulfilling(page, order_id)
    for serial in devices:
        scan(page, serial)
    expect(form.get_by_text("2 of 2 devices")).to_be_visible()
    fill_mapping(form, lotus)
    assert not accessibility_problems(page)
    form.get_by_role("button", name="Fulfil and map").click()
    expect(page.get_by_text(f"Order {order_id} is fulfilled, 2 devices are mapped.")).to_be_visible()
    expect(row(page, order_id).get_by_text("Fulfilled", exact=True)).to_be_visible()
    for number, serial in enumerate(devices, start=1):
        device = admin.device(serial)
        assert device["isallocated"] == 2
        assert device["mapping"]["company"] == COMPANY
        assert device["mapping"]["uniqueIdentifier"] == f"ORDER-{order_id}-{number}"


def test_scans_that_do_not_fit_are_told_and_none_is_lost(visit: Visit, admin: Api, customer: Api) -> None:
    order_id = device_order(admin, customer, 6)
    devices = [admin.approved() for _ in range(6)]
    page = visit("/orders?status=confirmed", demo("sales"))
    form = open_fulfilling(page, order_id)
    scan(page, new_serial("API"))
    for serial in devices:
        scan(page, serial)
        scan(page, devices[0])
    expect(form.get_by_text("6 of 6 devices")).to_be_visible()
    expect(form.get_by_role("list", name="Scans not taken").get_by_role("listitem")).to_have_count(4)
    scan(page, new_serial())
    expect(form.get_by_text("The order is complete: it is for 6.")).to_be_visible()
    assert order(admin, order_id)["status"] == "confirmed"


def test_a_device_is_chosen_from_the_stock(visit: Visit, admin: Api, customer: Api, lotus: dict[str, Any]) -> None:
    order_id, serial = device_order(admin, customer, 1), admin.approved()
    page = visit(f"/orders?order={order_id}", demo("sales"))
    drawer = page.get_by_role("dialog", name=f"Order {order_id}")
    form = open_fulfilling(page, order_id, drawer)
    form.get_by_role("combobox", name="choose from the stock").fill(serial[9:])
    page.get_by_role("option", name=serial).click()
    expect(form.get_by_text("1 of 1 devices")).to_be_visible()
    fill_mapping(form, lotus)
    form.get_by_role("button", name="Fulfil and map").click()
    expect(drawer.get_by_role("region", name="Devices")).to_contain_text(serial)
    assert order(admin, order_id)["devices"] == [serial]


def test_a_device_that_may_not_go_out_is_named_and_nothing_is_mapped(
    visit: Visit, watch: Watch, admin: Api, customer: Api, lotus: dict[str, Any]
) -> None:
    order_id, good, pending = device_order(admin, customer), admin.approved(), new_serial()
    admin.add(pending)
    watch.allow(400, f"/api/orders/{order_id}/fulfil/")
    page = visit("/orders?status=confirmed", demo("sales"))
    form = open_fulfilling(page, order_id)
    scan(page, good)
    scan(page, pending)
    fill_mapping(form, lotus)
    form.get_by_role("button", name="Fulfil and map").click()
    refused = form.get_by_role("listitem").filter(has_text=pending)
    expect(refused.get_by_role("alert")).to_contain_text(pending)
    expect(refused.get_by_text("Refused", exact=True)).to_be_visible()
    assert admin.device(good)["isallocated"] == 0
    assert order(admin, order_id)["status"] == "confirmed"


def test_customers_see_their_own_orders_and_cancel_while_placed(visit: Visit, admin: Api, silo: SiloServer) -> None:
    made = add_product(admin)
    foreign = place_order(admin, made["id"], 1)
    person = admin.new_user("customer")
    script = Api(silo.url, person)
    own = place_order(script, made["id"], 4)
    script.client.close()
    page = visit("/", person)
    orders = page.get_by_role("list", name="Your orders").get_by_role("listitem")
    expect(orders).to_have_count(1)
    orders.get_by_role("link").click()
    drawer = page.get_by_role("dialog", name=f"Order {own}")
    expect(drawer).to_contain_text("4,800.00")
    drawer.get_by_role("button", name=f"Cancel order {own}").click()
    page.get_by_role("button", name="Cancel order", exact=True).click()
    expect(drawer.get_by_text("Cancelled", exact=True).first).to_be_visible()
    assert product(admin, made["id"])["quantity"] == 11

    page.goto(f"/orders?order={own}")
    expect(page.get_by_role("dialog").get_by_text("Cancelled", exact=True).first).to_be_visible()
    expect(page.get_by_role("button", name=f"Cancel order {own}")).to_have_count(0)
    expect(page.get_by_role("row").filter(has_text=f"{foreign}")).to_have_count(0)


def test_an_order_of_somebody_else_is_not_there(visit: Visit, watch: Watch, admin: Api) -> None:
    foreign = place_order(admin, add_product(admin)["id"], 1)
    watch.allow(404, f"/api/orders/{foreign}/")
    page = visit(f"/orders?order={foreign}", admin.new_user("customer"))
    expect(page.get_by_text("There is no such order")).to_be_visible()
    expect(page.get_by_text("You have ordered nothing yet")).to_be_visible()


def test_too_many_pieces_are_refused_beside_the_field(visit: Visit, watch: Watch, admin: Api) -> None:
    watch.allow(400, "/api/orders/")
    made = add_product(admin, quantity=2)
    page = visit(f"/products/{made['id']}", demo("customer"))
    page.get_by_label("Pieces").fill("3")
    page.get_by_role("button", name="Order", exact=True).click()
    expect(page.get_by_label("Pieces")).to_have_accessible_description("Not enough stock")
    assert product(admin, made["id"])["quantity"] == 2


def test_an_order_whose_answer_was_lost_is_placed_once(visit: Visit, watch: Watch, admin: Api) -> None:
    made = add_product(admin)
    page = visit(f"/products/{made['id']}", demo("customer"))

    def lose_the_answer(route: Route) -> None:
        route.fetch()
        watch.allow_server_away()
        route.abort("connectionreset")

    page.route("**/api/orders/", lose_the_answer, times=1)
    page.get_by_label("Pieces").fill("2")
    page.get_by_role("button", name="Order", exact=True).click()
    expect(page.get_by_text("Silo cannot be reached.")).to_be_visible()
    page.get_by_role("button", name="Order", exact=True).click()
    expect(page.get_by_text("is placed")).to_be_visible()
    assert product(admin, made["id"])["quantity"] == 10


def test_the_list_lives_in_the_address(visit: Visit, admin: Api, customer: Api) -> None:
    made = add_product(admin, quantity=100)
    ids = [place_order(customer, made["id"], number + 1) for number in range(6)]
    confirm(admin, ids[0])
    page = visit(f"/orders?search={made['name']}&pageSize=5", demo("production"))
    told = page.get_by_role("navigation", name="Pages").get_by_role("status")
    expect(told).to_have_text("1\u20135 of 6")
    page.get_by_role("button", name="Total").click()
    expect(page.get_by_role("table").locator("tbody tr").first).to_contain_text("1,200.00")
    page.get_by_role("button", name="Filters").click()
    page.get_by_role("region", name="Filters").get_by_label("Status").select_option("Confirmed")
    expect(told).to_have_text("1\u20131 of 1")
    page.reload()
    expect(row(page, ids[0])).to_be_visible()
    # Production looks on; it does not decide.
    expect(page.get_by_role("button", name="Fulfil order")).to_have_count(0)


def test_on_a_phone_in_the_dark(visit: Visit, admin: Api, customer: Api) -> None:
    order_id = device_order(admin, customer, 3)
    page = visit("/orders?status=confirmed", demo("sales"), **PHONE)
    expect(page.get_by_role("list", name="Orders").get_by_role("listitem").first).to_be_visible()
    assert overflow(page) == 0
    assert not accessibility_problems(page)
    form = open_fulfilling(page, order_id)
    scan(page, new_serial("API"))
    scan(page, new_serial())
    form.get_by_role("button", name="Fulfil and map").click()
    expect(form.get_by_text("2 devices are missing.")).to_be_visible()
    assert overflow(page) == 0
    assert not accessibility_problems(page)
    page.goto(f"/orders?order={order_id}")
    expect(page.get_by_role("dialog").get_by_text("Waits to be handed over.")).to_be_visible()
    assert overflow(page) == 0


def test_the_start_page_of_a_customer_on_a_phone(visit: Visit, admin: Api) -> None:
    add_product(admin)
    page = visit("/", admin.new_user("customer"), **PHONE)
    expect(page.get_by_text("You have ordered nothing yet")).to_be_visible()
    expect(page.get_by_role("list", name="New products").get_by_role("link").first).to_be_visible()
    page.wait_for_load_state("networkidle")
    assert overflow(page) == 0
