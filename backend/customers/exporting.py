"""The customers list as a file, the live or the deleted; customers/columns.py says what an import takes of it."""

from collections.abc import Iterator, Sequence
from typing import Any

from core.permissions import Action
from customers import lists
from customers.columns import CUSTOMER
from customers.models import Customer
from customers.rows import customer_row
from customers.views.listing import CustomerListQuery
from exports.reading import Rows, in_order, in_parts
from exports.views import Export

_HEADER = [column.name for column in CUSTOMER]


def _rows(request, given: dict[str, Any]) -> Rows:
    filters: dict[str, Any] = {name: given.get(name) for name in ("search", "company", "ordering", "deleted")}
    return in_parts(lists.every(**filters), _read)


def _read(ids: Sequence[int]) -> Iterator[list]:
    for customer in in_order(ids, Customer.objects.select_related("deleted_by")):
        row = customer_row(customer)
        yield [row[name] for name in _HEADER]


EXPORT = Export("customers", Action.VIEW_CUSTOMERS, CustomerListQuery, _HEADER, _rows)
