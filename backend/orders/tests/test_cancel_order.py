"""POST /api/orders/<id>/cancel/: what the state table does not say."""

import json

import pytest

from core.testing import client_of
from core.tests.framework import refusal
from core.tests.tables import nothing_changes
from orders.tests import shop
from orders.tests.shop import at
from products.models import LARGEST_STOCK, Product


@pytest.mark.parametrize("state", ["placed", "confirmed"])
def test_returns_the_stock_once(ben, state):
    lamp = shop.product(quantity=10)
    order_id = shop.order(lamp, state, quantity=4)
    assert ben.post(at(order_id, "cancel")).status_code == 200
    assert shop.stock_of(lamp) == 10
    assert [json.loads(move) for move in shop.stock_moves(lamp)] == [{"quantity": [10, 6]}, {"quantity": [6, 10]}]
    with nothing_changes():
        refusal(ben.post(at(order_id, "cancel")), 409)


def test_returns_the_stock_of_a_product_that_went_off_sale(ben):
    lamp = shop.product(quantity=10)
    order_id = shop.order(lamp, quantity=4)
    Product.objects.filter(pk=lamp.pk).update(is_active=False)
    assert ben.post(at(order_id, "cancel")).status_code == 200
    assert shop.stock_of(lamp) == 10


@pytest.mark.django_db(transaction=True)
def test_refuses_when_the_stock_has_no_room_for_it():
    ben, lamp = client_of("ben"), shop.product(quantity=10)
    order_id = shop.order(lamp, quantity=4)
    Product.objects.filter(pk=lamp.pk).update(quantity=LARGEST_STOCK - 3)
    with nothing_changes():
        refusal(ben.post(at(order_id, "cancel")), 409)
    Product.objects.filter(pk=lamp.pk).update(quantity=LARGEST_STOCK - 4)
    assert ben.post(at(order_id, "cancel")).status_code == 200
    assert shop.stock_of(lamp) == LARGEST_STOCK


@pytest.mark.django_db(transaction=True)
def test_a_cancellation_that_cannot_be_recorded_returns_no_stock(monkeypatch, caplog):
    ben, lamp = client_of("ben"), shop.product()
    order_id = shop.order(lamp)

    def power_cut(*args, **kwargs):
        assert shop.stock_of(lamp) == 10  # everything else is written by now
        raise RuntimeError("power cut")

    monkeypatch.setattr("orders.services.record", power_cut)
    with nothing_changes(), caplog.at_level("ERROR"):
        refusal(ben.post(at(order_id, "cancel")), 500)
    assert "power cut" in caplog.text
