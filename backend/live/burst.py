"""Very many events at once: what the feed has to know of them to pass them over."""

from collections.abc import Sequence
from dataclasses import dataclass

from live import changes
from live.changes import Change, Kind, Span
from live.order import Hole, spans_of
from live.replay import MOST_MISSED


@dataclass(frozen=True, slots=True)
class Burst:
    """More events at once than a socket is told one by one: what sorts there are, and what stays missing.

    `first_late` is the smallest id among those of them that come after greater ones. `products` are those of the
    catalogue, for sockets that know no reset; None is too many to tell.
    """

    newest: int
    first_late: int | None
    left: list[tuple[float | None, list[Span]]]
    kinds: list[Kind]
    products: list[Change] | None


def read(position: int, holes: Sequence[Hole], stride: int) -> Burst | None:
    """What stays missing is looked for first: what is committed meanwhile may be told twice, but never be lost."""
    if changes.count_waiting(position, spans_of(holes), MOST_MISSED + 1) <= MOST_MISSED:
        return None
    newest = changes.newest()
    gaps = [changes.gaps(hole.first, hole.last, stride) for hole in holes]
    late = [hole.first for hole, spans in zip(holes, gaps, strict=True) if spans != [(hole.first, hole.last)]]
    left: list[tuple[float | None, list[Span]]] = [
        (None, changes.gaps(position + 1, newest, stride)),
        *((hole.since, spans) for hole, spans in zip(holes, gaps, strict=True)),
    ]
    kinds = changes.kinds(position, newest, spans_of(holes))
    products = changes.of_products(position, newest, spans_of(holes), MOST_MISSED + 1)
    told = products if len(products) <= MOST_MISSED else None
    return Burst(newest, min(late, default=None), left, kinds, told)
