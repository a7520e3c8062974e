"""Reading ORM lists of any length: the ids first, in one short statement, then the rows part by part."""

from array import array
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from typing import Any

from django.core.exceptions import EmptyResultSet
from django.db import connection
from django.db.models import QuerySet
from MySQLdb.cursors import SSCursor

_IDS_AT_ONCE = 10_000
_AT_ONCE = 500  # rows

Cells = Sequence[Any]
# Generators, because whoever breaks off must be able to close what the rows come from.
Rows = Generator[Cells, None, None]


def rows_of(found: QuerySet, read: Callable[[Sequence[int]], Iterable[Cells]], *, key: str = "pk") -> Rows:
    """The rows of a sorted queryset, whose whole numbers `key` tells them apart; see in_parts."""
    return in_parts(_ids_of(found, key), read)


def in_parts(ids: Iterable[int], read: Callable[[Sequence[int]], Iterable[Cells]]) -> Rows:
    """The rows of the ids; `read` gives those of a part in its order, without those that are gone meanwhile.

    The ids are a snapshot: no row is there twice or left out because others came and went. No statement stays
    open while a slow client reads. A million ids take 8 MB.
    """
    kept = array("q", ids)
    for start in range(0, len(kept), _AT_ONCE):
        yield from read(kept[start : start + _AT_ONCE].tolist())


def in_order(ids: Sequence[int], found: QuerySet) -> Iterator[Any]:
    """Those of a queryset that have these ids, in their order."""
    read = found.in_bulk(ids)
    return (read[number] for number in ids if number in read)


def _ids_of(found: QuerySet, key: str) -> Iterator[int]:
    """From an unbuffered cursor: the ORM's own keeps the whole answer, however it is iterated."""
    try:
        statement, parameters = found.values_list(key, flat=True).query.sql_with_params()
    except EmptyResultSet:
        return
    connection.ensure_connection()
    cursor = connection.connection.cursor(SSCursor)
    with connection.wrap_database_errors:
        try:
            cursor.execute(statement, parameters)
            while rows := cursor.fetchmany(_IDS_AT_ONCE):
                yield from (number for (number,) in rows)
        finally:
            cursor.close()
