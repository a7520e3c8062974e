"""How the database driver turns text into Python values."""

from datetime import datetime

from django.db.backends.mysql.base import django_conversions
from MySQLdb.constants import FIELD_TYPE


def moment(text: str) -> datetime | None:
    """A DATETIME as naive UTC. The driver's own parser is Python code; a page of 50 devices holds 200 of these."""
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        return None  # as the driver does: a zero date, which our sql_mode never stores


CONVERSIONS = {**django_conversions, FIELD_TYPE.DATETIME: moment, FIELD_TYPE.TIMESTAMP: moment}
