"""Compare every stored document with what was stored."""

from django.core.management.base import BaseCommand, CommandError

from documents.keeping import faults


class Command(BaseCommand):
    help = "Compare hashes, and find documents without a file and files without a document; exit code 1 when any is."

    def handle(self, *args, **options):
        number = 0
        for line in faults():
            self.stdout.write(line)
            number += 1
        if number:
            raise CommandError(f"{number} faults.", returncode=1)
        self.stdout.write("Every document has its file, and every file its document.")
