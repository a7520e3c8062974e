"""Undoing a changeset: another changeset, whose rows are those of the first that changed something.

`before` of a row is what its work needs to go back; `event_id` is the last event of the change. A later event of the
same thing means that it moved on: such a row is told and left. An undo is final: what it reversed is done again by
asking for it again.
"""

from collections.abc import Collection
from typing import cast

from changesets import asking, services, wire
from changesets.kinds import Beat, NothingToDo, Reversible, needs_of, register, work_of
from changesets.models import Changeset, Kind, State
from core import procedures
from core.errors import SiloError
from core.permissions import Action


class Undo:
    """Reverses the rows of the changeset it is the undo of, by that one's own work."""

    def needs(self, undo: Changeset) -> Collection[Action]:
        return needs_of(_undone(undo))

    def foreseen(self, undo: Changeset, most: int) -> int:
        return services.counts(_undone(undo))["done"]

    def collect(self, undo: Changeset, beat: Beat) -> int:
        total = int(procedures.call("collect_undo", undo.pk, undo.undo_of_id, out=("total",))["total"])
        if not total:
            raise NothingToDo("It is undone already.")
        return total

    def check(self, undo: Changeset, first: int, last: int) -> None:
        _work(undo).check_undo(undo, first, last)

    def run(self, undo: Changeset, first: int, last: int) -> None:
        _work(undo).run_undo(undo, first, last)


def ask(changeset: Changeset, user_id: int, *, dry_run: bool) -> Changeset:
    """The changeset that undoes it, done or checked already when it is small.

    Raises SiloError conflict where there is nothing to undo.
    """

    def work() -> Changeset:
        # Two people who undo at the same moment wait here, and the second one is told.
        Changeset.objects.select_for_update().get(pk=changeset.pk)
        why_not = wire.why_no_undo(wire.listed().get(pk=changeset.pk))
        if why_not:
            raise SiloError("conflict", why_not)
        undo = services.add(
            kind=Kind.UNDO.value,
            subject=changeset.subject,
            action=Kind.UNDO.value,
            name=f"Undo of {changeset.name}",
            state=State.CHECKING if dry_run else State.RUNNING,
            created_by_id=user_id,
            reason=f"Undo of changeset {changeset.pk}",
            undo_of=changeset,
        )
        if services.counts(changeset)["done"] <= asking.AT_ONCE:
            asking.do_now(undo)
        return undo

    return asking.as_one(work)


def _undone(undo: Changeset) -> Changeset:
    origin = undo.undo_of
    if origin is None:
        raise ValueError(f"changeset {undo.pk} undoes nothing")
    return origin


def _work(undo: Changeset) -> Reversible:
    return cast(Reversible, work_of(_undone(undo)))


def register_undo() -> None:
    register(Kind.UNDO.value, "", Undo())
