"""Cancel changesets that nobody ran and remove the rows of old ones; the worker does it every hour."""

from django.core.management.base import BaseCommand

from changesets import keeping


class Command(BaseCommand):
    help = "Cancel changesets checked a day ago that nobody ran, and remove the rows of those over for 90 days."

    def handle(self, *args, **options):
        cancelled, rows = keeping.tidy()
        self.stdout.write(f"{cancelled:,} changesets cancelled, {rows:,} rows removed.")
