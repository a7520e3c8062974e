"""The catalogue as a file, without pictures; products/columns.py says what an import takes of it."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Any

from core.permissions import Action
from exports.reading import Rows, in_order, rows_of
from exports.views import Export
from products import reading
from products.columns import PRODUCT
from products.models import Product
from products.rows import product_row
from products.serializers import ProductListQuery

_HEADER = [column.name for column in PRODUCT]


def _rows(request, given: dict[str, Any]) -> Rows:
    return rows_of(reading.search(given), _read)


def _read(ids: Sequence[int]) -> Iterator[list]:
    for product in in_order(ids, Product.objects.select_related("created_by")):
        row = product_row(product)
        row["price"] = Decimal(row["price"])  # a number in a workbook
        yield [row[name] for name in _HEADER]


EXPORT = Export("products", Action.VIEW_PRODUCTS, ProductListQuery, _HEADER, _rows)
