"""The orders as a file: the own ones, or everybody's for staff."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Any

from core.permissions import Action
from exports.reading import Rows, rows_of
from exports.views import Export
from orders import reading
from orders.serializers import OrderListQuery

_HEADER = (
    *("id", "product", "product_name", "quantity", "unit_price", "total_amount", "status", "devices"),
    *("customer_code", "customer_name", "created_by_name", "created_at", "updated_at"),
)


def _rows(request, given: dict[str, Any]) -> Rows:
    return rows_of(reading.search(reading.visible_to(request.user), given), _read)


def _read(ids: Sequence[int]) -> Iterator[list]:
    for row in reading.every_row(list(ids)):
        row["devices"] = " ".join(row["devices"])
        row["unit_price"], row["total_amount"] = Decimal(row["unit_price"]), Decimal(row["total_amount"])
        yield [row[name] for name in _HEADER]


EXPORT = Export("orders", Action.VIEW_ORDERS, OrderListQuery, _HEADER, _rows)
