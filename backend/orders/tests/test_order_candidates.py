"""GET /api/orders/<id>/candidates/."""

import pytest

from core.testing import CAST, client_of
from core.tests.framework import refusal
from devices import repository
from devices.tests import registry
from devices.tests.registry import numbered
from orders.tests import shop
from orders.tests.shop import at


@pytest.fixture
def order_id(db):
    return shop.order(shop.product(device_model="AMP"), "confirmed", quantity=2)


def serials(client, order_id: int, **query) -> list[str]:
    answer = client.get(at(order_id, "candidates"), query)
    assert answer.status_code == 200, answer.content
    assert set(answer.json()) == {"data"}
    return [row["serialnumber"] for row in answer.json()["data"]]


def test_offers_what_fulfilling_would_take_the_oldest_first(ben, order_id):
    fetched = registry.make("fetched", numbered(9))
    for number, state in enumerate(["pending", "rejected", "allocated", "mapped", "deactivated"]):
        registry.make(state, numbered(number))
    registry.make("pro", numbered(7))
    free = registry.make("approved", numbered(5))
    registry.make("approved", numbered(6, "API"))
    assert ben.get(at(order_id, "candidates")).json() == {
        "data": [{"serialnumber": fetched, "isallocated": 1}, {"serialnumber": free, "isallocated": 0}]
    }


def test_searches_anywhere_in_the_serial_and_the_identities(ben, order_id):
    first, second = registry.make("approved", numbered(120034)), registry.make("approved", numbered(560034))
    repository.set_device_details(second, device_id="Box-7", imei="490154203237518", imsi=None)
    assert serials(ben, order_id, search="0034") == [first, second]
    assert serials(ben, order_id, search="amp1200") == [first]
    assert serials(ben, order_id, search=second) == [second]
    assert serials(ben, order_id, search="490154") == [second]
    assert serials(ben, order_id, search="box-7") == [second]
    for nothing in ("%", "_", "zzz", "🙂", "'; --"):
        assert serials(ben, order_id, search=nothing) == []


def test_offers_at_most_twenty(ben, order_id):
    made = [registry.make("approved", numbered(number)) for number in range(25)][::-1]
    assert serials(ben, order_id) == made[::-1][:20]
    assert len(serials(ben, order_id, search="202505")) == 20


def test_an_order_of_anything_else_has_none(ben):
    registry.make("approved")
    assert serials(ben, shop.order(shop.product(), "confirmed")) == []


@pytest.mark.parametrize("search", ["x" * 65, "\x00"])
def test_refuses_a_wrong_search(ben, order_id, search):
    refusal(ben.get(at(order_id, "candidates"), {"search": search}), 400, "search")


def test_an_unknown_order_is_not_found(ben):
    refusal(ben.get(at(999_999, "candidates")), 404)


@pytest.mark.parametrize("name", CAST)
def test_sales_may_and_others_may_not(order_id, name):
    answer = client_of(name).get(at(order_id, "candidates"))
    if name in registry.SALES:
        assert answer.json() == {"data": []}
    else:
        refusal(answer, 403)


def test_nobody_may_not(nobody, order_id):
    refusal(nobody.get(at(order_id, "candidates")), 401)
