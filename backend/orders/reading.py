"""Reading orders: the own ones, or everybody's for staff."""

from collections.abc import Iterator

from django.db.models import Prefetch, Q, QuerySet

from core.errors import SiloError
from core.fields import LARGEST_ID, iso
from core.permissions import Action, is_allowed
from events.reading import history_of
from orders.models import Order, OrderDevice
from orders.rows import order_row

_CHUNK = 500  # orders read at once


def visible_to(caller) -> QuerySet[Order]:
    everybodys = is_allowed(caller.role, Action.VIEW_ALL_ORDERS)
    return Order.objects.all() if everybodys else Order.objects.filter(created_by_id=caller.id)


def find(caller, order_id: int) -> Order:
    """Raises SiloError not_found for an order that is not there or not for this caller's eyes."""
    order = visible_to(caller).filter(pk=order_id).first()
    if order is None:
        raise SiloError("not_found", f"There is no order {order_id}.")
    return order


def row(order_id: int) -> dict:
    return order_row(_whole(Order.objects.all()).get(pk=order_id))


def history(order_id: int) -> list[dict]:
    """What happened to an order, by whom and when, newest first."""
    events = history_of("order", str(order_id))
    return [{"at": iso(event.at), "actor": event.actor, "action": f"order.{event.action}"} for event in events]


def search(found: QuerySet[Order], given: dict) -> QuerySet[Order]:
    """The orders that match the list's filters, sorted; ties in order of id."""
    if given.get("status"):
        found = found.filter(status=given["status"])
    if given.get("customer"):
        found = found.filter(customer_id=given["customer"])
    if given.get("search"):
        found = found.filter(_contains(given["search"]))
    return found.order_by(given["ordering"], "id")


def ids_of(found: QuerySet[Order], start: int = 0, end: int | None = None) -> list[int]:
    """The ids alone: sorting and skipping then stay inside an index, however far back a page is."""
    return list(found.values_list("pk", flat=True)[start:end])


def every_row(ids: list[int]) -> Iterator[dict]:
    """The orders with these ids in their order, read part by part: flat memory but for the ids."""
    for start in range(0, len(ids), _CHUNK):
        part = ids[start : start + _CHUNK]
        orders = {order.pk: order for order in _whole(Order.objects.filter(pk__in=part))}
        yield from (order_row(orders[order_id]) for order_id in part)


def _whole(found: QuerySet[Order]) -> QuerySet[Order]:
    """With all that a row shows: two queries for any number of orders."""
    devices = Prefetch("devices", OrderDevice.objects.order_by("serial_number"))
    return found.select_related("product", "created_by", "customer").prefetch_related(devices)


def _contains(term: str) -> Q:
    wanted = Q(product_name__icontains=term)
    for name in ("username", "first_name", "last_name"):
        wanted |= Q(**{f"created_by__{name}__icontains": term})
    if term.isascii() and term.isdigit() and int(term) <= LARGEST_ID:
        wanted |= Q(pk=int(term))
    return wanted
