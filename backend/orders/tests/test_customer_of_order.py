"""POST /api/orders/<id>/customer/, and whom an order is for wherever orders are placed and listed."""

import json
from functools import partial

import pytest

from core.context import acting_as
from core.testing import client_of, person
from core.tests.framework import refusal
from core.tests.tables import nothing_changes
from customers import services as directory
from customers.models import Customer
from customers.tests.directory import customer, delete, phone
from events.models import Event
from live.topics import is_told
from orders.models import Order
from orders.tests import shop
from orders.tests.shop import STATES, URL, at
from races.tests.callers import at_once

SALES = ("root", "ben", "eve")
NOT_SALES = ("asha", "carl")
NO_ID = [0, -1, 1.5, "x", True, [], {}, "१", 2**63, "\x00"]


def gone() -> int:
    """The id of a deleted customer."""
    made = customer()
    delete(made)
    return made.pk


def events(order_id: int) -> list[Event]:
    return list(Event.objects.filter(entity="order", key=str(order_id), action="assigned").order_by("id"))


@pytest.fixture
def order(db) -> int:
    return shop.order(shop.product(quantity=50))


def test_says_whom_an_order_is_for(ben, order):
    anita = customer()
    answer = ben.post(at(order, "customer"), {"customer": anita.pk})
    assert answer.status_code == 200
    row = answer.json()
    assert (row["customer"], row["customer_code"], row["customer_name"]) == (anita.pk, anita.code, "Anita Rao")
    shown = ben.get(at(order)).json()
    assert [step["action"] for step in shown.pop("history")] == ["order.assigned", "order.placed"]
    assert shown == row
    (event,) = events(order)
    assert (event.actor, event.owner_id) == ("ben", person("carl").pk)
    assert json.loads(event.changes) == {"customer": [None, anita.pk]}
    assert not is_told("order", "assigned")


def test_names_another_one_and_takes_it_off(ben, order):
    anita, ravi = customer(), customer(phone_number=phone(1), first_name="Ravi")
    for wanted in (anita.pk, ravi.pk, str(anita.pk), None):
        row = ben.post(at(order, "customer"), {"customer": wanted}).json()
        assert row["customer"] == (int(wanted) if wanted else None)
    assert (row["customer_code"], row["customer_name"]) == (None, None)
    told = [json.loads(event.changes)["customer"] for event in events(order)]
    assert told == [[None, anita.pk], [anita.pk, ravi.pk], [ravi.pk, anita.pk], [anita.pk, None]]


def test_the_same_again_changes_nothing(ben, order):
    anita = customer()
    first = ben.post(at(order, "customer"), {"customer": anita.pk})
    with nothing_changes():
        again = ben.post(at(order, "customer"), {"customer": anita.pk})
    assert (again.status_code, again.json()) == (200, first.json())


@pytest.mark.parametrize("state", STATES)
def test_in_whatever_state_the_order_is(ben, state):
    order = shop.order(shop.product(), state)
    answer = ben.post(at(order, "customer"), {"customer": customer().pk})
    assert (answer.status_code, answer.json()["status"]) == (200, state)


@pytest.mark.parametrize("unknown", [999_999, *NO_ID, ""])
def test_refuses_a_customer_that_is_none(ben, order, unknown):
    with nothing_changes():
        refusal(ben.post(at(order, "customer"), {"customer": unknown}), 400, "customer")


def test_refuses_a_deleted_customer_and_a_missing_field(ben, order):
    deleted = gone()
    with nothing_changes():
        assert str(deleted) in refusal(ben.post(at(order, "customer"), {"customer": deleted}), 400, "customer")
        refusal(ben.post(at(order, "customer"), {}), 400, "customer")


def test_an_unknown_order_is_not_found(ben):
    anita = customer()
    with nothing_changes():
        refusal(ben.post(at(999_999, "customer"), {"customer": anita.pk}), 404)


@pytest.mark.parametrize("name", [*NOT_SALES, "gita"])
def test_only_sales_may(order, name):
    client, anita = client_of(name), customer()
    with nothing_changes():
        refusal(client.post(at(order, "customer"), {"customer": anita.pk}), 403)


def test_a_key_sent_twice_acts_once(ben, order):
    body, key = {"customer": customer().pk}, {"Idempotency-Key": "k"}
    first = ben.post(at(order, "customer"), body, headers=key)
    with nothing_changes():
        again = ben.post(at(order, "customer"), body, headers=key)
    assert (again.json(), again.headers["Idempotent-Replay"]) == (first.json(), "true")


