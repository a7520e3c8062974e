"""The loop that checks and runs changesets, one at a time for each process.

Who works on a changeset holds a named lock of its database connection: it is free the moment the process dies, and
the next one goes on. In mode good_rows each batch is one transaction of changes and verdicts, so what is done is
marked as done; in mode all_or_nothing there is one transaction over all.

Two such processes run: one takes all in order of number, the other one small ones alone, so that a trolley of 400 does
not wait for an import of 100,000, whichever mode that one runs in.
"""

import logging
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from django.db import DatabaseError, Error, connection
from django.db.models import F, Max
from rest_framework.serializers import ValidationError

from changesets import keeping, services
from changesets.heart import Heart, Interrupted
from changesets.kinds import Beat, Foreseen, NothingToDo, needs_of, work_of
from changesets.models import Changeset, ChangesetRow, Mode, State, Verdict
from core import procedures
from core.context import acting_in
from core.errors import is_database_away
from core.permissions import is_allowed

logger = logging.getLogger(__name__)
BATCH = 500  # rows of one transaction
SMALL = 5_000  # rows; seconds of work
MOST_ATTEMPTS = 20  # without a step forward
_TIDY_EVERY = 3600  # seconds


class Runner:
    """Checks and runs what is wanted; `stop(seconds)` waits and says whether to end."""

    def __init__(self, stop: Callable[[float], bool]) -> None:
        self.stop = stop
        self._tidied = time.monotonic()

    def go_on(self, every: float) -> None:
        """Until stopped. A database that is away is waited for."""
        while True:
            try:
                self.once()
                self._tidy_now_and_then()
            except Error as error:
                logger.warning("The database is away.", extra={"code": error.args[0] if error.args else None})
                connection.close()
            if self.stop(every):
                return

    def once(self) -> None:
        """Everything that is wanted now."""
        wanted = Changeset.objects.filter(state__in=(State.CHECKING, State.RUNNING)).order_by("pk")
        for pk in list(wanted.values_list("pk", flat=True)):
            if self.stop(0):
                return
            # Asked before it is held: whom it is for must not find it held, and go on with a later one.
            if not self.takes(pk):
                continue
            with _alone_with(pk) as is_ours:
                if is_ours:
                    work_on(pk, self.stop)

    def takes(self, pk: int) -> bool:
        """Whether this one is for us."""
        return True

    def _tidy_now_and_then(self) -> None:
        if time.monotonic() - self._tidied > _TIDY_EVERY:
            self._tidied = time.monotonic()
            keeping.tidy()


class SmallRunner(Runner):
    """Takes only what it knows to be small, and is never busy with anything else."""

    def takes(self, pk: int) -> bool:
        return _is_small(Changeset.objects.select_related("undo_of").get(pk=pk))


def _is_small(changeset: Changeset) -> bool:
    if changeset.is_collected:
        return changeset.total <= SMALL
    work = work_of(changeset)
    try:
        return isinstance(work, Foreseen) and work.foreseen(changeset, SMALL + 1) <= SMALL
    except ValidationError:
        return True  # it ends as soon as somebody takes it: see work_on


def work_on(pk: int, stop: Callable[[float], bool] = lambda seconds: False) -> None:
    """Bring one changeset to the end of its phase; the caller holds its lock."""
    changeset = Changeset.objects.select_related("created_by", "run_by").get(pk=pk)
    if changeset.state not in (State.CHECKING, State.RUNNING):
        return  # another process was quicker
    _count_attempt(changeset)
    with _acting_for(changeset):
        try:
            if changeset.attempts > MOST_ATTEMPTS:
                raise NothingToDo("It was begun many times and ended each of them; the log says why.")
            with Heart(changeset, stop) as heart:
                _phase(changeset, heart.beat)
        except NothingToDo as why:
            services.fail(changeset, str(why))
        except ValidationError:
            services.fail(changeset, "The list has no such filter any more; ask for it anew.")
        except Interrupted as interrupted:
            if interrupted.is_cancelled:
                services.cancelled(changeset)
            else:
                Changeset.objects.filter(pk=pk).update(attempts=0)
        except DatabaseError as error:
            if error.args and error.args[0] in procedures.RETRIED:
                _wait_for_others(changeset)
                return
            if is_database_away(error):
                raise
            logger.exception("changeset %s failed", pk)
            services.fail(changeset, "The database did not accept a row of it. What went wrong was recorded.")


