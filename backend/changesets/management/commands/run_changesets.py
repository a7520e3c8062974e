"""Check and run the changesets that wait: imports, bulk actions and their undoing."""

from django.core.management.base import BaseCommand

from changesets.runner import Runner
from core.ending import told_to_end


class Command(BaseCommand):
    help = "Check and run waiting changesets, once or every N seconds; several may run at the same time."

    def add_arguments(self, parser):
        how = parser.add_mutually_exclusive_group()
        how.add_argument("--every", type=float, metavar="SECONDS", help="go on until stopped")
        how.add_argument("--once", action="store_true", help="do what waits and end (the default)")

    def handle(self, *args, **options):
        with told_to_end() as stop:
            runner = Runner(stop)
            if options["every"]:
                runner.go_on(options["every"])
            else:
                runner.once()
