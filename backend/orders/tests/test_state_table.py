"""Every state of an order x every action x every caller, as contract section 4 says it."""

import json

import pytest

from core.testing import CAST, client_of, person
from core.tests.framework import refusal
from core.tests.tables import nothing_changes
from events.models import Event
from orders.models import Order
from orders.tests import shop
from orders.tests.shop import STATES, at

SALES = ("root", "ben", "eve")
OWNER, STAFF_OWNER = "carl", "asha"
# action: {from: to}; every other state is 409.
SALES_TABLE = {
    "confirm": {"placed": "confirmed"},
    "fulfil": {"confirmed": "fulfilled"},
    "cancel": {"placed": "cancelled", "confirmed": "cancelled"},
}
OWNERS_TABLE = {"cancel": {"placed": "cancelled"}}


def expected(name: str, owner: str, action: str, state: str) -> int | str:
    """The new state, or the code of the refusal."""
    if name in SALES:
        return SALES_TABLE[action].get(state, 409)
    if action != "cancel":
        return 403
    if name == owner:
        return OWNERS_TABLE[action].get(state, 409)
    return 403 if name == "asha" else 404


@pytest.mark.django_db
@pytest.mark.parametrize("action", SALES_TABLE)
@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("owner", [OWNER, STAFF_OWNER, "ben"])
@pytest.mark.parametrize("name", CAST)
def test_every_action_in_every_state(name, owner, state, action):
    lamp = shop.product(quantity=10)
    order_id = shop.order(lamp, state, by=owner, quantity=4)
    client, wanted = client_of(name), expected(name, owner, action, state)
    if isinstance(wanted, int):
        with nothing_changes():
            sentence = refusal(client.post(at(order_id, action), {}), wanted)
        if wanted == 409:
            assert state in sentence
        return
    answer = client.post(at(order_id, action), {})
    assert (answer.status_code, answer.json()["status"]) == (200, wanted)
    assert Order.objects.get(pk=order_id).status == wanted
    event = Event.objects.filter(entity="order").latest("id")
    assert (event.key, event.action, event.actor) == (str(order_id), wanted, name)
    assert (event.owner_id, json.loads(event.changes)) == (person(owner).pk, {"status": [state, wanted]})
    assert shop.stock_of(lamp) == (10 if wanted == "cancelled" else 6)
    assert shop.stock_of(lamp) + shop.open_quantity(lamp) == 10


@pytest.mark.parametrize("action", SALES_TABLE)
def test_an_unknown_order_is_not_found(ben, action):
    with nothing_changes():
        refusal(ben.post(at(999_999, action), {}), 404)


@pytest.mark.parametrize("action", SALES_TABLE)
def test_nobody_may_nothing(nobody, action):
    order_id = shop.order(shop.product())
    with nothing_changes():
        refusal(nobody.post(at(order_id, action), {}), 401)


@pytest.mark.parametrize(("action", "state"), [("confirm", "placed"), ("fulfil", "confirmed"), ("cancel", "placed")])
def test_a_key_sent_twice_acts_once_and_answers_the_same(ben, action, state):
    order_id = shop.order(shop.product(), state)
    first = ben.post(at(order_id, action), {}, headers={"Idempotency-Key": "k"})
    with nothing_changes():
        again = ben.post(at(order_id, action), {}, headers={"Idempotency-Key": "k"})
        refusal(ben.post(at(order_id, action), {}), 409)
    assert (again.status_code, again.json()) == (200, first.json())
    assert again.headers["Idempotent-Replay"] == "true"


def test_the_same_key_on_another_order_is_another_key(ben):
    lamp = shop.product()
    orders = [shop.order(lamp, quantity=1) for _ in range(2)]
    for order_id in orders:
        answer = ben.post(at(order_id, "confirm"), {}, headers={"Idempotency-Key": "k"})
        assert (answer.status_code, answer.json()["id"]) == (200, order_id)


def test_a_conflict_is_replayed_although_the_order_moved_on(ben):
    order_id = shop.order(shop.product())
    first = ben.post(at(order_id, "fulfil"), {}, headers={"Idempotency-Key": "k"})
    refusal(first, 409)
    ben.post(at(order_id, "confirm"), {})
    with nothing_changes():
        again = ben.post(at(order_id, "fulfil"), {}, headers={"Idempotency-Key": "k"})
    assert (again.status_code, again.json()) == (409, first.json())
