"""Remove uploaded tables that nobody needs any more."""

from django.core.management.base import BaseCommand

from imports.keeping import remove_old


class Command(BaseCommand):
    help = "Remove the files of imports that are over or a week old, and what a crash left of an upload."

    def handle(self, *args, **options):
        self.stdout.write(f"{remove_old()} files removed.")
