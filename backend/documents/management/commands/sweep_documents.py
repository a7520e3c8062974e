"""Remove files that no document has: what a crash in the middle of an upload leaves behind."""

from django.core.management.base import BaseCommand

from documents.keeping import HOUR, remove_orphans


class Command(BaseCommand):
    help = "Remove files without a document, and unfinished ones."

    def add_arguments(self, parser):
        parser.add_argument("--dry-run", action="store_true", help="say what would be removed and remove nothing")
        parser.add_argument(
            "--older-than",
            type=int,
            default=HOUR,
            metavar="SECONDS",
            help="leave newer files alone: they may be being written (3600)",
        )

    def handle(self, *args, dry_run: bool, older_than: int, **options):
        for line in remove_orphans(older_than=older_than, dry_run=dry_run):
            self.stdout.write(line)
