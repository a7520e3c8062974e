"""How many large files are made at once: each holds a thread of the server, an export until its last byte is taken."""

import threading
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager

from django.conf import settings

from core.errors import SiloError

_AGAIN = {"Retry-After": "10"}


class Slots:
    """Of one server process, because threads are a process's. Nobody waits for a slot: waiting takes a thread, too."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._taken: Counter[int] = Counter()

    def take(self, user_id: int) -> None:
        """Raises SiloError throttled (429) for a caller with too many, unavailable (503) when all are taken."""
        with self._lock:
            self._require_free(user_id)
            self._taken[user_id] += 1

    def look(self, user_id: int) -> None:
        """Raises as take() would now, and takes nothing."""
        with self._lock:
            self._require_free(user_id)

    def give_back(self, user_id: int) -> None:
        with self._lock:
            self._taken[user_id] -= 1
            if not self._taken[user_id]:
                del self._taken[user_id]

    @contextmanager
    def held(self, user_id: int) -> Iterator[None]:
        """For a file that is made as a whole. Raises as take()."""
        self.take(user_id)
        try:
            yield
        finally:
            self.give_back(user_id)

    def _require_free(self, user_id: int) -> None:
        if self._taken[user_id] >= settings.EXPORTS_PER_USER:
            told = f"You have {self._taken[user_id]} downloads under way; wait until one has ended."
            raise SiloError("throttled", told, headers=_AGAIN)
        if self._taken.total() >= settings.EXPORTS_AT_ONCE:
            raise SiloError("unavailable", "Too many downloads are under way; try again in a moment.", headers=_AGAIN)


slots = Slots()
