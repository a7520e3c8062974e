"""Orders to look at: some in every state."""

from datetime import timedelta

from django.utils import timezone

from customers.models import Customer
from orders import fulfilment, services
from orders.models import Order, OrderStatus
from products.models import Product

APART = timedelta(hours=9)
# Of each product one after the other: where its order ends.
ENDS = [*OrderStatus.values, "fulfilled", "placed", "confirmed", "fulfilled", "cancelled", "placed"]


def place_orders(customer_id: int) -> None:
    """One order for each of ENDS, and one for each device line that waits for its devices."""
    things = Product.objects.filter(is_active=True, quantity__gte=10).order_by("pk")
    plain = list(things.filter(device_model="")[: len(ENDS)])
    ends = [*zip(plain, ENDS, strict=True)]
    ends += [(line, OrderStatus.CONFIRMED.value) for line in things.exclude(device_model="")]
    directory = list(Customer.objects.filter(deleted_at=None).order_by("pk").values_list("pk", flat=True))
    for number, (product, end) in enumerate(ends):
        whose = directory[number % len(directory)] if directory and number % 2 == 0 else None
        placed = services.place(product_id=product.pk, quantity=1 + number % 4, by=customer_id, customer_id=whose)
        order_id = placed["id"]
        _bring_to(end, order_id, product.pk)
        # The times of the rows alone; the events say when they were really made.
        Order.objects.filter(pk=order_id).update(created_at=timezone.now() - APART * (len(ends) - number))


def _bring_to(end: str, order_id: int, product_id: int) -> None:
    if end == OrderStatus.CANCELLED:
        services.cancel(order_id, product_id=product_id, possible=[OrderStatus.PLACED])
    elif end != OrderStatus.PLACED:
        services.confirm(order_id)
        if end == OrderStatus.FULFILLED:
            fulfilment.fulfil(order_id, {})
