"""In which order events are handed out, although their ids commit out of order.

An id is given when a row is inserted and seen when its transaction commits. So a row may appear while a smaller id
is still missing: it may yet come, or never (rolled back). The feed waits briefly, then goes on and keeps asking.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from live.changes import Change, Span

PATIENCE = 0.25  # seconds a row waits for smaller ids
REMEMBERED = 10.0  # seconds until a missing id is given up, unless an open transaction holds it
ASKED_AT_ONCE = 200  # spans


@dataclass(slots=True)
class Hole:
    """Consecutive ids that have not been handed out; `since` is when they were first missed."""

    first: int
    last: int
    since: float


def spans_of(holes: Sequence[Hole]) -> list[Span]:
    return [(hole.first, hole.last) for hole in holes]


class Order:
    """What was handed out: every id up to `position` but those in `holes`. Times are a monotonic clock's."""

    def __init__(self, position: int = 0, stride: int = 1) -> None:
        self.position = position
        self.stride = stride
        self.holes: list[Hole] = []
        self.is_waiting = False  # whether a committed row is being held back for a smaller id
        self._known: list[tuple[int, float]] = []  # greatest id above the position, and since when it was known

    def spans(self) -> list[Span]:
        return spans_of(self.holes)

    def remember(self, ids: Sequence[int], now: float) -> None:
        """At the start: the ids missing among the newest may belong to transactions that are still open."""
        for before, after in pairwise(ids):
            self._miss(before + 1, after - 1, now)

    def ready(self, rows: Sequence[Change], now: float, newest: int = 0) -> list[Change]:
        """Of the rows above the position, those that need not wait for a smaller id any more.

        `newest` is the greatest id in the table, when these are not all: ids below it that are missing have been so
        since it was known, however many looks it takes to get there.
        """
        greatest = max(newest, rows[-1].id if rows else 0)
        if greatest > (self._known[-1][0] if self._known else self.position):
            self._known.append((greatest, now))
        ready: list[Change] = []
        last = self.position
        for row in rows:
            self.is_waiting = row.id - last > self.stride and now - self._known_since(row.id) < PATIENCE
            if self.is_waiting:
                return ready
            ready.append(row)
            last = row.id
        self.is_waiting = False
        return ready

    def hand_out(self, rows: Sequence[Change], now: float) -> None:
        """These rows, from `ready`, are told now."""
        for row in rows:
            self._miss(self.position + 1, row.id - 1, now)
            self.position = row.id
        self._known = [known for known in self._known if known[0] > self.position]

    def overtake(self, newest: int, left: Sequence[tuple[float | None, Sequence[Span]]], now: float) -> None:
        """All that was committed up to `newest` counts as told; `left` is what stays missing, by since when."""
        self.position, self.holes, self.is_waiting = newest, [], False
        for since, spans in left:
            for first, last in spans:
                self._miss(first, last, now if since is None else since)
        self._known = [known for known in self._known if known[0] > newest]

    def late(self, rows: Sequence[Change]) -> list[Change]:
        """Of the rows asked for in holes, those not told before; their ids are missing no longer."""
        found = []
        for row in rows:
            hole = next((hole for hole in self.holes if hole.first <= row.id <= hole.last), None)
            if hole is not None:
                found.append(row)
                self.holes.remove(hole)
                self._miss(hole.first, row.id - 1, hole.since)
                self._miss(row.id + 1, hole.last, hole.since)
        return found

    def to_ask(self) -> list[Hole]:
        """Holes to look into now: all, in turns when there are very many."""
        asked = self.holes[:ASKED_AT_ONCE]
        self.holes = self.holes[ASKED_AT_ONCE:] + asked
        return asked

    def settle(self, asked: Sequence[Hole], *, pending: bool, now: float) -> None:
        """After the last question: ids that nobody holds were rolled back; those of an open transaction wait on."""
        for hole in [hole for hole in self.holes if hole in asked]:
            if pending:
                hole.since = now
            else:
                self.holes.remove(hole)

    def _known_since(self, row_id: int) -> float:
        return next(since for greatest, since in self._known if greatest >= row_id)

    def _miss(self, first: int, last: int, since: float) -> None:
        if last - first + 1 >= self.stride:
            self.holes.append(Hole(first, last, since))
