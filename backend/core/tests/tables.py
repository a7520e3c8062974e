"""What a refusal must leave as it was."""

from contextlib import contextmanager
from functools import cache

from django.apps import apps
from django.db import connection

# Counted on purpose, refused or not: a failed sign-in, and the answer kept beside an idempotency key.
COUNTED = frozenset({"sign_in_count", "idempotency_key"})

_VIRTUAL = """
SELECT c.table_name, GROUP_CONCAT('`', c.column_name, '`' ORDER BY c.ordinal_position)
  FROM information_schema.columns c
 WHERE c.table_schema = DATABASE() AND c.extra <> 'VIRTUAL GENERATED'
   AND c.table_name IN (SELECT v.table_name FROM information_schema.columns v
                         WHERE v.table_schema = DATABASE() AND v.extra = 'VIRTUAL GENERATED')
 GROUP BY c.table_name
"""


@cache
def _stored_columns() -> dict[str, str]:
    """{table: its stored columns} of the tables that have others.

    CHECKSUM TABLE takes a virtual column as whatever the server's open table last held of it, so that one and the
    same content has different checksums.
    """
    with connection.cursor() as cursor:
        cursor.execute(_VIRTUAL)
        return dict(cursor.fetchall())


def checksums() -> dict[str, int]:
    """One checksum over the rows of each table."""
    tables = sorted({model._meta.db_table for model in apps.get_models()} - COUNTED - _stored_columns().keys())
    with connection.cursor() as cursor:
        cursor.execute("CHECKSUM TABLE " + ", ".join(f"`{table}`" for table in tables))
        found = {name.rpartition(".")[2]: checksum for name, checksum in cursor.fetchall()}
        for table, columns in _stored_columns().items():
            cursor.execute(f"SELECT COALESCE(BIT_XOR(CRC32(JSON_ARRAY({columns}))), 0) FROM `{table}`")  # noqa: S608
            found[table] = cursor.fetchone()[0]
    return found


@contextmanager
def nothing_changes():
    """Fails when the block left any table different."""
    before = checksums()
    yield
    changed = [table for table, checksum in checksums().items() if checksum != before[table]]
    assert not changed, f"changed: {', '.join(changed)}"
