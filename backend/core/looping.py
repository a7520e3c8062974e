"""The commands that go on for ever beside the server: one shape for all of them."""

from collections.abc import Callable
from typing import Protocol

from django.core.exceptions import ImproperlyConfigured
from django.core.management.base import BaseCommand, CommandError

from core.ending import told_to_end


class Loop(Protocol):
    def once(self) -> None:
        """Everything that is due now."""

    def go_on(self, every: float) -> None:
        """Until told to stop, with so many seconds between."""


class LoopingCommand(BaseCommand):
    """Works once, or every N seconds until SIGTERM or Ctrl-C; a setting that cannot work is told in a sentence."""

    # Called with stop(seconds), which waits and says whether to end; raises ImproperlyConfigured.
    loop: Callable[[Callable[[float], bool]], Loop]

    def add_arguments(self, parser):
        how = parser.add_mutually_exclusive_group()
        how.add_argument("--every", type=float, metavar="SECONDS", help="go on until stopped")
        how.add_argument("--once", action="store_true", help="do what is due and end (the default)")

    def handle(self, *args, **options):
        with told_to_end() as stop:
            try:
                loop = type(self).loop(stop)
            except ImproperlyConfigured as problem:
                raise CommandError(str(problem)) from problem
            if options["every"]:
                loop.go_on(options["every"])
            else:
                loop.once()
