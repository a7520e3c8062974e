"""Calls to the procedures of devices: translation only. Lists are in devices.lists."""

from datetime import datetime
from typing import Any

from core import procedures

Done = dict[str, Any]


def _done(answer: procedures.Answer) -> Done:
    return {"message": answer["message"], "status": answer["status"]}


def save_serial_number(serial_number: str, *, category: str) -> Done:
    return _done(procedures.call("save_serial_number", serial_number, category))


def save_upi_pro_serial_number(serial_number: str, *, category: str, isapproved: int, isallocated: int) -> Done:
    return _done(procedures.call("save_upi_pro_serial_number", serial_number, category, isapproved, isallocated))


def update_serial_number_approval(serial_number: str, isapproved: int, *, reason: str | None = None) -> Done:
    return _done(procedures.call("update_serial_number_approval", serial_number, isapproved, reason=reason))


def update_serial_number_allocate(serial_number: str, isallocated: int) -> Done:
    return _done(procedures.call("update_serial_number_allocate", serial_number, isallocated))


def deactivate_serial_number(serial_number: str, *, reason: str | None = None) -> Done:
    return _done(procedures.call("deactivate_serial_number", serial_number, reason=reason))


def fetch_serial_number(lease_minutes: int | None) -> Done:
    """Raises Refused not_found when the pool is empty."""
    out = ("serial_number", "lease_expires", "status", "message")
    answer = procedures.call("fetch_serial_number", lease_minutes, out=out)
    return {
        "serialnumber": answer["serial_number"],
        "message": answer["message"],
        "status": answer["status"],
        "lease_expires": answer["lease_expires"],
    }


def release_expired_leases(most: int) -> int:
    """Return how many devices went back to the pool."""
    return int(procedures.call("release_expired_leases", most, out=("count",))["count"])


def delete_serial_number(serial_number: str) -> Done:
    return _done(procedures.call("delete_serial_number", serial_number))


def set_device_details(serial_number: str, *, device_id: str | None, imei: str | None, imsi: str | None) -> Done:
    return _done(procedures.call("set_device_details", serial_number, device_id, imei, imsi))


def get_device_details_by_serial(serial_number: str) -> dict[str, Any] | None:
    rows = procedures.call("get_device_details_by_serial", serial_number, out=(), reads=True).rows
    return rows[0] if rows else None


def list_state_counts() -> list[dict[str, Any]]:
    return procedures.call("list_state_counts", "device", out=(), reads=True).rows


def count_forgotten_devices(before: datetime) -> int:
    return int(procedures.call("count_forgotten_devices", before, out=("count",), reads=True)["count"])