def at_once(changeset: Changeset) -> None:
    """Bring a small changeset to the end of its phase in the caller's transaction, before anybody else sees it.

    Raises NothingToDo; the caller's transaction ends with it.
    """
    with _acting_for(changeset):
        _phase(changeset, lambda done: None)
    changeset.refresh_from_db()


def _count_attempt(changeset: Changeset) -> None:
    """What kills each process that works on it (by its memory, by a mistake of ours) does not do so for ever."""
    Changeset.objects.filter(pk=changeset.pk).update(attempts=F("attempts") + 1)
    changeset.attempts += 1


def _wait_for_others(changeset: Changeset) -> None:
    """Somebody holds rows of it, which is no fault of its own: the next round tries again, others go on meanwhile."""
    logger.info("changeset %s waits for rows that somebody else holds", changeset.pk)
    Changeset.objects.filter(pk=changeset.pk, attempts__gt=0).update(attempts=F("attempts") - 1)


@contextmanager
def _acting_for(changeset: Changeset) -> Iterator[None]:
    who = changeset.run_by if changeset.state == State.RUNNING and changeset.run_by else changeset.created_by
    with acting_in(f"changeset-{changeset.pk}", who.username, who.pk):
        yield


def _phase(changeset: Changeset, beat: Beat) -> None:
    work = work_of(changeset)
    _ask_again(changeset)
    if not changeset.is_collected:
        total = work.collect(changeset, beat)
        services.collected(changeset, total)
    if changeset.state == State.CHECKING:
        for first, last in _batches(changeset, 0):
            beat(first - 1)
            procedures.in_transaction(lambda f=first, t=last: work.check(changeset, f, t))
        services.checked(changeset)
    elif changeset.mode == Mode.ALL_OR_NOTHING:
        services.run_all_or_nothing(changeset, list(_batches(changeset, 0)), beat)
    else:
        for first, last in _batches(changeset, _last_settled(changeset)):
            beat(first - 1)
            procedures.in_transaction(lambda f=first, t=last: _run_batch(changeset, f, t))
        services.finished(changeset)


def _run_batch(changeset: Changeset, first: int, last: int) -> None:
    work_of(changeset).run(changeset, first, last)
    if changeset.attempts > 1:
        Changeset.objects.filter(pk=changeset.pk).update(attempts=1)


def _ask_again(changeset: Changeset) -> None:
    """Rights may have changed since it was asked for. Raises NothingToDo."""
    who = changeset.run_by if changeset.state == State.RUNNING and changeset.run_by else changeset.created_by
    if not (who.is_active and who.is_verified):
        raise NothingToDo(f"The account {who.username} was disabled before this began.")
    if not all(is_allowed(who.role, action) for action in needs_of(changeset)):
        raise NothingToDo(f"{who.username} may not do this any more: the role changed before it began.")


def _batches(changeset: Changeset, after: int) -> Iterator[tuple[int, int]]:
    for first in range(after + 1, changeset.total + 1, BATCH):
        yield first, min(first + BATCH - 1, changeset.total)


def _last_settled(changeset: Changeset) -> int:
    """Batches are done in order, so all rows up to the last done one are settled."""
    rows = ChangesetRow.objects.filter(changeset=changeset, verdict=Verdict.DONE)
    return rows.aggregate(last=Max("number"))["last"] or 0


@contextmanager
def _alone_with(pk: int) -> Iterator[bool]:
    name = f"{connection.settings_dict['NAME']}-changeset-{pk}"
    with connection.cursor() as cursor:
        cursor.execute("SELECT GET_LOCK(%s, 0)", [name])
        is_ours = cursor.fetchone()[0] == 1
    try:
        yield is_ours
    finally:
        if is_ours and connection.is_usable():
            with connection.cursor() as cursor:
                cursor.execute("DO RELEASE_LOCK(%s)", [name])
