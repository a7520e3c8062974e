"""Asking for a changeset: small ones are done before the answer, others by `manage.py run_changesets`."""

from collections.abc import Callable
from typing import TypeVar

from django.db import transaction

from changesets import kinds, runner, services
from changesets.kinds import NothingToDo
from changesets.models import Changeset, Kind, Mode, State
from core import procedures
from core.errors import SiloError
from core.permissions import is_allowed

T = TypeVar("T")
AT_ONCE = 500  # rows; half a second of work

_WORDS = {
    "done": "{} done",
    "good": "{} can be done",
    "unchanged": "{} unchanged",
    "refused": "{} refused",
    "moved_on": "{} moved on since",
    "left": "{} left",
}


def require_rights(user, changeset: Changeset) -> None:
    """Raise SiloError denied unless the person may do each row of it alone."""
    if not all(is_allowed(user.role, action) for action in kinds.needs_of(changeset)):
        raise SiloError("denied", "Your role does not allow this. Ask an administrator if you need it.")


def run(changeset: Changeset, mode: Mode, user_id: int) -> None:
    """Run what was checked. Raises SiloError conflict unless it may be run."""

    def work() -> None:
        services.start(changeset, mode, user_id)
        if changeset.kind != Kind.IMPORT and mode == Mode.GOOD_ROWS and changeset.total <= AT_ONCE:
            do_now(changeset)

    as_one(work)


def as_one(work: Callable[[], T]) -> T:
    """All of `work()` or nothing, also inside a transaction of the caller's that goes on after a refusal."""

    def unit() -> T:
        with transaction.atomic():
            return work()

    return procedures.in_transaction(unit)


def do_now(changeset: Changeset) -> None:
    """Bring it to the end of its phase; raises SiloError error when there is nothing to do, and then it never was."""
    try:
        runner.at_once(changeset)
    except NothingToDo as why:
        raise SiloError("error", str(why)) from why


def code(changeset: Changeset) -> int:
    """202 while somebody else has still to do it."""
    return 202 if changeset.state in (State.CHECKING, State.RUNNING) else 200


def sentence(changeset: Changeset) -> str:
    """What came of it, for people."""
    if code(changeset) == 202:
        return f"Changeset {changeset.pk} is under way."
    told = [words.format(n) for name, words in _WORDS.items() if (n := services.counts(changeset)[name])]
    return ", ".join(told) + "." if told else "There was nothing to do."
