"""What was told after greater ids: whoever comes back naming one of those as the last seen may have missed it."""

from collections import deque
from collections.abc import Sequence

from live.changes import Change

REMEMBERED = 1000  # changes


class Late:
    """The feed's memory of these; `at` is the greatest id told when a change was."""

    def __init__(self) -> None:
        self._told: deque[tuple[int, Change]] = deque()
        self._forgotten: tuple[int, int] | None = None  # smallest id and greatest `at` of what is remembered no more

    def told(self, changes: Sequence[Change], at: int) -> None:
        self._told.extend((at, change) for change in changes)
        while len(self._told) > REMEMBERED:
            oldest_at, oldest = self._told.popleft()
            self.skipped(oldest.id, oldest_at)

    def skipped(self, first: int, at: int) -> None:
        """Changes from this id on were not told one by one: a reset stood for them."""
        smallest, greatest = self._forgotten or (first, at)
        self._forgotten = (min(smallest, first), max(greatest, at))

    def since(self, since: int) -> list[Change] | None:
        """What somebody who saw `since` last may have missed, by id; None when nobody can say."""
        if self._forgotten and self._forgotten[0] <= since <= self._forgotten[1]:
            return None
        found = [change for at, change in self._told if change.id <= since <= at]
        return sorted(found, key=lambda change: change.id)
