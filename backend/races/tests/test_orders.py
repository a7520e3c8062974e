"""Orders under many callers: stock is sold once and returned once, a device goes out once."""

import itertools

import pytest

from core.testing import client_of
from devices.tests import registry
from orders.models import Order, OrderDevice
from orders.tests import shop
from orders.tests.shop import SHIPMENT, URL, at
from products.models import Product
from races.tests.callers import at_once

pytestmark = pytest.mark.django_db(transaction=True)
ROUNDS = [pytest.param(3, id="rounds"), pytest.param(50, id="many rounds", marks=pytest.mark.deep)]


def _post(client, url: str, body: dict | None = None):
    """A job that gives the code of the answer; anything but a success or a refusal of this contract fails."""

    def job() -> int:
        answer = client.post(url, body or {})
        assert answer.status_code in (200, 201, 400, 404, 409), answer.content
        return answer.status_code

    return job


def _agree(some: Product, first: int) -> None:
    """Stock and open orders add up, and the event record tells each piece's way."""
    assert shop.stock_of(some) + shop.open_quantity(some) == first
    moves = len(shop.stock_moves(some))
    cancelled = Order.objects.filter(product=some, status="cancelled").count()
    assert moves == Order.objects.filter(product=some).count() + cancelled
    for order in Order.objects.filter(product=some):
        assert [action for action, _ in shop.events_of(order.pk)][-1] == order.status


@pytest.mark.parametrize("rounds", ROUNDS)
def test_twenty_orders_for_a_stock_of_five(rounds):
    clients = [client_of("carl") for _ in range(20)]
    for number in range(rounds):
        lamp = shop.product(f"Lamp {number}", quantity=5)
        codes = at_once([_post(client, URL, {"product": lamp.pk, "quantity": 1}) for client in clients])
        assert sorted(codes) == [201] * 5 + [400] * 15
        assert shop.stock_of(lamp) == 0
        assert Order.objects.filter(product=lamp).count() == 5
        _agree(lamp, 5)


@pytest.mark.parametrize("rounds", ROUNDS)
def test_an_order_cancelled_by_many_at_once_returns_its_stock_once(rounds):
    clients = [client_of(name) for name in ("carl", "ben", "eve", "root")]
    for number in range(rounds):
        lamp = shop.product(f"Lamp {number}", quantity=10)
        order_id = shop.order(lamp, quantity=4)
        codes = at_once([_post(client, at(order_id, "cancel")) for client in clients])
        assert sorted(codes) == [200, 409, 409, 409]
        assert shop.stock_of(lamp) == 10
        _agree(lamp, 10)


@pytest.mark.parametrize("rounds", ROUNDS)
def test_one_of_fulfil_and_cancel_wins(rounds):
    sales = [client_of(name) for name in ("ben", "eve", "root", "ben")]
    for number in range(rounds):
        lamp = shop.product(f"Lamp {number}", quantity=10)
        order_id = shop.order(lamp, "confirmed", quantity=4)
        actions = ["fulfil", "cancel", "fulfil", "cancel"]
        codes = at_once([_post(client, at(order_id, action)) for client, action in zip(sales, actions, strict=True)])
        assert sorted(codes) == [200, 409, 409, 409]
        won = actions[codes.index(200)]
        assert Order.objects.get(pk=order_id).status == {"fulfil": "fulfilled", "cancel": "cancelled"}[won]
        assert shop.stock_of(lamp) == {"fulfil": 6, "cancel": 10}[won]
        _agree(lamp, 10)


@pytest.mark.parametrize("rounds", ROUNDS)
def test_confirming_and_the_owner_cancelling_leave_one_explanation(rounds):
    carl, ben = client_of("carl"), client_of("ben")
    for number in range(rounds):
        lamp = shop.product(f"Lamp {number}", quantity=10)
        order_id = shop.order(lamp, quantity=4)
        codes = at_once([_post(carl, at(order_id, "cancel")), _post(ben, at(order_id, "confirm"))])
        assert sorted(codes) == [200, 409]
        _agree(lamp, 10)


