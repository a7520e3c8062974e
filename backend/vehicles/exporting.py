"""The register of vehicles as a file: the ones used before, or everybody's for staff and the gate."""

from collections.abc import Iterator, Sequence
from typing import Any

from core.permissions import Action
from exports.reading import Rows, in_order, rows_of
from exports.views import Export
from vehicles import reading
from vehicles.models import Vehicle
from vehicles.rows import vehicle_row
from vehicles.serializers import VehicleListQuery

_HEADER = ("id", "vehicle_registration_no", "remark", "ratings", "created", "updated")


def _rows(request, given: dict[str, Any]) -> Rows:
    def read(ids: Sequence[int]) -> Iterator[list]:
        for vehicle in in_order(ids, Vehicle.objects.all()):
            row = vehicle_row(vehicle, request.user.role)
            yield [row[name] for name in _HEADER]

    return rows_of(reading.search(request.user, given), read)


EXPORT = Export("vehicles", Action.USE_GATE, VehicleListQuery, _HEADER, _rows)
