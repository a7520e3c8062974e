"""GET /api/orders/<id>/."""

import pytest

from core.testing import CAST, client_of
from core.tests.framework import refusal
from orders.tests import shop
from orders.tests.shop import at


@pytest.fixture
def order_id(db):
    return shop.order(shop.product(), by="carl")


def test_answers_the_row_of_the_list_and_its_history(carl, order_id):
    answer = carl.get(at(order_id))
    assert answer.status_code == 200
    assert answer.json() == {**carl.get(shop.URL).json()[0], "history": answer.json()["history"]}


def test_the_history_says_when_and_by_whom_each_step_was_done(carl, ben, order_id):
    ben.post(at(order_id, "confirm"))
    ben.post(at(order_id, "fulfil"))
    for reader in (carl, ben):
        order = reader.get(at(order_id)).json()
        assert [(step["action"], step["actor"]) for step in order["history"]] == [
            ("order.fulfilled", "ben"),
            ("order.confirmed", "ben"),
            ("order.placed", "maker"),
        ]
        times = [step["at"] for step in order["history"]]
        assert times == sorted(times, reverse=True)
        assert times[-1].endswith("+00:00")


@pytest.mark.parametrize("name", CAST)
def test_its_owner_and_staff_see_it_and_to_others_it_is_not_there(order_id, name):
    answer = client_of(name).get(at(order_id))
    if name in ("carl", "root", "asha", "ben", "eve"):
        assert answer.json()["id"] == order_id
    else:
        assert refusal(answer, 404) == refusal(client_of(name).get(at(999_999)), 404).replace("999999", str(order_id))


def test_keeps_name_and_price_of_the_moment_of_ordering(carl, order_id):
    root = client_of("root")
    before = carl.get(at(order_id)).json()
    changed = root.patch(f"/api/products/{before['product']}/", {"name": "Lantern", "price": "99.00"})
    assert changed.status_code == 200, changed.content
    after = carl.get(at(order_id)).json()
    assert (after["product_name"], after["unit_price"], after["total_amount"]) == ("Lamp", "12.50", "25.00")


def test_a_product_with_orders_stays(order_id):
    root = client_of("root")
    product_id = root.get(at(order_id)).json()["product"]
    refusal(root.delete(f"/api/products/{product_id}/"), 409)
    assert root.get(at(order_id)).json()["product"] == product_id


@pytest.mark.parametrize("order_id", [0, 999_999, 10**18 - 1])
def test_an_unknown_order_is_not_found(root, order_id):
    refusal(root.get(at(order_id)), 404)


@pytest.mark.parametrize("method", ["put", "patch", "delete", "post"])
def test_an_order_is_changed_by_its_actions_alone(root, order_id, method):
    refusal(getattr(root, method)(at(order_id), {"quantity": 1, "status": "fulfilled"}), 405)
    assert root.get(at(order_id)).json()["status"] == "placed"


def test_nobody_sees_nothing(nobody, order_id):
    refusal(nobody.get(at(order_id)), 401)
