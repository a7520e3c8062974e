"""Customers on a phone in the dark, with long texts, and without jumps."""

import pytest
from playwright.sync_api import expect

from browser_tests.conftest import Visit
from browser_tests.directory import PHONE, add_customer, fill, map_device, open_form
from browser_tests.people import Api, demo
from browser_tests.shop import overflow
from browser_tests.test_layout_shift import MEASURE
from browser_tests.watch import accessibility_problems


@pytest.mark.parametrize("path", ["/customers?search={last_name}", "/customers/{id}"])
def test_on_a_phone_in_the_dark(visit: Visit, admin: Api, path: str) -> None:
    long = {"first_name": "Wolfe" * 10, "company": "محمد للتجارة " * 9, "email": f"{'a' * 60}@example.com"}
    made = add_customer(admin, **long)
    map_device(admin, made)
    page = visit(path.format(**made), demo("sales"), **PHONE)
    expect(page.get_by_text(made["last_name"]).first).to_be_visible()
    page.wait_for_load_state("networkidle")
    assert overflow(page) == 0
    assert not accessibility_problems(page)


def test_the_form_on_a_phone_in_the_dark(visit: Visit, admin: Api) -> None:
    known = add_customer(admin)
    page = visit("/customers", demo("sales"), **PHONE)
    form = open_form(page)
    fill(form, First_name=known["first_name"], Last_name=known["last_name"], Phone_number=known["phone_number"])
    expect(form.get_by_text(f"code {known['code']}")).to_be_visible()
    form.get_by_role("button", name="Add customer").click()
    expect(form.get_by_text("The date of birth is needed.")).to_be_visible()
    assert overflow(page) == 0
    assert not accessibility_problems(page)


def test_nothing_jumps(visit: Visit, admin: Api) -> None:
    made = add_customer(admin)
    page = visit("/account", demo("sales"))
    page.add_init_script(MEASURE)
    page.goto(f"/customers/{made['id']}")
    expect(page.get_by_role("heading", name=made["full_name"])).to_be_visible()
    page.wait_for_load_state("networkidle")
    page.wait_for_timeout(500)
    shift = page.evaluate("window.layoutShift")
    assert shift < 0.1, f"the page of a customer shifts by {shift:.3f}"
