"""What carries messages away: one base class for mail servers and SMS providers, and how a carrier says no."""

import signal
import threading
from contextlib import contextmanager

from outbox.models import Message

SOCKET_SECONDS = 10  # to connect, and for each answer
MESSAGE_SECONDS = 60  # for all of one message: a server may send its answer a byte at a time


class NotSent(Exception):
    """A message that did not leave: `why` is a sentence for people, `detail` is what the other side said."""

    def __init__(self, why: str, detail: object = "") -> None:
        super().__init__(why)
        self.why, self.detail = why, " ".join(str(detail).split())


class Refused(NotSent):
    """For good: trying again would not help."""


class Later(NotSent):
    """This message did not get through; it may have been taken although the answer never came."""


class Away(NotSent):
    """The server cannot be reached, so no message gets through and nothing was sent."""


class Carrier:
    """Carries messages of one channel. A connection may be kept from one message to the next until close()."""

    def send(self, message: Message) -> None:
        """Return when the other side has taken the message; raises Refused, Later or Away."""
        raise NotImplementedError

    def close(self) -> None:
        """Nothing is to be sent for now."""


@contextmanager
def in_time(seconds: float = MESSAGE_SECONDS):
    """Raise Later when the block takes longer, whatever it waits for. In the main thread alone."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return

    def ring(number, frame):
        raise TimeoutError(f"no answer within {seconds:g} seconds")

    before = signal.signal(signal.SIGALRM, ring)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    except TimeoutError as error:
        raise Later("It took too long.", error) from error
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
