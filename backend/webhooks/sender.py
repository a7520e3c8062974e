"""The loop that delivers: one thread asks the database, others talk to the servers, so none holds up others."""

import logging
import time
from collections import Counter
from collections.abc import Callable
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.db import Error, InterfaceError, OperationalError, connection

from core import outgoing
from core.errors import is_database_away
from core.reach import Reach, public_or
from webhooks import claims, parcels, removal, tail
from webhooks.claims import Outcome
from webhooks.parcels import Parcel

logger = logging.getLogger(__name__)
SECONDS = 10  # for one attempt, from the name's look-up to the answer
LONGEST_ANSWER = 4096  # bytes
THREADS = 64
FORGET_EVERY = 3600
TAKE_BACK_EVERY = 5
UNSIGNED = "SECRET_KEY of Silo is another one than when the secret was made. Rotate the secret."
_CHECK = 0.1  # seconds between looks while something is under way


class Sender:
    """Delivers what is due; `stop(seconds)` waits and says whether to end.

    Raises ImproperlyConfigured for settings that cannot work.
    """

    def __init__(self, stop: Callable[[float], bool]) -> None:
        self.stop = stop
        self.reach = allowed()
        self.threads = ThreadPoolExecutor(THREADS, thread_name_prefix="webhook")
        self.under_way: dict[Future[Outcome], int] = {}
        self.unwritten: list[Outcome] = []
        self.next_forget = self.next_take_back = 0.0

    def go_on(self, every: float) -> None:
        """Until stopped; then what is under way is waited for. So is a database that is away."""
        while True:
            try:
                is_busy = self._step()
            except Error as error:
                self._database_failed(error)
                is_busy = False
            if self.stop(0 if is_busy else every):
                break
        self._finish()

    def once(self) -> None:
        """Everything that is due now, and what became due meanwhile."""
        while self._step() and not self.stop(0):
            pass
        self._finish()

    def _step(self) -> bool:
        """Read events, send, write down; False when there is nothing to do."""
        self._write()  # what a database that was away left
        self._tidy()
        is_swept = removal.sweep()
        read = tail.look()
        had_work = self._start()
        # What is settled now may let the next one of its key go, so that is a reason to look again.
        is_busy = bool(read == tail.BATCH or had_work or self.under_way or is_swept)
        if self.under_way:
            # With nothing new to send it waits for an answer, but no longer than new events may wait.
            wait(self.under_way, 0 if had_work or read else _CHECK, return_when=FIRST_COMPLETED)
        self._collect()
        self._write()
        return is_busy

    def _start(self) -> bool:
        """False when nothing is due. What is held back behind others of its key is a reason to look again, too."""
        had_work = False
        busy = Counter(self.under_way.values())
        for webhook in claims.with_something_due():
            free = claims.lanes(webhook) - busy[webhook.pk]
            if free <= 0:
                continue
            had_work = True
            for parcel in parcels.pack(claims.claim(webhook, free)):
                self.under_way[self.threads.submit(carry, parcel, self.reach)] = webhook.pk
        return had_work

    def _collect(self) -> None:
        for done in [future for future in self.under_way if future.done()]:
            del self.under_way[done]
            self.unwritten.append(done.result())

    def _write(self) -> None:
        """Were an outcome left because the database is away, it would be sent again."""
        if self.unwritten:
            claims.settle(self.unwritten)
            self.unwritten = []

    def _finish(self) -> None:
        wait(self.under_way)
        self._collect()
        while True:
            try:
                self._write()
                break
            except (OperationalError, InterfaceError) as error:
                self._database_failed(error)
                if self.stop(1):
                    raise
        self.threads.shutdown()

    def _tidy(self) -> None:
        now = time.monotonic()
        if now >= self.next_take_back:
            claims.take_back_lost()
            self.next_take_back = now + TAKE_BACK_EVERY
        if now >= self.next_forget:
            while claims.forget() and not self.stop(0):
                pass
            self.next_forget = now + FORGET_EVERY

    def _database_failed(self, error: Error) -> None:
        """Away is nobody's fault here; anything else is one, and its trace is told."""
        if is_database_away(error):
            logger.warning("The database is away.", extra={"code": error.args[0] if error.args else None})
        else:
            logger.error("The database refused a step of the sender.", exc_info=error)
        connection.close()


def allowed() -> Reach:
    """Where webhooks may lead."""
    try:
        return public_or(settings.WEBHOOKS_ALLOWED_HOSTS)
    except ValueError as error:
        raise ImproperlyConfigured(f"WEBHOOKS_ALLOWED_HOSTS: {error}") from error


def carry(parcel: Parcel, reach: Reach) -> Outcome:
    """One attempt, in a thread of its own."""
    started = time.monotonic()
    status, text, problem = None, "", ""
    if not parcel.secrets:
        problem = UNSIGNED
    else:
        try:
            answer = outgoing.post(
                parcel.address, parcel.body, parcel.headers(), reach=reach, seconds=SECONDS, most=LONGEST_ANSWER
            )
            status, text = answer.status, _shown(answer.body, parcel.secrets)
            problem = _verdict(status)
        except outgoing.NotDelivered as error:
            problem = f"{error.why} {error.detail}".strip()
    seconds = round(time.monotonic() - started, 3)
    if problem:
        logger.warning("webhook %s did not take %s: %s", parcel.delivery.webhook_id, parcel.delivery.number, problem)
    return Outcome(parcel.delivery, seconds, status, text, problem)


def _verdict(status: int) -> str:
    if 200 <= status < 300:
        return ""
    if 300 <= status < 400:
        return f"It answered {status}, a redirect. Redirects are not followed: enter the final address."
    return f"It answered {status}."


def _shown(body: bytes, secrets: tuple[str, ...]) -> str:
    """What people may read of an answer: one line of printable text without our secrets."""
    text = body.decode(errors="replace")
    for secret in secrets:
        text = text.replace(secret, "***")
    return " ".join("".join(char if char.isprintable() else " " for char in text).split())
