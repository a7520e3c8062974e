"""Remove old versions of documents for good, and files that no document has."""

from django.core.management.base import BaseCommand, CommandError

from core.context import acting_as
from documents.keeping import erase_outlived, outlived, remove_orphans


class Command(BaseCommand):
    help = "Remove versions that were replaced or removed long ago, except those of entries still pending or approved."

    def add_arguments(self, parser):
        parser.add_argument("--days", type=int, required=True, metavar="N", help="how long ago, at least")
        parser.add_argument("--dry-run", action="store_true", help="say what would be removed and remove nothing")

    def handle(self, *args, days: int, dry_run: bool, **options):
        if not 1 <= days <= 36_500:
            raise CommandError("--days must be 1 to 36500.")
        with acting_as("cleanup_documents"):
            number = outlived(days).count() if dry_run else erase_outlived(days)
        self.stdout.write(f"{'would remove' if dry_run else 'removed'} {number} old versions with their files")
        for line in remove_orphans(dry_run=dry_run):
            self.stdout.write(line)
