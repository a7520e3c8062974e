"""Moving a changeset from state to state; each move is one transaction with its event."""

from collections.abc import Sequence
from typing import Any

from django.db import transaction
from django.db.models import Count
from django.utils import timezone

from changesets.kinds import Beat, work_of
from changesets.models import Changeset, ChangesetRow, Mode, State, Verdict
from core import procedures
from core.errors import SiloError
from events.record import record

_UNDER_WAY = (State.CHECKING, State.RUNNING)
_NOT_DONE = (Verdict.WAITING, Verdict.GOOD)
_NOT_WANTED = (Verdict.REFUSED, Verdict.MOVED_ON)


def add(  # noqa: PLR0913 - a changeset has that many parts
    *,
    kind: str,
    subject: str,
    action: str,
    name: str,
    state: State,
    created_by_id: int,
    mode: Mode = Mode.GOOD_ROWS,
    parameters: dict[str, Any] | None = None,
    reason: str = "",
    undo_of: Changeset | None = None,
) -> Changeset:
    """A new changeset in DRAFT, CHECKING or RUNNING; call it in the transaction that answers the caller."""
    is_run = state == State.RUNNING
    changeset = Changeset.objects.create(
        kind=kind,
        subject=subject,
        action=action,
        name=name[:200],
        state=state,
        mode=mode,
        parameters=parameters or {},
        reason=reason,
        undo_of=undo_of,
        created_by_id=created_by_id,
        run_by_id=created_by_id if is_run else None,
        started_at=timezone.now() if is_run else None,
    )
    _record(changeset, "created", {"state": [None, state.value], "name": [None, changeset.name]})
    return changeset


def start(changeset: Changeset, mode: Mode, run_by_id: int | None = None) -> None:
    """Run what was checked, in the name of `run_by_id`, or else of its creator.

    Raises SiloError conflict unless it is checked and may run in this mode.
    """

    def work() -> None:
        fresh = _locked(changeset.pk)
        if fresh.state != State.CHECKED:
            raise SiloError("conflict", f"This changeset is {fresh.state}; only a checked one can be run.")
        found = counts(fresh)
        if mode == Mode.ALL_OR_NOTHING and found["refused"] + found["moved_on"]:
            raise SiloError("conflict", "Some rows are refused, so all or nothing would change nothing.")
        runner = run_by_id or fresh.created_by_id
        _move(fresh, State.RUNNING, mode=mode, progress=0, attempts=0, run_by_id=runner, started_at=timezone.now())

    procedures.in_transaction(work)
    changeset.refresh_from_db()


def cancel(changeset: Changeset) -> None:
    """Ends at the next batch when somebody works on it, else at once. Raises SiloError conflict when it is over."""

    def work() -> None:
        fresh = _locked(changeset.pk)
        if fresh.state in _UNDER_WAY:
            Changeset.objects.filter(pk=fresh.pk).update(cancel_wanted=True)
        elif fresh.state in (State.DRAFT, State.CHECKED):
            _move(fresh, State.CANCELLED, finished_at=timezone.now())
        else:
            raise SiloError("conflict", f"This changeset is {fresh.state} already.")

    procedures.in_transaction(work)
    changeset.refresh_from_db()


def check_again(changeset: Changeset, parameters: dict[str, Any]) -> None:
    """Want the dry run of a draft, or anew of what was checked, with these parameters. Raises SiloError conflict."""

    def work() -> None:
        fresh = _locked(changeset.pk)
        if fresh.state not in (State.DRAFT, State.CHECKED):
            raise SiloError("conflict", f"This changeset is {fresh.state}; it cannot be checked any more.")
        _move(fresh, State.CHECKING, parameters=parameters, is_collected=False, progress=0, attempts=0)

    procedures.in_transaction(work)
    changeset.refresh_from_db()


def collected(changeset: Changeset, total: int) -> None:
    changeset.is_collected, changeset.total = True, total
    changeset.save(update_fields=["is_collected", "total"])


