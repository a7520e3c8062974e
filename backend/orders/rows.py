"""How a stored order is written on the wire."""

from typing import Any

from core.fields import iso
from orders.models import Order


def order_row(order: Order) -> dict[str, Any]:
    """An order with its product, customer, creator and devices loaded, as reading.row() loads them."""
    return {
        "id": order.pk,
        "product": order.product_id,
        "product_name": order.product_name,
        "product_device_model": order.product.device_model,
        "quantity": order.quantity,
        "unit_price": f"{order.unit_price:.2f}",
        "total_amount": f"{order.total_amount:.2f}",
        "status": str(order.status),
        "devices": [device.serial_number for device in order.devices.all()],
        **_customer_of(order),
        "created_by": order.created_by_id,
        "created_by_name": order.created_by.shown_name,
        "created_at": iso(order.created_at),
        "updated_at": iso(order.updated_at),
    }


def _customer_of(order: Order) -> dict[str, Any]:
    customer = order.customer
    if customer is None:
        return {"customer": None, "customer_code": None, "customer_name": None}
    return {"customer": customer.pk, "customer_code": customer.code, "customer_name": customer.full_name}
