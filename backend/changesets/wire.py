"""How a changeset and its rows are written on the wire."""

from typing import Any

from changesets.kinds import Reversible, needs_of, work_of
from changesets.models import Changeset, ChangesetRow, Kind, State, Verdict
from changesets.services import counts
from core.fields import iso
from core.permissions import Role, is_allowed

_OPEN = (State.DRAFT, State.CHECKING, State.CHECKED, State.RUNNING)
_OVER = (State.DONE, State.CANCELLED, State.FAILED)
_UNDONE_IN = (State.RUNNING, *_OVER)


def listed():
    """Changesets with what the wire needs of other tables."""
    return Changeset.objects.select_related("created_by", "run_by", "undo_of").prefetch_related("undos")


def changeset_row(changeset: Changeset, user) -> dict[str, Any]:
    found = counts(changeset)
    return {
        "id": changeset.pk,
        "kind": changeset.kind,
        "subject": changeset.subject,
        "action": changeset.action,
        "name": changeset.name,
        "state": changeset.state,
        "mode": changeset.mode,
        "reason": changeset.reason,
        "undo_of": changeset.undo_of_id,
        "undone_by": _undone_by(changeset),
        "created_by": changeset.created_by.username,
        "run_by": changeset.run_by.username if changeset.run_by else None,
        "created_at": iso(changeset.created_at),
        "started_at": iso(changeset.started_at),
        "finished_at": iso(changeset.finished_at),
        "total": changeset.total,
        "progress": changeset.progress,
        "counts": found,
        "problem": changeset.problem,
        "can": {
            "run": changeset.state == State.CHECKED and found["good"] > 0 and may_change(user, changeset),
            "cancel": changeset.state in _OPEN and not changeset.cancel_wanted and is_own(user, changeset),
            "undo": may_change(user, changeset) and why_no_undo(changeset) is None,
        },
        # What begins with _ is for the work alone.
        "parameters": {name: value for name, value in changeset.parameters.items() if not name.startswith("_")},
    }


def _undone_by(changeset: Changeset) -> list[int]:
    return sorted(undo.pk for undo in changeset.undos.all() if undo.state in _UNDONE_IN)


def row(row: ChangesetRow) -> dict[str, Any]:
    return {
        "number": row.number,
        "key": row.key,
        "verdict": Verdict(row.verdict).name.lower(),
        "message": row.message,
        "errors": row.errors,
        "given": row.given,
    }


def is_own(user, changeset: Changeset) -> bool:
    """The own ones; admins anybody's."""
    return user.role == Role.ADMIN or changeset.created_by_id == user.id


def may_change(user, changeset: Changeset) -> bool:
    """Whether the person may run or undo it: it is their own, and they may do each of its rows alone."""
    return is_own(user, changeset) and all(is_allowed(user.role, action) for action in needs_of(changeset))


def why_no_undo(changeset: Changeset) -> str | None:
    """A sentence, or None when an undo may be tried. It does not look at rows: the undo's own check does."""
    if changeset.kind == Kind.UNDO:
        return "An undo is final; do again what it reversed."
    if changeset.state not in _OVER:
        return f"This changeset is {changeset.state}; only what is over can be undone."
    if not counts(changeset)["done"]:
        return "This changeset changed nothing."
    if not isinstance(work_of(changeset), Reversible):
        return "Changesets of this kind cannot be undone."
    if changeset.rows_removed:
        return "Its rows were removed after 90 days, so nobody knows any more what to go back to."
    return _why_not_again(changeset)


def _why_not_again(changeset: Changeset) -> str | None:
    undos = list(changeset.undos.all())
    under_way = [undo.pk for undo in undos if undo.state in (State.CHECKING, State.RUNNING)]
    if under_way:
        return f"Changeset {under_way[0]} is undoing it right now."
    # Two undos may have taken turns, one of them cancelled half-way.
    undone = sum(counts(undo)["done"] for undo in undos if undo.state in _OVER)
    return "It is undone already." if undone >= counts(changeset)["done"] else None
