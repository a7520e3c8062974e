"""The register of drivers as a file: the ones used before, or everybody's for staff and the gate."""

from collections.abc import Iterator, Sequence
from typing import Any

from core.permissions import Action
from drivers import reading
from drivers.models import Driver
from drivers.rows import driver_row
from drivers.serializers import DriverListQuery
from exports.reading import Rows, in_order, rows_of
from exports.views import Export

_HEADER = ("id", "name", "type", "phone_no", "language", "is_blacklisted", "blacklist_reason", "rating", "created")


def _rows(request, given: dict[str, Any]) -> Rows:
    def read(ids: Sequence[int]) -> Iterator[list]:
        for driver in in_order(ids, Driver.objects.all()):
            row = driver_row(driver, request.user.role)
            yield [row[name] for name in _HEADER]

    return rows_of(reading.search(request.user, given), read)


EXPORT = Export("drivers", Action.USE_GATE, DriverListQuery, _HEADER, _rows)
