"""Writes of orders: the order, its stock and its events in one transaction, or none of them.

Each gives back the order's row as its own transaction left it: a moment later somebody else may have moved it on.
Rows are locked in one order, the customer's, the product's and then the order's, so two writers never wait for each
other.
"""

from typing import Any

from django.utils import timezone
from rest_framework.exceptions import ValidationError

from core import procedures
from core.errors import SiloError
from events.record import record
from orders import directory, reading
from orders.models import Order, OrderStatus
from products import services as products
from products.models import Product

Row = dict[str, Any]


def place(*, product_id: int, quantity: int, by: int, customer_id: int | None = None) -> Row:
    """Take the stock; the order keeps price and name as they are now. `customer_id` is whom it is for.

    Raises ValidationError for a product that is unknown or not on sale and for a customer that is not there,
    SiloError error "Not enough stock".
    """

    def work() -> Row:
        told = {}
        if customer_id is not None:
            told["customer"] = [None, directory.hold(customer_id)["id"]]
        product = _locked_product(product_id)
        if product is None:
            raise ValidationError({"product": [f"There is no product {product_id}."]})
        if not product.is_active:
            raise ValidationError({"product": [f"{product.name} is not on sale."]})
        products.take_stock(product.pk, quantity)
        order = Order.objects.create(
            product=product,
            product_name=product.name,
            quantity=quantity,
            unit_price=product.price,
            total_amount=product.price * quantity,
            created_by_id=by,
            customer_id=customer_id,
        )
        told |= {"product": [None, product.pk], "quantity": [None, quantity]}
        record_move(order, None, **told, total_amount=[None, str(order.total_amount)])
        return reading.row(order.pk)

    return procedures.in_transaction(work)


def assign(order_id: int, customer_id: int | None) -> Row:
    """Say whom an order is for, in whatever state it is; None takes the customer off it.

    Raises SiloError not_found, ValidationError for a customer that is not there.
    """

    def work() -> Row:
        if customer_id is not None:
            directory.hold(customer_id)
        order = locked(order_id)
        old = order.customer_id
        if old != customer_id:
            Order.objects.filter(pk=order_id).update(customer_id=customer_id, updated_at=timezone.now())
            record("order", str(order_id), "assigned", {"customer": [old, customer_id]}, owner_id=order.created_by_id)
        return reading.row(order_id)

    return procedures.in_transaction(work)


def confirm(order_id: int) -> Row:
    """Raises SiloError conflict unless the order is placed."""

    def work() -> Row:
        order, old = move(order_id, to=OrderStatus.CONFIRMED, possible=[OrderStatus.PLACED])
        record_move(order, old)
        return reading.row(order_id)

    return procedures.in_transaction(work)


def cancel(order_id: int, *, product_id: int, possible: list[OrderStatus]) -> Row:
    """Give the stock back, once. Raises SiloError conflict unless the order is in a `possible` state."""

    def work() -> Row:
        _locked_product(product_id)
        order, old = move(order_id, to=OrderStatus.CANCELLED, possible=possible)
        products.return_stock(product_id, order.quantity)
        record_move(order, old)
        return reading.row(order_id)

    return procedures.in_transaction(work)


def move(order_id: int, *, to: OrderStatus, possible: list[OrderStatus]) -> tuple[Order, str]:
    """Lock the order and bring it to another state; give it and the state it was in. Call it in a transaction.

    Raises SiloError not_found, or conflict with a sentence that names the state.
    """
    order = locked(order_id)
    old = order.status
    found = Order.objects.filter(pk=order_id, status=old, status__in=possible)
    if not found.update(status=to.value, updated_at=timezone.now()):
        raise SiloError("conflict", f"Order {order_id} is {old}; only a {' or '.join(possible)} order can be {to}.")
    order.status = to.value
    return order, old


def locked(order_id: int) -> Order:
    """Raises SiloError not_found."""
    order = Order.objects.select_for_update().filter(pk=order_id).first()
    if order is None:
        raise SiloError("not_found", f"There is no order {order_id}.")
    return order


def record_move(order: Order, old: str | None, **changes: list) -> None:
    """The event of an order's new state, in the transaction that brought it there."""
    told = {"status": [old, str(order.status)], **changes}
    record("order", str(order.pk), str(order.status), told, owner_id=order.created_by_id)


def _locked_product(product_id: int) -> Product | None:
    return Product.objects.select_for_update().filter(pk=product_id).first()
