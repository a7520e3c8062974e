"""Send the mails and SMS that wait in the outbox."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager

from django.core.exceptions import ImproperlyConfigured
from django.core.management.base import BaseCommand, CommandError

from outbox.sender import Sender

_ENDS = frozenset({signal.SIGTERM, signal.SIGINT})


class Command(BaseCommand):
    help = "Send waiting mails and SMS, once or every N seconds; several may run at the same time."

    def add_arguments(self, parser):
        how = parser.add_mutually_exclusive_group()
        how.add_argument("--every", type=float, metavar="SECONDS", help="go on until stopped")
        how.add_argument("--once", action="store_true", help="send what is due and end (the default)")

    def handle(self, *args, **options):
        with _told_to_end() as stop:
            try:
                sender = Sender(stop)
            except ImproperlyConfigured as problem:
                raise CommandError(str(problem)) from problem
            if options["every"]:
                sender.go_on(options["every"])
            else:
                sender.once()


@contextmanager
def _told_to_end() -> Iterator:
    """Gives `stop(seconds)`: waits that long for SIGTERM or Ctrl-C and says whether it came, then and ever after.

    Between two such questions the signals wait, so they end the command after the message in hand.
    """
    before = signal.pthread_sigmask(signal.SIG_BLOCK, _ENDS)
    came = False

    def stop(seconds: float) -> bool:
        nonlocal came
        came = came or signal.sigtimedwait(_ENDS, max(seconds, 0)) is not None
        return came

    try:
        yield stop
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
