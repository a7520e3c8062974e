"""Whom an order is for: said when it is placed or later, and taken over when its devices go out."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Locator, Page, expect

from browser_tests.choosing import choose_customer, customer_with_company
from browser_tests.conftest import Visit
from browser_tests.directory import PHONE, delete_customer
from browser_tests.people import Api, demo
from browser_tests.shop import LICENCE, VERSION, add_product, call, confirm, order, overflow, place_order
from browser_tests.watch import Watch, accessibility_problems
from ops.server import SiloServer


@pytest.fixture
def buyer(silo: SiloServer, admin: Api) -> Iterator[Api]:
    api = Api(silo.url, admin.new_user("customer"))
    yield api
    api.client.close()


def section(page: Page) -> Locator:
    return page.get_by_role("dialog").get_by_role("region", name="Customer")


def test_sales_orders_for_a_customer(visit: Visit, admin: Api) -> None:
    made, customer = add_product(admin), customer_with_company(admin)
    page = visit(f"/products/{made['id']}", demo("sales"))
    form = page.get_by_role("form", name="Order this product")
    choose_customer(form, customer, "For a customer")
    page.get_by_label("Pieces").fill("2")
    page.get_by_role("button", name="Order", exact=True).click()
    page.get_by_role("link", name="Look at the order").click()
    expect(section(page).get_by_role("link", name=customer["full_name"])).to_be_visible()
    assert not accessibility_problems(page)
    section(page).get_by_role("link").click()
    expect(page.get_by_role("heading", name=customer["full_name"], level=1)).to_be_visible()


def test_customers_are_not_asked_for_whom(visit: Visit, admin: Api) -> None:
    page = visit(f"/products/{add_product(admin)['id']}", demo("customer"))
    expect(page.get_by_label("Pieces")).to_be_visible()
    expect(page.get_by_role("combobox")).to_have_count(0)


@pytest.mark.parametrize("look", [{}, PHONE], ids=["desk", "phone"])
def test_the_customer_is_set_changed_and_taken_off(visit: Visit, admin: Api, buyer: Api, look: dict) -> None:
    first, second = customer_with_company(admin), customer_with_company(admin)
    order_id = place_order(buyer, add_product(admin)["id"], 1)
    page = visit(f"/orders?order={order_id}", demo("sales"), **look)
    expect(section(page).get_by_text("Nobody said yet.")).to_be_visible()
    section(page).get_by_role("button", name="Set customer").click()
    expect(section(page).get_by_role("combobox", name="Customer")).to_be_focused()
    choose_customer(section(page), first)
    assert overflow(page) == 0
    section(page).get_by_role("button", name="Save customer").click()
    expect(section(page).get_by_role("link", name=first["full_name"])).to_be_visible()
    expect(section(page).get_by_role("button", name="Change customer")).to_be_focused()
    section(page).get_by_role("button", name="Change customer").click()
    choose_customer(section(page), second)
    assert not accessibility_problems(page)
    section(page).get_by_role("button", name="Save customer").click()
    expect(section(page).get_by_role("link", name=second["full_name"])).to_be_visible()
    assert order(admin, order_id)["customer"] == second["id"]
    section(page).get_by_role("button", name="Change customer").click()
    section(page).get_by_role("button", name="No customer").click()
    expect(section(page).get_by_text("Nobody said yet.")).to_be_visible()
    assert order(admin, order_id)["customer"] is None


def test_a_customer_deleted_meanwhile_is_told_beside_the_field(
    visit: Visit, watch: Watch, admin: Api, buyer: Api
) -> None:
    customer, order_id = customer_with_company(admin), place_order(buyer, add_product(admin)["id"], 1)
    watch.allow(400, f"/api/orders/{order_id}/customer/")
    page = visit(f"/orders?order={order_id}", demo("sales"))
    section(page).get_by_role("button", name="Set customer").click()
    choose_customer(section(page), customer)
    delete_customer(admin, customer["id"])
    section(page).get_by_role("button", name="Save customer").click()
    expect(section(page).get_by_role("combobox", name="Customer")).to_have_attribute("aria-invalid", "true")
    assert order(admin, order_id)["customer"] is None


def test_devices_go_out_to_the_customer_of_the_order(visit: Visit, admin: Api, buyer: Api) -> None:
    customer, serial = customer_with_company(admin), admin.approved()
    order_id = place_order(buyer, add_product(admin, device_model="AMP")["id"], 1)
    confirm(admin, order_id)
    answer = call(admin, "POST", f"/api/orders/{order_id}/customer/", json={"customer": customer["id"]})
    assert answer.is_success, answer.text
    page = visit(f"/orders?customer={customer['id']}", demo("sales"))
    expect(page.get_by_role("button", name=f"Remove filter Customer: {customer['full_name']}")).to_be_visible()
    expect(page.get_by_role("table").locator("tbody tr")).to_have_count(1)
    expect(page.get_by_role("table")).to_contain_text(customer["full_name"])
    page.get_by_role("button", name=f"Fulfil order {order_id}").click()
    form = page.get_by_role("dialog", name=f"Fulfil order {order_id}")
    expect(form.get_by_label("Scan a device")).to_be_focused()
    page.keyboard.type(serial)
    page.keyboard.press("Enter")
    expect(form.get_by_role("combobox", name="Customer")).to_have_value(customer["full_name"])
    form.get_by_label("Licence address").fill(LICENCE)
    form.get_by_label("Version").fill(VERSION)
    form.get_by_role("button", name="Fulfil and map").click()
    expect(page.get_by_text(f"Order {order_id} is fulfilled, 1 device is mapped.")).to_be_visible()
    mapping = admin.device(serial)["mapping"]
    assert (mapping["customerCode"], mapping["customerName"]) == (customer["code"], customer["full_name"])


def test_an_order_nobody_spoke_for_is_for_whom_its_devices_went_to(visit: Visit, admin: Api, buyer: Api) -> None:
    customer, serial = customer_with_company(admin), admin.approved()
    order_id = place_order(buyer, add_product(admin, device_model="AMP")["id"], 1)
    confirm(admin, order_id)
    page = visit(f"/orders?order={order_id}", demo("sales"))
    page.get_by_role("dialog").get_by_role("button", name=f"Fulfil order {order_id}").click()
    form = page.get_by_role("dialog", name=f"Fulfil order {order_id}")
    expect(form.get_by_label("Scan a device")).to_be_focused()
    page.keyboard.type(serial)
    page.keyboard.press("Enter")
    choose_customer(form, customer)
    form.get_by_label("Licence address").fill(LICENCE)
    form.get_by_label("Version").fill(VERSION)
    form.get_by_role("button", name="Fulfil and map").click()
    expect(form).to_be_hidden()
    expect(section(page).get_by_role("link", name=customer["full_name"])).to_be_visible()
    assert order(admin, order_id)["customer"] == customer["id"]
