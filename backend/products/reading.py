"""Reading the catalogue."""

from collections.abc import Iterator, Sequence
from typing import Any

from django.db.models import Q, QuerySet

from core.errors import SiloError
from products.models import Product
from products.rows import absolute, product_row

NO_SUCH = "There is no such product."
_CHUNK = 500  # products read at once


def find(product_id: int) -> Product:
    """Raises SiloError not_found."""
    product = Product.objects.select_related("created_by").filter(pk=product_id).first()
    if product is None:
        raise SiloError("not_found", NO_SUCH)
    return product


def search(given: dict[str, Any], *, created_by: int | None = None) -> QuerySet[Product]:
    """The products that match the list's filters, sorted; ties in order of id."""
    found = Product.objects.all()
    if created_by is not None:
        found = found.filter(created_by_id=created_by)
    if given.get("search"):
        found = found.filter(Q(name__icontains=given["search"]) | Q(description__icontains=given["search"]))
    if given.get("category"):
        found = found.filter(category=given["category"])
    if given.get("is_active") is not None:
        found = found.filter(is_active=given["is_active"])
    ordering = given["ordering"]
    # Names are unique, and their key serves the list only when nothing is sorted behind them.
    return found.order_by(ordering) if ordering in ("name", "-name") else found.order_by(ordering, "id")


def ids_of(found: QuerySet[Product], start: int = 0, end: int | None = None) -> list[int]:
    """The ids alone: sorting and skipping then stay inside an index, however far back a page is."""
    return list(found.values_list("pk", flat=True)[start:end])


def product_rows(ids: Sequence[int]) -> dict[int, dict[str, Any]]:
    """The rows of those products that are there, by id, with the paths of their pictures."""
    found = Product.objects.filter(pk__in=ids).select_related("created_by")
    return {product.pk: product_row(product) for product in found}


def every_row(ids: Sequence[int], base: str) -> Iterator[dict[str, Any]]:
    """The products in the order of `ids`, with absolute addresses, read part by part: flat memory but for the ids."""
    for start in range(0, len(ids), _CHUNK):
        part = ids[start : start + _CHUNK]
        rows = product_rows(part)
        yield from (absolute(rows[product_id], base) for product_id in part if product_id in rows)
