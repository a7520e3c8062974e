"""What changesets leave behind, and for how long: rows 90 days, one that nobody runs a day, the header for ever."""

from collections.abc import Callable
from datetime import timedelta

from django.utils import timezone

from changesets import services
from changesets.models import Changeset, State
from core import procedures
from core.errors import SiloError

ROWS_KEPT = timedelta(days=90)
# By state: since when it waits, and for how long. An upload may be days older than its dry run.
UNRUN_KEPT = {State.CHECKED: ("checked_at", timedelta(hours=24)), State.DRAFT: ("created_at", timedelta(days=7))}
_STEP = 5_000  # rows of one transaction
_OVER = (State.DONE, State.CANCELLED, State.FAILED)

# What other apps want done now and then by the worker, too.
_chores: list[Callable[[], object]] = []


def also(chore: Callable[[], object]) -> None:
    _chores.append(chore)


def tidy() -> tuple[int, int]:
    """Cancel what nobody ran, remove old rows, do the chores of others. How many were cancelled, how many rows went."""
    done = (_cancel_unrun(), _remove_rows())
    for chore in _chores:
        chore()
    return done


def _cancel_unrun() -> int:
    count = 0
    for state, (since, kept) in UNRUN_KEPT.items():
        for changeset in Changeset.objects.filter(**{"state": state, f"{since}__lt": timezone.now() - kept}):
            try:
                services.cancel(changeset)
            except SiloError:
                continue  # somebody was quicker
            count += 1
    return count


def _remove_rows() -> int:
    count = 0
    old = Changeset.objects.filter(state__in=_OVER, rows_removed=False, finished_at__lt=timezone.now() - ROWS_KEPT)
    for pk in list(old.values_list("pk", flat=True)):
        # First, so that no undo begins with half of them.
        Changeset.objects.filter(pk=pk).update(rows_removed=True)
        while removed := int(procedures.call("purge_changeset_rows", pk, _STEP, out=("count",))["count"]):
            count += removed
    return count
