"""Return devices whose lease ran out to the pool; every fetch does the same for a few."""

import time

from django.core.management.base import BaseCommand
from django.db import DatabaseError, connection

from core import procedures
from core.context import acting_as
from devices import repository

BATCH = 200  # devices a transaction
KEYS = 1000  # forgotten idempotency keys a transaction


class Command(BaseCommand):
    help = "Release expired leases and forget idempotency keys of more than 24 hours, once or every N seconds."

    def add_arguments(self, parser):
        parser.add_argument("--every", type=float, metavar="SECONDS", help="go on until stopped")

    def handle(self, *args, **options):
        if not options["every"]:
            self.stdout.write(f"{self._once()} leases released.")
            return
        while True:
            self._once_or_report()
            time.sleep(options["every"])

    def _once(self) -> int:
        total = 0
        with acting_as("lease timer"):
            while released := repository.release_expired_leases(BATCH):
                total += released
            while int(procedures.call("purge_idempotency_keys", KEYS, out=("count",))["count"]) == KEYS:
                pass
        return total

    def _once_or_report(self) -> None:
        """A database that is away is waited for; the next round connects afresh."""
        try:
            self._once()
        except DatabaseError as error:
            self.stderr.write(f"The database is away: {error}")
            connection.close()
