"""The database driver without its cursor: how a statement of ours is sent and how text becomes Python values."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from typing import Any

from django.db import connection
from django.db.backends.mysql.base import django_conversions
from MySQLdb.constants import FIELD_TYPE


def moment(text: str) -> datetime | None:
    """A DATETIME as naive UTC. The driver's own parser is Python code; a page of 50 devices holds 200 of these."""
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        return None  # as the driver does: a zero date, which our sql_mode never stores


CONVERSIONS = {**django_conversions, FIELD_TYPE.DATETIME: moment, FIELD_TYPE.TIMESTAMP: moment}

_AS_DICTS = 1


def iso_text(text: str) -> str:
    """A DATETIME(6) as ISO 8601 with offset: lists show it and never compute with it."""
    return f"{text[:10]}T{text[11:]}+00:00"


_ISO_TIMES = {FIELD_TYPE.DATETIME: iso_text, FIELD_TYPE.TIMESTAMP: iso_text}


@contextmanager
def iso_times() -> Iterator[None]:
    """Inside, times of this thread's results come as ISO text. A result takes the rule along that it was made under."""
    connection.ensure_connection()
    driver = connection.connection
    usual = driver.converter
    driver.converter = {**usual, **_ISO_TIMES}
    try:
        yield
    finally:
        driver.converter = usual


def run(statement: str, parameters: Sequence[Any]) -> list[list[dict[str, Any]]]:
    """Send one statement; return the rows of each of its result sets, by column name.

    Every result set is read: a late SIGNAL surfaces only there. Raises Django's database errors.
    No cursor, because it describes every result set and wraps every step in Python, for each of the
    two statements that a request makes.
    """
    connection.ensure_connection()
    driver = connection.connection
    sets: list[list[dict[str, Any]]] = []
    with connection.wrap_database_errors:
        driver.query(statement.encode() % tuple(map(driver.literal, parameters)))
        while True:
            result = driver.store_result()
            if result is not None:
                sets.append(list(result.fetch_row(0, _AS_DICTS)))
            if driver.next_result() == -1:
                return sets
