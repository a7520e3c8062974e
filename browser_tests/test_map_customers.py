"""Whom a device is mapped to: a customer chosen from the directory, or added without leaving the form."""

import re
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from browser_tests.choosing import customer_with_company, customers_called
from browser_tests.conftest import Visit
from browser_tests.directory import PHONE, delete_customer, new_last_name, new_phone
from browser_tests.people import Api, demo
from browser_tests.shop import overflow
from browser_tests.test_keyboard import press_enter_on, tab_to
from browser_tests.watch import Watch, accessibility_problems

TOUCH_PHONE = {**PHONE, "has_touch": True, "is_mobile": True}


def form_of(page: Page) -> Locator:
    return page.get_by_role("dialog", name="Map a device to a customer")


def customer_field(form: Locator) -> Locator:
    return form.get_by_role("combobox", name="Customer")


def mapping_of(admin: Api, serial: str) -> dict[str, Any]:
    mapping = admin.device(serial)["mapping"]
    return {name: mapping[name] for name in ("customerCode", "customerName", "company")}


def as_mapped(customer: dict[str, Any], company: str = "") -> dict[str, Any]:
    return {
        "customerCode": customer["code"],
        "customerName": customer["full_name"],
        "company": company or customer["company"],
    }


def scan_into_form(page: Page, serial: str) -> Locator:
    """Opens the form by keyboard and scans a device: the scanner's Enter leads on to the customer."""
    press_enter_on(page, "button", "Map a device")
    form = form_of(page)
    expect(form.get_by_role("combobox", name="Device")).to_be_focused()
    page.keyboard.type(serial)
    page.keyboard.press("Enter")
    expect(customer_field(form)).to_be_focused()
    return form


def type_the_rest(page: Page, form: Locator) -> None:
    """From the identifier on; Enter in the last field sends the form."""
    expect(form.get_by_label("Unique identifier")).to_be_focused()
    for text in ("H-1", "https://licences.example.com/h", "1.0"):
        page.keyboard.type(text)
        if text != "1.0":
            page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(form).to_be_hidden()


@pytest.mark.parametrize(
    "known",
    [
        "company",
        "phone_number",
        pytest.param("full_name", marks=pytest.mark.deep),
        pytest.param("code", marks=pytest.mark.deep),
    ],
)
def test_by_keyboard_with_a_customer_found_by_anything_known(
    visit: Visit, watch: Watch, admin: Api, known: str
) -> None:
    customer = customer_with_company(admin, company=f"{new_last_name()} Tools")
    serial = admin.approved()
    page = visit("/mappings", demo("sales"))
    form = scan_into_form(page, serial)
    page.keyboard.type(str(customer[known]))
    found = form.get_by_role(
        "option", name=f"{customer['full_name']} {customer['company']} \u00b7 Code {customer['code']}"
    )
    expect(found).to_be_enabled()
    expect(form.get_by_role("option")).to_have_count(2)
    page.keyboard.press("ArrowDown")
    assert not accessibility_problems(page)
    page.keyboard.press("Enter")
    expect(customer_field(form)).to_have_value(customer["full_name"])
    expect(customer_field(form)).to_have_accessible_description(re.compile(f"Code {customer['code']}"))
    page.keyboard.press("Tab")
    type_the_rest(page, form)
    expect(page.get_by_role("row", name=serial)).to_contain_text(customer["full_name"])
    assert mapping_of(admin, serial) == as_mapped(customer)
    sent = watch.sent("POST", "/sil/create_customer_mapping/")[0].post_data_json
    assert sent["customerFromDirectory"] is True
    assert "customerName" not in sent


def test_by_keyboard_with_a_customer_added_on_the_way(visit: Visit, admin: Api) -> None:
    surname, phone, serial = new_last_name(), new_phone(), admin.approved()
    page = visit("/mappings", demo("sales"))
    form = scan_into_form(page, serial)
    page.keyboard.type(f"Zoya {surname}")
    expect(form.get_by_text("No customer matches.")).to_be_visible()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    new = page.get_by_role("dialog", name="Add a customer")
    expect(new.get_by_label("First name")).to_be_focused()
    expect(new.get_by_label("Last name")).to_have_value(surname)
    tab_to(page, "textbox", "Phone number")
    page.keyboard.type(phone)
    page.keyboard.press("Tab")
    page.keyboard.type("05311990")  # the browser speaks American
    assert not accessibility_problems(page)
    page.keyboard.press("Enter")
    expect(new).to_be_hidden()

    # Nobody asked for a company there, and a mapping needs one: that is the next field.
    expect(customer_field(form)).to_have_value(f"Zoya {surname}")
    expect(form.get_by_role("combobox", name="Device")).to_have_value(serial)
    expect(form.get_by_label("Company")).to_be_focused()
    page.keyboard.type("Mirza & Daughters")
    page.keyboard.press("Tab")
    type_the_rest(page, form)
    [customer] = customers_called(admin, surname)
    assert customer["phone_number"] == phone
    assert mapping_of(admin, serial) == as_mapped(customer, "Mirza & Daughters")