@pytest.mark.parametrize("rounds", ROUNDS)
def test_two_orders_that_want_the_same_devices(rounds):
    sales = [client_of(name) for name in ("ben", "eve", "root", "ben")]
    for number in range(rounds):
        registry.clear()
        amp = shop.product(f"Amp {number}", quantity=20, device_model="AMP")
        serials = shop.approved(4)
        orders = [shop.order(amp, "confirmed", quantity=3) for _ in sales]
        # Each wants three of the four, given in its own order: all meet on at least two devices.
        wanted = [list(some) for some in itertools.islice(itertools.permutations(serials, 3), 0, 24, 6)]
        jobs = [
            _post(client, at(order_id, "fulfil"), {**SHIPMENT, "devices": some})
            for client, order_id, some in zip(sales, orders, wanted, strict=True)
        ]
        assert sorted(at_once(jobs)) == [200, 400, 400, 400]
        sent = list(OrderDevice.objects.filter(order__product=amp).values_list("serial_number", flat=True))
        assert len(sent) == len(set(sent)) == 3
        assert sorted(registry.state_of(serial) for serial in serials) == ["approved"] + ["mapped"] * 3
        assert registry.counted() == registry.present()
        _agree_on_state(orders)


def _agree_on_state(orders: list[int]) -> None:
    states = sorted(Order.objects.filter(pk__in=orders).values_list("status", flat=True))
    assert states == ["confirmed"] * 3 + ["fulfilled"]


@pytest.mark.parametrize("rounds", ROUNDS)
def test_devices_of_an_order_and_devices_fetched_meanwhile(rounds):
    """A fetched device may still go out with the order; fetched after it went out it must not be."""
    scripts = [client_of("asha") for _ in range(3)]
    ben = client_of("ben")
    for number in range(rounds):
        registry.clear()
        amp = shop.product(f"Amp {number}", quantity=20, device_model="AMP")
        serials = shop.approved(4)
        order_id = shop.order(amp, "confirmed", quantity=3)
        fulfil = _post(ben, at(order_id, "fulfil"), {**SHIPMENT, "devices": serials[:3]})
        fetches = [_post(script, "/sil/getSerialNumber/") for script in scripts]
        codes = at_once([fulfil, *fetches])
        assert codes[0] == 200
        assert [registry.state_of(serial) for serial in serials[:3]] == ["mapped"] * 3
        for serial in serials:
            told = registry.events(serial)
            assert told.count("device.fetched") <= 1
            if serial in serials[:3]:
                assert told[-1] == "device.allocated"
        fetched = registry.rows("SELECT COUNT(*) FROM event WHERE action = 'fetched'")[0][0]
        assert fetched == codes[1:].count(200)
        assert registry.counted() == registry.present()


def test_one_key_sent_by_many_at_once_orders_once():
    clients = [client_of("carl") for _ in range(8)]
    lamp = shop.product(quantity=10)

    def job(client):
        return client.post(URL, {"product": lamp.pk, "quantity": 2}, headers={"Idempotency-Key": "k"})

    answers = at_once([lambda client=client: job(client) for client in clients])
    assert {answer.status_code for answer in answers} == {201}
    assert len({answer.json()["order_id"] for answer in answers}) == 1
    assert shop.stock_of(lamp) == 8
    _agree(lamp, 10)


def test_the_price_of_an_order_is_one_that_the_product_had():
    """Name and price are changed while it is ordered: an order has both of one moment."""
    clients = [client_of("carl") for _ in range(6)]
    lamp = shop.product("Lamp 1", price="1.00", quantity=100)

    def rename(number: int) -> None:
        Product.objects.filter(pk=lamp.pk).update(name=f"Lamp {number}", price=f"{number}.00")

    orders = [_post(client, URL, {"product": lamp.pk, "quantity": 1}) for client in clients]
    at_once([*orders, *(lambda number=number: rename(number) for number in range(2, 6))])
    for order in Order.objects.all():
        assert order.product_name == f"Lamp {order.unit_price:.0f}"
    assert Order.objects.count() == 6


def test_numbers_of_many_products_never_mix():
    lamps = [shop.product(f"Lamp {number}", quantity=30) for number in range(3)]
    clients = [client_of("carl") for _ in range(6)]

    def busy(client, number: int):
        def job() -> None:
            for step in range(8):
                lamp = lamps[(number + step) % 3]
                answer = client.post(URL, {"product": lamp.pk, "quantity": 1 + step % 4})
                if answer.status_code == 201 and step % 2:
                    assert client.post(at(answer.json()["order_id"], "cancel")).status_code == 200

        return job

    at_once([busy(client, number) for number, client in enumerate(clients)])
    for lamp in lamps:
        _agree(lamp, 30)
