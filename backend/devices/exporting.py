"""The device list as a file; devices/columns.py says what an import takes of it."""

from typing import Any

from core.permissions import Action
from devices import lists
from devices.columns import DEVICE
from devices.rows import list_row
from devices.serializers import DeviceListQuery, filters_of, order_of
from exports.reading import Rows
from exports.views import Export

_HEADER = [column.name for column in DEVICE]


def _rows(request, given: dict[str, Any]) -> Rows:
    for device in lists.every(**filters_of(given), **order_of(given)):
        row = {**list_row(device), "rejectReason": device["reject_reason"]}
        yield [row[name] for name in _HEADER]


EXPORT = Export("devices", Action.VIEW_DEVICES, DeviceListQuery, _HEADER, _rows)
