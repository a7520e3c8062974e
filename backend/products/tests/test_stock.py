"""services.take_stock and return_stock: what orders do to the stock."""

import pytest

from core import testing
from core.errors import SiloError
from core.tests.parallel import at_once
from core.tests.tables import nothing_changes
from products import services
from products.models import LARGEST_STOCK, Product
from products.tests.shelf import events, put_on_sale


def left(product: Product) -> int:
    return Product.objects.get(pk=product.pk).quantity


def test_takes_and_returns(db):
    lamp = put_on_sale(quantity=10)
    services.take_stock(lamp.pk, 4)
    assert left(lamp) == 6
    services.take_stock(lamp.pk, 6)
    assert left(lamp) == 0
    services.return_stock(lamp.pk, 6)
    assert left(lamp) == 6
    assert [changes for _, changes in events(lamp)[1:]] == [
        {"quantity": [10, 6]},
        {"quantity": [6, 0]},
        {"quantity": [0, 6]},
    ]


def test_never_takes_more_than_there_is(db):
    lamp = put_on_sale(quantity=3)
    with nothing_changes(), pytest.raises(SiloError) as refused:
        services.take_stock(lamp.pk, 4)
    assert (refused.value.word, refused.value.message) == ("error", "Not enough stock")


def test_never_returns_more_than_the_column_holds(db):
    lamp = put_on_sale(quantity=LARGEST_STOCK - 2)
    services.return_stock(lamp.pk, 2)
    with nothing_changes(), pytest.raises(SiloError) as refused:
        services.return_stock(lamp.pk, 1)
    assert refused.value.word == "conflict"


@pytest.mark.django_db(transaction=True)
def test_twelve_at_once_for_five_pieces():
    lamp = put_on_sale(quantity=5)

    def take() -> str:
        try:
            services.take_stock(lamp.pk, 1)
        except SiloError as refused:
            return refused.message
        return "taken"

    told = at_once(*[take] * 12)
    assert sorted(told) == ["Not enough stock"] * 7 + ["taken"] * 5
    assert left(lamp) == 0
    assert [changes["quantity"] for _, changes in events(lamp)[1:]] == [[n, n - 1] for n in (5, 4, 3, 2, 1)]


@pytest.mark.django_db(transaction=True)
def test_two_people_take_one_name_at_once():
    clients = [testing.client_of(who) for who in ("asha", "ben", "eve", "root")]
    works = [lambda client=client: client.post("/api/products/", {"name": "Lamp", "price": 5}) for client in clients]
    told = sorted(answer.status_code for answer in at_once(*works))
    assert told == [201, 400, 400, 400]
    assert Product.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_two_changes_at_once_are_both_there():
    lamp = put_on_sale(quantity=5)
    clients = [testing.client_of("asha") for _ in range(2)]
    bodies = [{"price": "77.00"}, {"description": "New"}]
    at_once(*[lambda c=c, b=b: c.patch(f"/api/products/{lamp.pk}/", b) for c, b in zip(clients, bodies, strict=True)])
    kept = Product.objects.get(pk=lamp.pk)
    assert (str(kept.price), kept.description) == ("77.00", "New")
    assert len(events(lamp)) == 3