@pytest.mark.parametrize("name", SALES)
def test_sales_places_an_order_for_a_customer(db, name):
    lamp, anita = shop.product(), customer()
    answer = client_of(name).post(URL, {"product": lamp.pk, "quantity": 1, "customer": anita.pk})
    assert answer.status_code == 201
    assert (answer.json()["customer"], answer.json()["customer_name"]) == (anita.pk, "Anita Rao")
    event = Event.objects.get(entity="order", action="placed")
    assert json.loads(event.changes)["customer"] == [None, anita.pk]


@pytest.mark.parametrize("nothing", [None, ""])
def test_an_order_needs_no_customer(carl, nothing):
    answer = carl.post(URL, {"product": shop.product().pk, "quantity": 1, "customer": nothing})
    assert (answer.status_code, answer.json()["customer"]) == (201, None)


@pytest.mark.parametrize("name", [*NOT_SALES, "gita"])
def test_nobody_else_places_one_for_a_customer(db, name):
    client, lamp, anita = client_of(name), shop.product(), customer()
    with nothing_changes():
        refusal(client.post(URL, {"product": lamp.pk, "quantity": 1, "customer": anita.pk}), 400, "customer")
        refusal(client.post(URL, {"product": lamp.pk, "quantity": 1, "customer": 999_999}), 400, "customer")


@pytest.mark.parametrize("unknown", [999_999, *NO_ID])
def test_no_order_is_placed_for_a_customer_that_is_none(ben, unknown):
    lamp = shop.product()
    with nothing_changes():
        refusal(ben.post(URL, {"product": lamp.pk, "quantity": 1, "customer": unknown}), 400, "customer")


def test_no_order_is_placed_for_a_deleted_customer(ben):
    lamp, deleted = shop.product(), gone()
    with nothing_changes():
        refusal(ben.post(URL, {"product": lamp.pk, "quantity": 1, "customer": deleted}), 400, "customer")


def test_the_list_is_filtered_by_customer(ben, carl, order):
    anita, lamp = customer(), shop.product("Radio")
    orders = [ben.post(URL, {"product": lamp.pk, "quantity": 1, "customer": anita.pk}).json()["id"] for _ in range(3)]
    ben.post(at(order, "customer"), {"customer": anita.pk})
    found = ben.get(URL, {"customer": anita.pk, "ordering": "created_at"}).json()
    assert [row["id"] for row in found] == [order, *orders]
    assert ben.get(URL, {"customer": anita.pk, "search": "Radio", "limit": 2}).json()["count"] == 3
    assert [row["id"] for row in carl.get(URL, {"customer": anita.pk}).json()] == [order]
    assert ben.get(URL, {"customer": 999_999}).json() == []
    for wrong in ("0", "-1", "x", str(2**63)):
        refusal(ben.get(URL, {"customer": wrong}), 400, "customer")


def test_an_order_stays_with_a_customer_who_is_renamed_or_deleted(ben, order):
    anita = customer()
    ben.post(at(order, "customer"), {"customer": anita.pk})
    with acting_as("ben", person("ben").pk):
        directory.change(anita.pk, {"first_name": "Anjali", "last_name": ""})
        assert ben.get(at(order)).json()["customer_name"] == "Anjali"
        directory.delete(anita.pk)
    row = ben.get(at(order)).json()
    assert (row["customer"], row["customer_name"]) == (anita.pk, "Anjali")


@pytest.mark.django_db(transaction=True)
def test_a_customer_deleted_at_the_same_moment_gets_no_order_afterwards():
    lamp, ben, eve = shop.product(quantity=50), client_of("ben"), client_of("eve")
    for number in range(5):
        anita, order = customer(phone_number=phone(number)), shop.order(lamp)
        jobs = [
            partial(ben.post, at(order, "customer"), {"customer": anita.pk}),
            partial(eve.delete, f"/api/v1/customers/{anita.pk}/delete/"),
        ]
        codes = [answer.status_code for answer in at_once(jobs)]
        assert codes[1] == 200
        assert codes[0] in (200, 400)
        deletion = Event.objects.get(entity="customer", action="deleted", key=str(anita.pk))
        assigned = events(order)
        assert len(assigned) == (codes[0] == 200)
        assert all(event.pk < deletion.pk for event in assigned)
        assert Order.objects.get(pk=order).customer_id == (anita.pk if assigned else None)
        assert Customer.objects.get(pk=anita.pk).deleted_at is not None
