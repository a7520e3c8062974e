"""The files under sql/procedures are the procedures: one statement each, the file named as the routine."""

from pathlib import Path

from django.conf import settings
from django.db import connection


def procedure_files() -> list[Path]:
    return sorted(settings.PROCEDURES_DIR.glob("*/*.sql"))


def load_procedures() -> None:
    """Create or replace every routine; CREATE OR REPLACE keeps the grants given on it."""
    with connection.cursor() as cursor:
        for path in procedure_files():
            # The driver would take a lone % of a LIKE pattern for a parameter if arguments were given.
            cursor.execute(path.read_text(encoding="utf-8"))
