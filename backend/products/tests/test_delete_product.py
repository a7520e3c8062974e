"""DELETE /api/products/<id>/ and /api/products/<id>/delete/."""

import pytest

from core import testing
from core.tests.framework import refusal
from core.tests.tables import nothing_changes
from orders.models import Order
from products import pictures
from products.models import Product
from products.tests.photos import photo
from products.tests.shelf import LAMP, URL, at, events, put_on_sale

ACTIONS = ["", "delete"]


@pytest.fixture
def lamp(db):
    return put_on_sale("Lamp", by="asha")


def ordered(product: Product) -> Order:
    worth = {"product_name": product.name, "quantity": 1, "unit_price": product.price, "total_amount": product.price}
    return Order.objects.create(product=product, created_by=testing.person("carl"), **worth)


@pytest.mark.parametrize("who", ["asha", "root"])
def test_its_creator_and_admins_delete_it(lamp, who):
    answer = testing.client_of(who).delete(at(lamp))
    assert (answer.status_code, answer.content) == (204, b"")
    assert not Product.objects.exists()
    ((action, changes),) = events(lamp)[1:]
    assert (action, changes["name"], changes["price"]) == ("deleted", ["Lamp", None], ["12.50", None])


def test_the_other_address_answers_with_a_message(asha, lamp):
    answer = asha.delete(at(lamp, "delete"))
    assert (answer.status_code, answer.json()) == (200, {"message": "Product deleted"})
    assert not Product.objects.exists()


@pytest.mark.parametrize("action", ACTIONS)
@pytest.mark.parametrize("who", ["ben", "eve", "carl", "gita"])
def test_others_may_not(lamp, who, action):
    client = testing.client_of(who)
    with nothing_changes():
        refusal(client.delete(at(lamp, action)), 403)


@pytest.mark.parametrize("action", ACTIONS)
def test_nobody_may_not(nobody, lamp, action):
    with nothing_changes():
        refusal(nobody.delete(at(lamp, action)), 401)


@pytest.mark.parametrize("action", ACTIONS)
def test_an_unknown_or_deleted_product_is_not_found(asha, lamp, action):
    asha.delete(at(lamp))
    with nothing_changes():
        refusal(asha.delete(at(lamp, action)), 404)
        refusal(asha.delete(at(999_999, action)), 404)


@pytest.mark.parametrize("action", ACTIONS)
@pytest.mark.parametrize("status", ["placed", "confirmed", "fulfilled", "cancelled"])
def test_a_product_with_orders_stays(asha, lamp, action, status):
    order = ordered(lamp)
    Order.objects.filter(pk=order.pk).update(status=status)
    with nothing_changes():
        assert "is_active" in refusal(asha.delete(at(lamp, action)), 409)


def test_an_order_placed_at_the_very_moment_keeps_the_product(asha, lamp, monkeypatch):
    """The look for orders finds none, and one is there when the row is to go: the foreign key decides."""
    ordered(lamp)
    monkeypatch.setattr("django.db.models.deletion.Collector.collect", just_the_row)
    with nothing_changes():
        assert refusal(asha.delete(at(lamp)), 409)


def just_the_row(collector, objs, *args, **kwargs):
    collector.add(objs)


def test_the_name_is_free_again(asha, lamp):
    asha.delete(at(lamp))
    assert asha.post(URL, LAMP).status_code == 201


def test_its_picture_goes_once_the_row_is_gone(asha, django_capture_on_commit_callbacks):
    product_id = asha.post(URL, {**LAMP, "image": photo()}, format="multipart").json()["id"]
    name = Product.objects.get(pk=product_id).image
    with django_capture_on_commit_callbacks() as callbacks:
        asha.delete(at(product_id))
    assert pictures.is_complete(name), "until the commit the row may still come back"
    for callback in callbacks:
        callback()
    assert not (pictures.folder() / name).exists()
    assert not (pictures.folder() / pictures.thumbnail_of(name)).exists()
