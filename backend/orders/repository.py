"""Calls to procedures for the devices that go out with orders: translation only."""

from typing import Any

from core import procedures

MOST_CANDIDATES = 20
_APPROVED, _UNALLOCATED, _FETCHED, _BY_CREATION = 1, 0, 1, 5


def save_order_device(order_id: int, device_model: str, serial_number: str, mapping: dict[str, Any]) -> None:
    """Map one device to the order's customer. Raises Refused with a sentence that names the serial."""
    procedures.call(
        "save_order_device",
        order_id,
        device_model,
        serial_number,
        mapping["uniqueIdentifier"],
        mapping["customerCode"],
        mapping["customerName"],
        mapping["company"],
        mapping["licenseUrl"],
        mapping["versionDetails"],
        reason=f"Order {order_id}",
    )


def list_candidates(device_model: str, search: str | None) -> list[dict[str, Any]]:
    """The oldest approved devices of a line that are unallocated or fetched, at most 20.

    `search` is what the serial, device id, IMEI or IMSI contains.
    """
    found = [row for state in (_UNALLOCATED, _FETCHED) for row in _oldest(device_model, state, search)]
    found.sort(key=lambda device: (device["created_on"], device["serial_number"]))
    return found[:MOST_CANDIDATES]


def _oldest(device_model: str, isallocated: int, search: str | None) -> list[dict[str, Any]]:
    filters = (search, _APPROVED, isallocated, device_model, None, None, None, None)
    shown = (0, MOST_CANDIDATES, _BY_CREATION, False, MOST_CANDIDATES)
    return procedures.call("get_serial_numbers", *filters, *shown, out=("total",), reads=True).rows
