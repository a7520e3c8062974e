"""What the tests of the catalogue share."""

import json
from typing import Any

from django.db import connection

from core.context import acting_as
from core.testing import person
from products.models import Product

URL = "/api/products/"
LAMP = {"name": "Lamp", "category": "home", "price": "12.50"}


def put_on_sale(name: str = "Lamp", *, by: str = "asha", **more: Any) -> Product:
    """A product as the database holds it."""
    given = {"category": "home", "price": "12.50", "quantity": 10, **more}
    with acting_as("maker"):
        made = Product.objects.create(name=name, created_by=person(by), **given)
    return Product.objects.get(pk=made.pk)


def at(product: Product | int, action: str = "") -> str:
    key = product if isinstance(product, int) else product.pk
    return f"{URL}{key}/" + (f"{action}/" if action else "")


def events(product: Product | int) -> list[tuple[str, dict]]:
    """What the event record says of a product, oldest first: [("created", {field: [old, new]}), ...]."""
    key = product if isinstance(product, int) else product.pk
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT action, changes FROM event WHERE entity = 'product' AND `key` = %s ORDER BY id", [str(key)]
        )
        return [(action, json.loads(changes)) for action, changes in cursor.fetchall()]
