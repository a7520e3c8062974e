"""What a merge takes along from one customer to the other, and brings back when it is undone: one list."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from core import procedures
from customers import names
from customers.models import CustomerMerge


@dataclass(frozen=True, slots=True)
class Moved:
    """One kind of thing; `name` is the column of CustomerMerge that counts it.

    `take` gives how many moved, `bring_back` how many came back and how many stay because they changed since.
    """

    name: str
    take: Callable[[CustomerMerge], int]
    bring_back: Callable[[CustomerMerge], tuple[int, int]]


def _take_mappings(merge: CustomerMerge) -> int:
    if not {"last_name", "company"}.isdisjoint(merge.filled):
        names.retell(merge.kept.code, merge.kept, merge=merge)
    return names.retell(merge.merged.code, merge.kept, merge=merge)


def _take_orders(merge: CustomerMerge) -> int:
    def batch(after: int) -> procedures.Answer:
        ids = merge.merged_id, merge.kept_id, merge.pk
        return procedures.call("move_customer_orders", *ids, after, out=("last", "moved"))

    return _moved(batch)


def _take_submissions(merge: CustomerMerge) -> int:
    def batch(after: int) -> procedures.Answer:
        ids = merge.merged_id, merge.kept_id, merge.pk
        return procedures.call("move_customer_submissions", *ids, after, out=("last", "moved"))

    return _moved(batch)


def _bring_back_mappings(merge: CustomerMerge) -> tuple[int, int]:
    out = ("last", "returned", "left")
    return _brought_back(lambda after: procedures.call("return_mappings", merge.pk, after, out=out), "")


def _bring_back_orders(merge: CustomerMerge) -> tuple[int, int]:
    out = ("last", "returned", "left")
    return _brought_back(lambda after: procedures.call("return_orders", merge.pk, after, out=out), 0)


def _bring_back_submissions(merge: CustomerMerge) -> tuple[int, int]:
    out = ("last", "returned", "left")
    return _brought_back(lambda after: procedures.call("return_submissions", merge.pk, after, out=out), 0)


def _moved(batch: Callable[[Any], procedures.Answer]) -> int:
    """Call `batch` with where the one before ended, until nothing is left; how many moved."""
    moved, after = 0, 0
    while after is not None:
        done = batch(after)
        moved, after = moved + int(done["moved"]), done["last"]
    return moved


def _brought_back(batch: Callable[[Any], procedures.Answer], after: Any) -> tuple[int, int]:
    back, left = 0, 0
    while after is not None:
        done = batch(after)
        back, left, after = back + int(done["returned"]), left + int(done["left"]), done["last"]
    return back, left


# In the order in which rows are locked everywhere: mappings before orders, entries at the gate last.
MOVED = (
    Moved("mappings", _take_mappings, _bring_back_mappings),
    Moved("orders", _take_orders, _bring_back_orders),
    Moved("submissions", _take_submissions, _bring_back_submissions),
)
