"""POST /api/orders/<id>/fulfil/ of a device model: the customer behind the code, of the directory."""

import json

import pytest

from core.testing import client_of
from core.tests.framework import refusal
from core.tests.tables import nothing_changes
from customers.tests.directory import adopted, customer, delete, phone
from events.models import Event
from mappings.models import Mapping
from orders.models import Order
from orders.tests import shop
from orders.tests.shop import SHIPMENT, at

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def ben():
    return client_of("ben")


@pytest.fixture
def order():
    """A confirmed order of two AMP devices by Carl."""
    return shop.order(shop.product(device_model="AMP"), "confirmed", quantity=2)


def fulfil(client, order_id: int, serials: list[str], **changed):
    """None leaves a field out."""
    body = {**SHIPMENT, "devices": serials, **changed}
    return client.post(at(order_id, "fulfil"), {name: value for name, value in body.items() if value is not None})


def said() -> set[tuple[int, str, str]]:
    return set(Mapping.objects.values_list("customer_code", "customer_name", "company"))


@pytest.mark.parametrize("sent", [{"customerName": None, "company": None}, {"customerName": "X", "company": "Y"}])
def test_name_and_company_come_from_the_directory(ben, order, sent):
    anita = customer()
    answer = fulfil(ben, order, shop.approved(2), customerCode=anita.code, customerFromDirectory=True, **sent)
    assert answer.status_code == 200
    assert said() == {(anita.code, "Anita Rao", "Anand Stores")}
    assert (answer.json()["customer"], answer.json()["customer_name"]) == (anita.pk, "Anita Rao")
    event = Event.objects.get(entity="order", action="fulfilled")
    assert json.loads(event.changes)["customer"] == [None, anita.pk]


def test_a_customer_without_a_company_needs_one_sent(ben, order):
    anita, serials = customer(company=""), shop.approved(2)
    code = {"customerCode": anita.code, "customerFromDirectory": True}
    with nothing_changes():
        assert "Anita Rao" in refusal(fulfil(ben, order, serials, **code, company=None), 400, "company")
    assert fulfil(ben, order, serials, **code, company="Dairy").status_code == 200
    assert said() == {(anita.code, "Anita Rao", "Dairy")}


@pytest.mark.parametrize("plain", [{}, {"customerFromDirectory": False}, {"customerFromDirectory": None}])
def test_plain_text_is_kept_as_sent_and_the_order_is_the_customers(ben, order, plain):
    anita = customer()
    answer = fulfil(ben, order, shop.approved(2), customerCode=anita.code, customerName="Anni", **plain)
    assert answer.status_code == 200
    assert said() == {(anita.code, "Anni", "Anand Stores")}
    assert answer.json()["customer"] == anita.pk


def test_a_code_of_no_customer_leaves_the_order_without_one(ben, order):
    answer = fulfil(ben, order, shop.approved(2))
    assert (answer.status_code, answer.json()["customer"]) == (200, None)
    assert "customer" not in json.loads(Event.objects.get(entity="order", action="fulfilled").changes)


def test_a_deleted_customer_gets_no_order(ben, order):
    anita = customer()
    delete(anita)
    answer = fulfil(ben, order, shop.approved(2), customerCode=anita.code)
    assert (answer.status_code, answer.json()["customer"]) == (200, None)


def test_an_order_that_has_a_customer_keeps_it(ben, order):
    anita, ravi = customer(), customer(phone_number=phone(1), first_name="Ravi")
    ben.post(at(order, "customer"), {"customer": ravi.pk})
    answer = fulfil(ben, order, shop.approved(2), customerCode=anita.code, customerFromDirectory=True)
    assert (answer.status_code, answer.json()["customer"]) == (200, ravi.pk)
    assert said() == {(anita.code, "Anita Rao", "Anand Stores")}


def test_refuses_a_code_that_no_live_customer_has(ben, order):
    serials, gone = shop.approved(2), customer()
    delete(gone)
    for code in (7, gone.code):
        with nothing_changes():
            answer = fulfil(ben, order, serials, customerCode=code, customerFromDirectory=True)
            assert str(code) in refusal(answer, 400, "customerCode")


@pytest.mark.parametrize("value", ["x", 5, [], {}, [True]])
def test_refuses_what_is_neither_true_nor_false(ben, order, value):
    anita, serials = customer(), shop.approved(2)
    with nothing_changes():
        answer = fulfil(ben, order, serials, customerCode=anita.code, customerFromDirectory=value)
        refusal(answer, 400, "customerFromDirectory")


@pytest.mark.parametrize("value", ["true", "True", 1, "1"])
def test_takes_true_as_forms_write_it(ben, order, value):
    someone = adopted(code=7)
    answer = fulfil(ben, order, shop.approved(2), customerCode="7", customerFromDirectory=value)
    assert answer.status_code == 200
    assert said() == {(7, someone.full_name, "Anand Stores")}


@pytest.mark.parametrize("code", [0, -1, "x", None, True, 2**53, [], {}])
def test_the_code_is_checked_as_ever(ben, order, code):
    serials = shop.approved(2)
    with nothing_changes():
        answer = fulfil(ben, order, serials, customerCode=code, customerFromDirectory=True)
        refusal(answer, 400, "customerCode")


def test_a_refused_device_leaves_the_order_without_a_customer(ben, order):
    anita = customer()
    with nothing_changes():
        answer = fulfil(ben, order, ["x1", "x2"], customerCode=anita.code, customerFromDirectory=True)
        refusal(answer, 400, "devices")
    assert Order.objects.get(pk=order).customer is None
