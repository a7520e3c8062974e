"""Fill the database with a million devices and a million mappings, or with customers, to measure with."""

import time
from collections.abc import Iterator

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import connection, transaction

from core import bench_data

CHUNK = 100_000  # rows of one transaction
CUSTOMERS_CHUNK = 10_000  # a trigger writes the words of each
WORDS_CHUNK = 100_000


class Command(BaseCommand):
    help = "Load devices, mappings and customers in every state, what they are searched and counted by included."

    def add_arguments(self, parser):
        parser.add_argument("--devices", type=int, default=1_000_000)
        parser.add_argument("--mappings", type=int, default=1_000_000)
        parser.add_argument("--customers", type=int, default=0)

    def handle(self, *args, devices: int, mappings: int, customers: int, **options):
        if settings.PRODUCTION:
            raise CommandError("load_bench is for measuring: it refuses the production profile.")
        # Every device but those in another state is mapped, so many mappings bring more devices.
        enough = -(-mappings * 20 // bench_data.MAPPED_OF_TWENTY)
        if enough > devices:
            self.stdout.write(f"{mappings:,} mappings need {enough:,} devices, so many are loaded.")
        with connection.cursor() as self.cursor:
            self.cursor.execute("SELECT EXISTS (SELECT 1 FROM device) OR EXISTS (SELECT 1 FROM customer)")
            if self.cursor.fetchone()[0]:
                raise CommandError("There are rows already: load_bench fills an empty database only.")
            self.load_customers(customers)
            self.load(max(devices, enough), mappings)

    def load_customers(self, customers: int) -> None:
        for part in chunks(customers, CUSTOMERS_CHUNK):
            self.run("customers", bench_data.CUSTOMERS, customers=customers, **part)
        self.cursor.execute("ANALYZE TABLE customer, customer_word, customer_word_ending, customer_phone")

    def load(self, devices: int, mappings: int) -> None:
        for part in chunks(devices):
            self.run("devices", bench_data.DEVICES, devices=devices, **part)
        self.run("what a device is searched by", bench_data.SUFFIXES)
        for part in chunks(mappings):
            self.run("mappings", bench_data.MAPPINGS, mappings=mappings, **part)
        after = ""
        while last := self.last_of_chunk(after):
            self.run("what a mapping is searched by", bench_data.MAPPING_WORDS, after=after, rows=WORDS_CHUNK)
            after = last
        self.run("endings of those words", bench_data.ENDINGS)
        self.run("state counts", bench_data.COUNTS)
        self.run("events", bench_data.EVENTS)
        self.cursor.execute("ANALYZE TABLE device, device_suffix, mapping, mapping_word, word_ending, event")

    def run(self, what: str, statement: str, **values: int | str) -> None:
        began = time.monotonic()
        with transaction.atomic():
            # A literal % is doubled in the statements, so they take values even when they name none.
            self.cursor.execute(statement, values)
        self.stdout.write(f"{what}: {self.cursor.rowcount:,} rows in {time.monotonic() - began:.1f} s")

    def last_of_chunk(self, after: str) -> str | None:
        self.cursor.execute(
            "SELECT MAX(serial_number) FROM (SELECT serial_number FROM mapping WHERE serial_number > %s"
            " ORDER BY serial_number LIMIT %s) m",
            [after, WORDS_CHUNK],
        )
        return self.cursor.fetchone()[0]


def chunks(total: int, size: int = CHUNK) -> Iterator[dict[str, int]]:
    for start in range(0, total, size):
        yield {"start": start, "rows": min(size, total - start)}
