"""GET /api/orders/."""

import json
from datetime import timedelta

import pytest

from core.testing import CAST, client_of, person
from core.tests.framework import refusal
from orders import views
from orders.models import Order
from orders.tests import shop
from orders.tests.shop import URL

FIELDS = {
    *("id", "product", "product_name", "quantity", "unit_price", "total_amount", "status", "created_by", "created_at"),
    *("product_device_model", "devices", "created_by_name", "updated_at"),
    *("customer", "customer_code", "customer_name"),
}
SEES_ALL = ("root", "asha", "ben", "eve")


def ids(client, **query) -> list[int]:
    answer = client.get(URL, query)
    assert answer.status_code == 200, answer.content
    return [row["id"] for row in answer.json()]


@pytest.fixture
def three(db):
    """An order each of Carl, Dora and Asha, the oldest first."""
    lamp = shop.product("Lamp", price="10.00", quantity=100)
    radio = shop.product("Radio 100%_new", price="30.00", quantity=100)
    return [
        shop.order(lamp, by="carl", quantity=9),
        shop.order(radio, "confirmed", by="dora", quantity=1),
        shop.order(lamp, "cancelled", by="asha", quantity=5),
    ]


def test_is_a_bare_array_newest_first(root, three):
    answer = root.get(URL)
    assert answer.status_code == 200
    assert [row["id"] for row in answer.json()] == three[::-1]
    assert all(set(row) == FIELDS for row in answer.json())


def test_a_row_says_what_was_ordered_and_by_whom(carl, three):
    (row,) = carl.get(URL).json()
    stored = Order.objects.get(pk=three[0])
    assert row["id"] == three[0]
    assert (row["product"], row["product_name"], row["quantity"]) == (stored.product_id, "Lamp", 9)
    assert (row["unit_price"], row["total_amount"], row["status"]) == ("10.00", "90.00", "placed")
    assert (row["created_by"], row["created_by_name"]) == (person("carl").pk, "carl")
    assert row["created_at"] == stored.created_at.isoformat(timespec="microseconds")
    assert (row["product_device_model"], row["devices"]) == ("", [])


def test_names_the_person_where_the_account_knows_it(carl, three):
    account = person("carl")
    account.first_name, account.last_name = "Carl", "Rao"
    account.save()
    assert carl.get(URL).json()[0]["created_by_name"] == "Carl Rao"


@pytest.mark.parametrize("name", [name for name in CAST if name not in SEES_ALL])
def test_customers_and_the_gate_see_their_own(three, name):
    own = [order_id for order_id, by in zip(three, ["carl", "dora", "asha"], strict=True) if by == name]
    assert ids(client_of(name)) == own
    assert client_of(name).get(URL, {"limit": 10}).json()["count"] == len(own)


@pytest.mark.parametrize("name", SEES_ALL)
def test_staff_sees_all(three, name):
    assert ids(client_of(name)) == three[::-1]


def test_filters_by_status(root, three):
    assert ids(root, status="placed") == [three[0]]
    assert ids(root, status="cancelled") == [three[2]]
    assert ids(root, status="fulfilled") == []
    assert ids(root, status="") == three[::-1]


def test_searches_number_product_and_who_ordered(root, three):
    assert ids(root, search=str(three[1])) == [three[1]]
    assert ids(root, search="LAMP") == [three[2], three[0]]
    assert ids(root, search="dor") == [three[1]]
    assert ids(root, search="%") == [three[1]]
    assert ids(root, search="_") == [three[1]]
    assert ids(root, search="'; --") == []
    assert ids(root, search="9" * 30) == []


def test_a_search_shows_no_foreign_order(carl, three):
    assert ids(carl, search=str(three[1])) == []
    assert ids(carl, search="Radio") == []


def test_sorts_both_ways_with_ties_by_id(root, three):
    assert ids(root, ordering="created_at") == three
    assert ids(root, ordering="-created_at") == three[::-1]
    assert ids(root, ordering="total_amount") == [three[1], three[2], three[0]]
    assert ids(root, ordering="-total_amount") == [three[0], three[2], three[1]]
    assert ids(root, ordering="status") == [three[2], three[1], three[0]]
    Order.objects.update(created_at=Order.objects.get(pk=three[0]).created_at)
    assert ids(root) == ids(root, ordering="created_at") == three


def test_pages_on_request(root, three):
    first = root.get(URL, {"limit": 2, "ordering": "created_at", "status": ""}).json()
    assert [row["id"] for row in first["results"]] == three[:2]
    assert (first["count"], first["previous"]) == (3, None)
    second = root.get(first["next"]).json()
    assert [row["id"] for row in second["results"]] == three[2:]
    assert second["next"] is None
    assert root.get(second["previous"]).json()["results"] == first["results"]
    assert root.get(URL, {"offset": 1}).json()["results"][0]["id"] == three[1]
    beyond = root.get(URL, {"limit": 2, "offset": 50}).json()
    assert (beyond["count"], beyond["results"], beyond["next"]) == (3, [], None)


def test_pages_of_equal_orders_never_overlap(root):
    lamp = shop.product(quantity=50)
    made = [shop.order(lamp, quantity=1) for _ in range(7)]
    Order.objects.update(created_at=Order.objects.get(pk=made[0]).created_at - timedelta(days=1))
    seen = [
        row["id"]
        for start in range(0, 7, 2)
        for row in root.get(URL, {"limit": 2, "offset": start, "ordering": "-total_amount"}).json()["results"]
    ]
    assert seen == made


def test_a_long_list_arrives_whole_and_in_order(root, monkeypatch, three):
    whole = root.get(URL).json()
    monkeypatch.setattr(views, "_MOST_AT_ONCE", 2)
    monkeypatch.setattr("orders.reading._CHUNK", 2)
    answer = root.get(URL)
    assert answer.streaming
    assert answer.headers["Content-Type"] == "application/json"
    assert json.loads(answer.getvalue()) == whole


@pytest.mark.parametrize(
    ("name", "value"),
    [
        *(("limit", value) for value in ("0", "101", "x", "-1", "1.5")),
        *(("offset", value) for value in ("-1", "x", str(2**31))),
        *(("status", value) for value in ("open", "PLACED")),
        *(("ordering", value) for value in ("id", "--status", "product__price", "created_by__password")),
        *(("search", value) for value in ("x" * 256, "\x00")),
    ],
)
def test_refuses_a_wrong_parameter(root, name, value):
    refusal(root.get(URL, {name: value}), 400, name)


def test_nobody_sees_nothing(nobody, three):
    refusal(nobody.get(URL), 401)
