"""Tell webhooks what happened."""

from django.core.exceptions import ImproperlyConfigured
from django.core.management.base import BaseCommand, CommandError

from core.ending import told_to_end
from webhooks.sender import Sender


class Command(BaseCommand):
    help = "Deliver events to webhooks, once or every N seconds; several may run at the same time."

    def add_arguments(self, parser):
        how = parser.add_mutually_exclusive_group()
        how.add_argument("--every", type=float, metavar="SECONDS", help="go on until stopped")
        how.add_argument("--once", action="store_true", help="deliver what is due and end (the default)")

    def handle(self, *args, **options):
        with told_to_end() as stop:
            try:
                sender = Sender(stop)
            except ImproperlyConfigured as problem:
                raise CommandError(str(problem)) from problem
            if options["every"]:
                sender.go_on(options["every"])
            else:
                sender.once()