def test_escape_leaves_the_new_customer_and_keeps_the_mapping(visit: Visit, admin: Api) -> None:
    surname = new_last_name()
    page = visit("/mappings", demo("sales"))
    form = scan_into_form(page, admin.approved())
    form.get_by_label("Version").fill("7.7")
    customer_field(form).fill(f"Tara {surname}")
    form.get_by_role("option", name="Add customer").click()
    new = page.get_by_role("dialog", name="Add a customer")
    expect(new.get_by_label("First name")).to_be_focused()
    page.keyboard.press("Escape")
    expect(new).to_be_hidden()
    expect(customer_field(form)).to_be_focused()
    expect(customer_field(form)).to_have_value(f"Tara {surname}")
    expect(form.get_by_label("Version")).to_have_value("7.7")
    page.keyboard.press("Escape")
    expect(form.get_by_role("listbox")).to_be_hidden()
    expect(form).to_be_visible()
    page.keyboard.press("Escape")
    expect(form).to_be_hidden()
    assert customers_called(admin, surname) == []


def open_by_touch(page: Page, serial: str) -> Locator:
    page.get_by_role("button", name="Map a device").tap()
    form = form_of(page)
    form.get_by_role("combobox", name="Device").fill(serial)
    form.get_by_role("option", name=serial).tap()
    for label, text in (("Unique identifier", "H-1"), ("Licence address", "https://x.example/h"), ("Version", "1.0")):
        form.get_by_label(label).fill(text)
    customer_field(form).tap()
    return form


def test_on_a_phone_with_a_customer_chosen(visit: Visit, admin: Api) -> None:
    customer = customer_with_company(
        admin, first_name="Venkatanarasimharajuvaripeta", company="Very Long Company Name " * 5
    )
    serial = admin.approved()
    page = visit("/mappings", demo("sales"), **TOUCH_PHONE)
    form = open_by_touch(page, serial)
    customer_field(form).fill(customer["last_name"])
    expect(form.get_by_role("option")).to_have_count(2)
    assert overflow(page) == 0
    assert not accessibility_problems(page)
    form.get_by_role("option", name=customer["full_name"]).first.tap()
    expect(customer_field(form)).to_have_value(customer["full_name"])
    form.get_by_role("button", name="Map device").tap()
    expect(form).to_be_hidden()
    assert mapping_of(admin, serial) == as_mapped(customer)


def test_on_a_phone_with_a_customer_added_on_the_way(visit: Visit, admin: Api) -> None:
    phone, surname, serial = new_phone(), new_last_name(), admin.approved()
    page = visit("/mappings", demo("sales"), **TOUCH_PHONE)
    form = open_by_touch(page, serial)
    customer_field(form).fill(phone)
    form.get_by_role("option", name=f"Add customer \u201c{phone}\u201d").tap()
    new = page.get_by_role("dialog", name="Add a customer")
    expect(new.get_by_label("Phone number")).to_have_value(phone)
    new.get_by_label("First name").fill("Gul")
    new.get_by_label("Last name").fill(surname)
    new.get_by_label("Date of birth").fill("1984-02-29")
    new.get_by_label("Company").fill("Banu Textiles")
    assert overflow(page) == 0
    new.get_by_role("button", name="Add customer").tap()
    expect(new).to_be_hidden()
    expect(customer_field(form)).to_have_value(f"Gul {surname}")
    expect(form.get_by_label("Version")).to_have_value("1.0")
    expect(form.get_by_label("Unique identifier")).to_be_focused()
    form.get_by_role("button", name="Map device").tap()
    expect(form).to_be_hidden()
    [customer] = customers_called(admin, surname)
    assert mapping_of(admin, serial) == as_mapped(customer)


def test_a_customer_deleted_meanwhile_is_told_and_maps_nothing(visit: Visit, watch: Watch, admin: Api) -> None:
    watch.allow(400, "/sil/create_customer_mapping/")
    customer, serial = customer_with_company(admin), admin.approved()
    page = visit("/mappings", demo("sales"))
    form = scan_into_form(page, serial)
    page.keyboard.type(customer["full_name"])
    form.get_by_role("option", name=f"Code {customer['code']}").click()
    for label, text in (("Unique identifier", "H-1"), ("Licence address", "https://x.example/h"), ("Version", "1.0")):
        form.get_by_label(label).fill(text)
    delete_customer(admin, customer["id"])
    form.get_by_role("button", name="Map device").click()
    expect(customer_field(form)).to_be_focused()
    expect(customer_field(form)).to_have_attribute("aria-invalid", "true")
    assert admin.device(serial)["isallocated"] == 0


def test_a_mapping_of_a_script_takes_a_customer_of_the_directory(visit: Visit, admin: Api) -> None:
    customer, serial = customer_with_company(admin), admin.approved()
    admin.map(serial)
    page = visit(f"/mappings?serialNumber={serial}", demo("sales"))
    for known in (False, True):
        page.get_by_role("button", name=f"More actions for {serial}").click()
        page.get_by_role("menuitem", name="Change").click()
        form = page.get_by_role("dialog", name="Change mapping")
        if known:
            # Now it is one of the directory.
            expect(customer_field(form)).to_have_value(customer["full_name"])
            expect(form.get_by_label("Customer name")).to_have_count(0)
            form.get_by_label("Version").fill("3.0")
        else:
            expect(form.get_by_text("customer is not in the directory")).to_be_visible()
            expect(form.get_by_label("Customer code")).to_have_value("4711")
            assert not accessibility_problems(page)
            customer_field(form).fill(customer["phone_number"])
            form.get_by_role("option", name=f"Code {customer['code']}").click()
        form.get_by_role("button", name="Save").click()
        expect(form).to_be_hidden()
    assert mapping_of(admin, serial) == as_mapped(customer)
