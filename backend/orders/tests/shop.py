"""What the tests of orders share: things on sale, orders in every state, and the sums that must agree."""

from typing import Any

from core.context import acting_as
from core.testing import person
from devices.tests import registry
from devices.tests.registry import rows
from orders import fulfilment, services
from orders.models import OrderStatus
from products.models import Product

URL = "/api/orders/"
STATES = ["placed", "confirmed", "fulfilled", "cancelled"]
SHIPMENT = {
    "customerCode": 7,
    "company": "Anand Stores",
    "licenseUrl": "https://example.com/licence/1",
    "versionDetails": "1.0",
}


def product(name: str = "Lamp", *, price: str = "12.50", quantity: int = 10, **more: Any) -> Product:
    """Something on sale, made by Asha."""
    with acting_as("maker"):
        made = Product.objects.create(
            name=name, category="home", price=price, quantity=quantity, created_by=person("asha"), **more
        )
    return Product.objects.get(pk=made.pk)


def order(of: Product, state: str = "placed", *, by: str = "carl", quantity: int = 2) -> int:
    """The id of an order brought into a state by the services."""
    with acting_as("maker"):
        order_id = services.place(product_id=of.pk, quantity=quantity, by=person(by).pk)["id"]
        if state in ("confirmed", "fulfilled"):
            services.confirm(order_id)
        if state == "fulfilled":
            given = {**SHIPMENT, "devices": approved(quantity, of.device_model)} if of.device_model else {}
            fulfilment.fulfil(order_id, given)
        if state == "cancelled":
            services.cancel(order_id, product_id=of.pk, possible=[OrderStatus.PLACED])
    return order_id


def approved(count: int, line: str = "AMP", start: int = 900) -> list[str]:
    """Serials of devices free to go out, numbered apart from those of other tests."""
    return [registry.make("approved", registry.numbered(start + number, line)) for number in range(count)]


def at(order_id: int, action: str = "") -> str:
    return f"{URL}{order_id}/" + (f"{action}/" if action else "")


def stock_of(some: Product) -> int:
    return Product.objects.get(pk=some.pk).quantity


def open_quantity(some: Product) -> int:
    """Pieces that orders have taken and not given back."""
    taken = "SELECT COALESCE(SUM(quantity), 0) FROM customer_order WHERE product_id = %s AND status <> 'cancelled'"
    return int(rows(taken, some.pk)[0][0])


def events_of(order_id: int) -> list[tuple[str, int]]:
    """What the event record says of an order, oldest first: [("placed", owner), ...]."""
    found = rows("SELECT action, owner_id FROM event WHERE entity = 'order' AND `key` = %s ORDER BY id", str(order_id))
    return [(action, owner) for action, owner in found]


def stock_moves(some: Product) -> list[str]:
    """The changes of each product.updated of a product, oldest first."""
    found = rows(
        "SELECT changes FROM event WHERE entity = 'product' AND action = 'updated' AND `key` = %s ORDER BY id",
        str(some.pk),
    )
    return [changes for (changes,) in found]
