"""Run other commands again and again: a timer for those that do what is due and end."""

from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import Error, connection

from core.ending import told_to_end


class Command(BaseCommand):
    help = "Run commands one after the other, every N seconds until stopped; the first time after N seconds."

    def add_arguments(self, parser):
        parser.add_argument("--every", type=float, required=True, metavar="SECONDS")
        parser.add_argument("names", nargs="+", metavar="COMMAND")

    def handle(self, *args, every: float, names: list[str], **options):
        with told_to_end() as stop:
            while not stop(every):
                for name in names:
                    if stop(0):
                        return
                    self._run(name)

    def _run(self, name: str) -> None:
        """One that fails is told, and does not keep the next from its turn."""
        try:
            call_command(name, stdout=self.stdout, stderr=self.stderr)
        except (Error, CommandError, OSError) as error:
            self.stderr.write(f"{name}: {error}")
            connection.close()
