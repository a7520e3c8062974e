"""What a kind of changeset must be able to do; the runner knows no more of it.

Kinds register themselves in their app's `ready()`: `kinds.register("import", "device", work)`.
"""

from collections.abc import Callable
from typing import Protocol

from changesets.models import Changeset

# Called between pieces of work that take long; raises runner.Interrupted when the work should end.
Beat = Callable[[int], None]


class NothingToDo(Exception):
    """Raised by `collect` with a sentence: no row matches, the file cannot be read. The changeset fails with it."""


class Work(Protocol):
    """One kind of changeset. Everything is called with the changeset's creator acting.

    Each method may be called again from its start after a crash, so it never counts on having been called before.
    """

    def collect(self, changeset: Changeset, beat: Beat) -> int:
        """Write the rows, replacing those of an earlier attempt; return how many. Commits as it likes."""

    def check(self, changeset: Changeset, first: int, last: int) -> None:
        """Give rows `first` to `last` their verdict without changing anything else. One transaction."""

    def run(self, changeset: Changeset, first: int, last: int) -> None:
        """Do those of rows `first` to `last` whose verdict is WAITING or GOOD and write what came of each.

        Called inside the transaction of the batch: the change, its events and the verdicts commit together.
        """


_works: dict[tuple[str, str], Work] = {}


def register(kind: str, subject: str, work: Work) -> None:
    _works[kind, subject] = work


def work_of(changeset: Changeset) -> Work:
    return _works[changeset.kind, changeset.subject]
