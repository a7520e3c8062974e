"""The loop that sends what is due: mail and SMS take turns, and a server that is away is left alone for a while."""

import logging
import random
import time
from collections.abc import Callable
from dataclasses import dataclass

from django.db import Error, InterfaceError, OperationalError, connection

from outbox import claims, mail, sms
from outbox.carriers import Away, Carrier, NotSent, Refused, in_time
from outbox.models import Channel, Message

logger = logging.getLogger(__name__)
TURN = 20  # messages of one channel before the other's turn
LONGEST_PAUSE = 30  # seconds
FORGET_EVERY = 3600
Settle = Callable[[], None]


@dataclass(slots=True)
class Line:
    """One channel: what carries it, and how long it is left alone because that is away."""

    channel: Channel
    carrier: Carrier
    failures: int = 0
    rest_until: float = 0.0

    def rest(self) -> None:
        self.failures += 1
        seconds = min(2 ** min(self.failures - 1, 10), LONGEST_PAUSE)
        self.rest_until = time.monotonic() + seconds * random.uniform(0.75, 1.25)  # noqa: S311


class Sender:
    """Sends what is due, one message at a time; `stop(seconds)` waits and says whether to end.

    Raises ImproperlyConfigured for settings that cannot work.
    """

    def __init__(self, stop: Callable[[float], bool]) -> None:
        self.stop = stop
        self.lines = [Line(Channel.MAIL, mail.carrier()), Line(Channel.SMS, sms.carrier())]
        self.next_forget = 0.0

    def go_on(self, every: float) -> None:
        """Until stopped. A database that is away is waited for."""
        while True:
            try:
                self.once()
            except Error as error:
                self._database_away(error)
            if self.stop(every):
                return

    def once(self) -> None:
        """Everything that is due now, and what became due meanwhile."""
        try:
            while not self.stop(0):
                turns = [self._turn(line) for line in self.lines]
                if not any(turns):
                    break
            self._forget()
        finally:
            for line in self.lines:
                line.carrier.close()

    def _turn(self, line: Line) -> bool:
        """Send a few; False when nothing more is to be sent now."""
        for _ in range(TURN):
            if time.monotonic() < line.rest_until or self.stop(0):
                return False
            message = claims.claim(line.channel)
            if message is None:
                return False
            if not self._send(line, message):
                break
        return True

    def _send(self, line: Line, message: Message) -> bool:
        """False when it did not get through; then the other channel is not kept waiting for the next one."""
        try:
            with in_time():
                line.carrier.send(message)
        except NotSent as no:
            return self._not_sent(line, message, no)
        line.failures = 0
        self._settle(lambda: claims.settle_sent(message))
        return True

    def _not_sent(self, line: Line, message: Message, no: NotSent) -> bool:
        is_final, was_tried = isinstance(no, Refused), not isinstance(no, Away)
        logger.warning("%s %s: %s", line.channel, "failed" if is_final else "is tried again", no.why)
        if was_tried:
            line.failures = 0
        else:
            line.rest()
        if is_final:
            self._settle(lambda: claims.settle_failed(message, no.why, no.detail))
        else:
            self._settle(lambda: claims.put_back(message, no.why, no.detail, was_tried=was_tried))
        return is_final

    def _settle(self, write: Settle) -> None:
        """Write down what came of a message. Were it left because the database is away, it would be sent again."""
        while True:
            try:
                return write()
            except (OperationalError, InterfaceError) as error:
                self._database_away(error)
                if self.stop(1):
                    raise

    def _forget(self) -> None:
        if time.monotonic() < self.next_forget:
            return
        while claims.forget() and not self.stop(0):
            pass
        self.next_forget = time.monotonic() + FORGET_EVERY

    def _database_away(self, error: Error) -> None:
        logger.warning("The database is away.", extra={"code": error.args[0] if error.args else None})
        connection.close()
