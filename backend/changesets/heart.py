"""What beats beside the work: it shows the progress and hears of a cancel, on a connection of its own."""

import threading
from collections.abc import Callable

from django.db import Error, connection

from changesets.models import Changeset, State

_EVERY = 0.5  # seconds


class Interrupted(Exception):
    """The work ends here: it was cancelled, or the process is to stop and another one goes on later."""

    def __init__(self, *, is_cancelled: bool) -> None:
        self.is_cancelled = is_cancelled
        super().__init__("cancelled" if is_cancelled else "stopped")


class Heart:
    """`beat(done)` says how far the work is, and raises Interrupted when it should end.

    A transaction of the work is not seen by others, so the progress is written by another connection.
    """

    def __init__(self, changeset: Changeset, stop: Callable[[float], bool]) -> None:
        self._pk = changeset.pk
        self._stop = stop
        self._done = 0
        self._is_cancelled = False
        self._ends = threading.Event()
        self._thread = threading.Thread(target=self._go_on, daemon=True)

    def __enter__(self) -> "Heart":
        self._look()
        self._thread.start()
        return self

    def __exit__(self, *error: object) -> None:
        self._ends.set()
        self._thread.join()

    def beat(self, done: int) -> None:
        self._done = done
        if self._is_cancelled:
            raise Interrupted(is_cancelled=True)
        if self._stop(0):
            raise Interrupted(is_cancelled=False)

    def _go_on(self) -> None:
        try:
            while not self._ends.wait(_EVERY):
                self._look()
        finally:
            connection.close()

    def _look(self) -> None:
        rows = Changeset.objects.filter(pk=self._pk)
        try:
            # The end of a phase writes its own progress, and this may come after it.
            rows.filter(state__in=(State.CHECKING, State.RUNNING)).update(progress=self._done)
            self._is_cancelled = rows.values_list("cancel_wanted", flat=True).get()
        except Error:
            connection.close()  # the work itself meets a database that is away, and says so
