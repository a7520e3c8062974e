"""POST /api/orders/."""

import json
from decimal import Decimal

import pytest

from core.testing import CAST, client_of, person
from core.tests.framework import refusal
from core.tests.tables import nothing_changes
from events.models import Event
from orders.models import Order
from orders.tests import shop
from orders.tests.shop import URL
from products.models import LARGEST_STOCK, Product


def test_places_an_order_and_takes_the_stock(carl):
    lamp = shop.product(price="12.50", quantity=10)
    answer = carl.post(URL, {"product": lamp.pk, "quantity": 3})
    assert answer.status_code == 201
    told = answer.json()
    assert (told["total_amount"], told["status"]) == ("37.50", "placed")
    order = Order.objects.get(pk=told["order_id"])
    assert (order.product_id, order.product_name, order.quantity) == (lamp.pk, "Lamp", 3)
    assert (order.unit_price, order.total_amount) == (Decimal("12.50"), Decimal("37.50"))
    assert (order.status, order.created_by_id) == ("placed", person("carl").pk)
    assert shop.stock_of(lamp) == 7


def test_records_the_order_for_its_owner_and_the_stock_for_everybody(carl):
    lamp = shop.product(quantity=10)
    answer = carl.post(URL, {"product": lamp.pk, "quantity": 3})
    placed = Event.objects.get(entity="order")
    assert (placed.key, placed.action, placed.actor) == (str(answer.json()["order_id"]), "placed", "carl")
    assert placed.owner_id == person("carl").pk
    assert placed.request_id == answer.headers["X-Request-ID"]
    assert json.loads(placed.changes)["status"] == [None, "placed"]
    taken = Event.objects.get(entity="product", action="updated")
    assert (taken.key, taken.owner_id, json.loads(taken.changes)) == (str(lamp.pk), None, {"quantity": [10, 7]})


def test_the_last_piece_can_be_ordered_and_no_more(carl):
    lamp = shop.product(quantity=2)
    assert carl.post(URL, {"product": lamp.pk, "quantity": 2}).status_code == 201
    assert shop.stock_of(lamp) == 0
    with nothing_changes():
        assert refusal(carl.post(URL, {"product": lamp.pk, "quantity": 1}), 400) == "Not enough stock"


@pytest.mark.parametrize("quantity", [11, LARGEST_STOCK])
def test_refuses_more_than_there_is(carl, quantity):
    lamp = shop.product(quantity=10)
    with nothing_changes():
        assert refusal(carl.post(URL, {"product": lamp.pk, "quantity": quantity}), 400) == "Not enough stock"


def test_refuses_a_product_that_is_not_on_sale(carl):
    lamp = shop.product(is_active=False)
    with nothing_changes():
        assert "Lamp" in refusal(carl.post(URL, {"product": lamp.pk, "quantity": 1}), 400, "product")


@pytest.mark.parametrize("unknown", [999_999, 2**63 - 1, 2**63, 0, -1, 1.5, "x", "", None, True, [], {}, "१", "\x00"])
def test_refuses_a_product_that_is_none(carl, unknown):
    with nothing_changes():
        refusal(carl.post(URL, {"product": unknown, "quantity": 1}), 400, "product")


@pytest.mark.parametrize(
    "quantity", [0, -1, 1.5, "1.5", "x", "", None, True, [], [1], {}, "1_0", "१", 2**31, 10**400, "9" * 400, "\x00"]
)
def test_refuses_a_quantity_that_is_no_whole_number_above_zero(carl, quantity):
    lamp = shop.product(quantity=LARGEST_STOCK)
    with nothing_changes():
        refusal(carl.post(URL, {"product": lamp.pk, "quantity": quantity}), 400, "quantity")


def test_names_both_missing_fields(carl):
    with nothing_changes():
        answer = carl.post(URL, {})
    assert answer.status_code == 400
    assert set(answer.json()) == {"product", "quantity"}


@pytest.mark.parametrize("body", ["[]", "null", "{", '{"product": NaN}', "\xff", '"text"'])
def test_refuses_a_body_that_is_no_json_object(carl, body):
    with nothing_changes():
        refusal(carl.post(URL, body, content_type="application/json"), 400)


