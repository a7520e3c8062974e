"""What a kind of changeset must be able to do; the runner knows no more of it.

Kinds register themselves in their app's `ready()`: `kinds.register("import", "device", work)`.
"""

from collections.abc import Callable, Collection
from typing import Protocol, runtime_checkable

from changesets.models import Changeset, Kind
from core.permissions import Action

# Called between pieces of work that take long; raises heart.Interrupted when the work should end.
Beat = Callable[[int], None]


class NothingToDo(Exception):
    """Raised by a work with a sentence: no row matches, the file cannot be read, the customer is gone meanwhile.

    The changeset fails with it; what batches before it did stays done.
    """


class Work(Protocol):
    """One kind of changeset. `collect` and `check` are called with the changeset's creator acting, `run` with `run_by`.

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


@runtime_checkable
class Guarded(Protocol):
    """A work that needs rights: asked when it is asked for, and of whoever runs it when it begins."""

    def needs(self, changeset: Changeset) -> Collection[Action]: ...


@runtime_checkable
class Foreseen(Protocol):
    """A work that knows, before it collects, how many rows it will have: small ones need not wait for large ones."""

    def foreseen(self, changeset: Changeset, most: int) -> int:
        """How many, about; it need not count further than `most`."""


@runtime_checkable
class Reversible(Protocol):
    """A work whose changesets can be undone. It works on the rows of the undo, which have the key of the row they
    reverse, its `before` (what to go back to) and its `event_id` (a later event of that thing: MOVED_ON).
    """

    def check_undo(self, undo: Changeset, first: int, last: int) -> None:
        """As `check`: verdicts of the rows that are WAITING or GOOD, nothing else is changed."""

    def run_undo(self, undo: Changeset, first: int, last: int) -> None:
        """As `run`; the events have the action `reverted`, or the plain one where it fits."""


_works: dict[tuple[str, str], Work] = {}


def register(kind: str, subject: str, work: Work) -> None:
    """An undo is registered once, for every subject: the subject is ""."""
    _works[kind, subject] = work


def find(kind: str, subject: str) -> Work:
    return _works[kind, subject]


def work_of(changeset: Changeset) -> Work:
    return find(changeset.kind, "" if changeset.kind == Kind.UNDO else changeset.subject)


def needs_of(changeset: Changeset) -> Collection[Action]:
    work = work_of(changeset)
    return work.needs(changeset) if isinstance(work, Guarded) else ()
