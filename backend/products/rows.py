"""How a product is written on the wire: the one place, for REST and for the feed."""

from typing import Any

from core.fields import iso
from products import pictures
from products.models import Product


def product_row(product: Product) -> dict[str, Any]:
    """The product, its creator loaded, with the paths of its pictures; absolute() makes them addresses."""
    return {
        "id": product.pk,
        "name": product.name,
        "description": product.description,
        "category": product.category,
        "price": f"{product.price:.2f}",
        "quantity": product.quantity,
        "image": pictures.address(product.image) if product.image else None,
        "thumbnail": pictures.address(pictures.thumbnail_of(product.image)) if product.image else None,
        "is_active": product.is_active,
        "is_in_stock": product.quantity > 0,
        "total_value": f"{product.price * product.quantity:.2f}",
        "device_model": product.device_model,
        "created_by": product.created_by_id,
        "created_by_name": product.created_by.shown_name,
        "created_at": iso(product.created_at),
        "updated_at": iso(product.updated_at),
    }


def absolute(row: dict[str, Any], base: str) -> dict[str, Any]:
    """The row with whole addresses of its pictures; `base` is scheme and host, without a slash at the end."""
    if not row["image"]:
        return row
    return {**row, "image": base + row["image"], "thumbnail": base + row["thumbnail"]}