def test_refuses_a_content_type_that_it_cannot_read(carl):
    with nothing_changes():
        refusal(carl.post(URL, "<a/>", content_type="text/xml"), 415)


@pytest.mark.parametrize("form", ["multipart", "json"])
def test_takes_json_and_a_form_with_numbers_as_text(carl, form):
    lamp = shop.product()
    answer = carl.post(URL, {"product": str(lamp.pk), "quantity": "2"}, format=form)
    assert (answer.status_code, answer.json()["total_amount"]) == (201, "25.00")


@pytest.mark.parametrize(
    ("price", "quantity", "total"),
    [
        ("0.10", 3, "0.30"),
        ("0.01", 1, "0.01"),
        ("19.99", 7, "139.93"),
        ("1200.00", 1, "1200.00"),
        ("99999999.99", LARGEST_STOCK, "214748364678525163.53"),
    ],
)
def test_money_is_exact_to_the_largest_order(carl, price, quantity, total):
    lamp = shop.product(price=price, quantity=quantity)
    answer = carl.post(URL, {"product": lamp.pk, "quantity": quantity})
    assert (answer.status_code, answer.json()["total_amount"]) == (201, total)
    assert Decimal(total) == Decimal(price) * quantity
    assert carl.get(shop.at(answer.json()["order_id"])).json()["total_amount"] == total
    assert shop.stock_of(lamp) == 0


def test_a_key_sent_twice_orders_once(carl):
    lamp = shop.product(quantity=10)
    body = {"product": lamp.pk, "quantity": 4}
    first = carl.post(URL, body, headers={"Idempotency-Key": "k"})
    again = carl.post(URL, body, headers={"Idempotency-Key": "k"})
    assert (again.status_code, again.json()) == (201, first.json())
    assert again.headers["Idempotent-Replay"] == "true"
    assert (shop.stock_of(lamp), Order.objects.count()) == (6, 1)
    other = carl.post(URL, {**body, "quantity": 5}, headers={"Idempotency-Key": "k"})
    refusal(other, 422)
    assert (shop.stock_of(lamp), Order.objects.count()) == (6, 1)


@pytest.mark.parametrize("body", [{"quantity": 99}, {"quantity": 0}])
def test_a_refusal_is_replayed_in_the_same_words(carl, body):
    body = {"product": shop.product(quantity=10).pk, **body}
    with nothing_changes():
        first = carl.post(URL, body, headers={"Idempotency-Key": "k"})
        again = carl.post(URL, body, headers={"Idempotency-Key": "k"})
    assert (first.status_code, again.status_code) == (400, 400)
    assert again.json() == first.json()
    assert set(first.json()) in ({"detail"}, {"quantity"})
    assert again.headers["Idempotent-Replay"] == "true"


def test_refuses_a_key_that_is_no_visible_ascii(carl):
    lamp = shop.product()
    with nothing_changes():
        answer = carl.post(URL, {"product": lamp.pk, "quantity": 1}, headers={"Idempotency-Key": "k" * 256})
        refusal(answer, 400)


@pytest.mark.django_db
@pytest.mark.parametrize("name", CAST)
def test_whoever_is_signed_in_may(name):
    lamp = shop.product()
    assert client_of(name).post(URL, {"product": lamp.pk, "quantity": 1}).status_code == 201
    assert Order.objects.get().created_by_id == person(name).pk


def test_nobody_may_not(nobody):
    lamp = shop.product()
    with nothing_changes():
        refusal(nobody.post(URL, {"product": lamp.pk, "quantity": 1}), 401)


@pytest.mark.django_db(transaction=True)
def test_an_order_that_cannot_be_recorded_takes_no_stock(monkeypatch, caplog):
    carl, lamp = client_of("carl"), shop.product()

    def power_cut(entity, key, action, *args, **kwargs):
        # Everything else is written by now.
        assert (Product.objects.get().quantity, Order.objects.get().pk) == (9, int(key))
        raise RuntimeError("power cut")

    monkeypatch.setattr("orders.services.record", power_cut)
    with nothing_changes(), caplog.at_level("ERROR"):
        refusal(carl.post(URL, {"product": lamp.pk, "quantity": 1}), 500)
    assert "power cut" in caplog.text