def checked(changeset: Changeset) -> None:
    """Ready to be run; or over, when somebody cancelled it while the last rows were looked at."""

    def work() -> None:
        fresh = _locked(changeset.pk)
        now = timezone.now()
        if fresh.cancel_wanted:
            _move(fresh, State.CANCELLED, finished_at=now)
        else:
            _move(fresh, State.CHECKED, progress=changeset.total, checked_at=now)

    procedures.in_transaction(work)


def finished(changeset: Changeset) -> None:
    procedures.in_transaction(lambda: _finish(changeset.pk))


def cancelled(changeset: Changeset) -> None:
    """What was done stays done and can be undone; the rest is marked as left."""

    def work() -> None:
        fresh = _locked(changeset.pk)
        _leave_the_rest(fresh)
        _move(fresh, State.CANCELLED, finished_at=timezone.now())

    procedures.in_transaction(work)


def fail(changeset: Changeset, problem: str) -> None:
    """It ends with a sentence that says why; what was done stays done and can be undone."""

    def work() -> None:
        fresh = _locked(changeset.pk)
        _leave_the_rest(fresh)
        _move(fresh, State.FAILED, problem=problem[:500], finished_at=timezone.now())

    procedures.in_transaction(work)


class _RowRefused(Exception):
    """Ends the one transaction over all rows, with a sentence."""


class _CancelledAtTheEnd(Exception):
    """Ends it as well: whoever cancelled was told so before it was over."""


def run_all_or_nothing(changeset: Changeset, batches: Sequence[tuple[int, int]], beat: Beat) -> None:
    """One transaction over all rows: a refusal, a cancel or a crash leaves nothing of it."""
    work = work_of(changeset)
    refused = ChangesetRow.objects.filter(changeset=changeset, verdict__in=_NOT_WANTED).order_by("number")

    def unit() -> None:
        with transaction.atomic():
            for first, last in batches:
                beat(first - 1)
                work.run(changeset, first, last)
                if row := refused.first():
                    raise _RowRefused(f"Row {row.number} was refused meanwhile, so nothing was changed: {row.message}")
            if _locked(changeset.pk).cancel_wanted:
                raise _CancelledAtTheEnd
            _finish(changeset.pk)

    try:
        with procedures.counting_apart():
            procedures.in_transaction(unit)
    except _RowRefused as why:
        fail(changeset, str(why))
    except _CancelledAtTheEnd:
        cancelled(changeset)


def counts(changeset: Changeset) -> dict[str, int]:
    """How many rows have each verdict, by the verdict's name in lower case."""
    if changeset.told_counts is not None:
        return changeset.told_counts
    rows = ChangesetRow.objects.filter(changeset=changeset).order_by().values_list("verdict")
    found = dict(rows.annotate(n=Count("number")))
    return {verdict.name.lower(): found.get(verdict.value, 0) for verdict in Verdict}


def _leave_the_rest(changeset: Changeset) -> None:
    if changeset.state == State.RUNNING:
        rest = ChangesetRow.objects.filter(changeset=changeset, verdict__in=_NOT_DONE)
        rest.update(verdict=Verdict.LEFT, message="Not done.")


def _finish(pk: int) -> None:
    fresh = _locked(pk)
    told = {name: [None, n] for name, n in counts(fresh).items() if n}
    _move(fresh, State.DONE, told, progress=fresh.total, finished_at=timezone.now())


def _locked(pk: int) -> Changeset:
    return Changeset.objects.select_for_update().get(pk=pk)


def _move(changeset: Changeset, state: State, told: dict[str, list] | None = None, **values: Any) -> None:
    old = changeset.state
    changeset.state = state
    for name, value in values.items():
        setattr(changeset, name, value)
    # Rows rest now, so their counts are kept: they are read with every page of the list, and outlive the rows.
    changeset.told_counts = None
    if state not in _UNDER_WAY:
        changeset.told_counts = counts(changeset)
    changeset.save(update_fields=["state", "told_counts", *values])
    _record(changeset, state.value, {"state": [old, state.value], **(told or {})})


def _record(changeset: Changeset, action: str, changes: dict[str, list]) -> None:
    record("changeset", str(changeset.pk), action, changes, reason=changeset.reason or None)
