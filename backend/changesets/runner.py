"""The loop that checks and runs changesets, one at a time for each process.

Who works on a changeset holds a named lock of its database connection: it is free the moment the process dies, and
the next one goes on. In mode good_rows each batch is one transaction of changes and verdicts, so what is done is
marked as done; in mode all_or_nothing there is one transaction over all.
"""

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from django.db import Error, connection
from django.db.models import Max

from changesets import services
from changesets.heart import Heart, Interrupted
from changesets.kinds import NothingToDo, work_of
from changesets.models import Changeset, ChangesetRow, Mode, State, Verdict
from core import procedures
from core.context import acting_in

logger = logging.getLogger(__name__)
BATCH = 200  # rows of one transaction


class Runner:
    """Checks and runs what is wanted; `stop(seconds)` waits and says whether to end."""

    def __init__(self, stop: Callable[[float], bool]) -> None:
        self.stop = stop

    def go_on(self, every: float) -> None:
        """Until stopped. A database that is away is waited for."""
        while True:
            try:
                self.once()
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
            with _alone_with(pk) as is_ours:
                if is_ours:
                    work_on(pk, self.stop)


def work_on(pk: int, stop: Callable[[float], bool] = lambda seconds: False) -> None:
    """Bring one changeset to the end of its phase; the caller holds its lock."""
    changeset = Changeset.objects.select_related("created_by").get(pk=pk)
    if changeset.state not in (State.CHECKING, State.RUNNING):
        return  # another process was quicker
    creator = changeset.created_by
    with acting_in(f"changeset-{pk}", creator.username, creator.pk), Heart(changeset, stop) as heart:
        try:
            _phase(changeset, heart)
        except NothingToDo as why:
            services.fail(changeset, str(why))
        except Interrupted as interrupted:
            if interrupted.is_cancelled:
                services.cancelled(changeset)


def _phase(changeset: Changeset, heart: Heart) -> None:
    work = work_of(changeset)
    if not changeset.is_collected:
        total = work.collect(changeset, heart.beat)
        services.collected(changeset, total)
    if changeset.state == State.CHECKING:
        for first, last in _batches(changeset, 0):
            heart.beat(first - 1)
            procedures.in_transaction(lambda f=first, t=last: work.check(changeset, f, t))
        heart.reached(changeset.total)
        services.checked(changeset)
    elif changeset.mode == Mode.ALL_OR_NOTHING:
        services.run_all_or_nothing(changeset, list(_batches(changeset, 0)), heart.beat)
    else:
        done = _last_settled(changeset)
        for first, last in _batches(changeset, done):
            heart.beat(first - 1)
            procedures.in_transaction(lambda f=first, t=last: work.run(changeset, f, t))
        heart.reached(changeset.total)
        services.finished(changeset)


def _batches(changeset: Changeset, after: int) -> Iterator[tuple[int, int]]:
    for first in range(after + 1, changeset.total + 1, BATCH):
        yield first, min(first + BATCH - 1, changeset.total)


def _last_settled(changeset: Changeset) -> int:
    """Batches are done in order, so all rows up to the last done one are settled."""
    rows = ChangesetRow.objects.filter(changeset=changeset, verdict__in=(Verdict.DONE, Verdict.MOVED_ON))
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
