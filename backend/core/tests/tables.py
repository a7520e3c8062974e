"""What a refusal must leave as it was."""

from contextlib import contextmanager

from django.apps import apps
from django.db import connection

# Counted on purpose, refused or not: a failed sign-in, and the answer kept beside an idempotency key.
COUNTED = frozenset({"sign_in_count", "idempotency_key"})


def checksums() -> dict[str, int]:
    """One checksum over the rows of each table."""
    tables = sorted({model._meta.db_table for model in apps.get_models()} - COUNTED)
    with connection.cursor() as cursor:
        cursor.execute("CHECKSUM TABLE " + ", ".join(f"`{table}`" for table in tables))
        return {name.rpartition(".")[2]: checksum for name, checksum in cursor.fetchall()}


@contextmanager
def nothing_changes():
    """Fails when the block left any table different."""
    before = checksums()
    yield
    changed = [table for table, checksum in checksums().items() if checksum != before[table]]
    assert not changed, f"changed: {', '.join(changed)}"
