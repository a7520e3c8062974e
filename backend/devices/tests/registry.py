"""What the tests of devices and mappings share: devices in every state, and tables compared."""

from contextlib import contextmanager
from datetime import datetime, timedelta
from typing import Any

from django.db import connection

from core.context import acting_as
from core.testing import CAST
from devices import repository
from devices.models import Device
from mappings import repository as mapping_repository

SERIAL = "202505AMP123456B"
OTHER = "202506API654321B"
MISSING = "209912API000000B"
PRODUCTION = ("asha", "eve", "root")
SALES = ("ben", "eve", "root")
STAFF = ("asha", "ben", "eve", "root")

# What stands where a serial should: 400 when there is no text at all, 400 or 404 when no device has it.
NO_TEXT = [None, True, [], [SERIAL], {}, {"a": SERIAL}, "", "   ", "\n"]
STRANGE_TEXT = [
    5,
    1.5,
    "x" * 300,
    "x" * 19,
    "\x00",
    f"{SERIAL}\x00",
    "२०२५",
    "202505AMP12345\u0661B",
    "%",
    "' OR 1=1 -- ",
]
STRANGE_TEXT += [SERIAL.lower(), f"{SERIAL[:8]} {SERIAL[8:]}", "🙂", "\u202e" + SERIAL]

MAPPING = {
    "uniqueIdentifier": "U-1",
    "customerCode": 7,
    "customerName": "Anand",
    "company": "Anand Stores",
    "licenseUrl": "https://example.com/licence/1",
    "versionDetails": "1.0",
}
_TABLES = ("device", "mapping", "deleted_mapping", "event", "state_count")


def all_but(*names: str) -> list[str]:
    """The cast without those named."""
    return [name for name in CAST if name not in names]


def numbered(number: int, kind: str = "AMP") -> str:
    return f"202505{kind}{number:06}B"


def mapping_of(serial_number: str = SERIAL, **changed: Any) -> dict[str, Any]:
    """The body of create_customer_mapping; None leaves a field out."""
    whole = {"serialnumber": serial_number, **MAPPING, **changed}
    return {name: value for name, value in whole.items() if value is not None}


def _add(serial: str) -> None:
    repository.save_serial_number(serial, category="UPIPLUS")


def _add_pro(serial: str) -> None:
    repository.save_upi_pro_serial_number(serial, category="UPIPRO", isapproved=1, isallocated=2)


def _approve(serial: str) -> None:
    repository.update_serial_number_approval(serial, 1)


def _reject(serial: str) -> None:
    repository.update_serial_number_approval(serial, 2, reason="scratched")


def _fetch(serial: str) -> None:
    assert repository.fetch_serial_number(None)["serialnumber"] == serial


def _lease(serial: str) -> None:
    assert repository.fetch_serial_number(60)["serialnumber"] == serial


def _run_out(serial: str) -> None:
    """The only write past the procedures: nobody can wait an hour for a lease."""
    lease = Device.objects.get(pk=serial).lease_expires
    assert lease
    Device.objects.filter(pk=serial).update(lease_expires=lease - timedelta(hours=2))


def _allocate(serial: str) -> None:
    repository.update_serial_number_allocate(serial, 2)


def _deactivate(serial: str) -> None:
    repository.deactivate_serial_number(serial, reason="broken")


def _delete(serial: str) -> None:
    repository.delete_serial_number(serial)


def _map(serial: str) -> None:
    mapping_repository.save_serial_customer_details(serial, MAPPING)


STEPS = {
    "unknown": [],
    "deleted": [_add, _delete],
    "pending": [_add],
    "approved": [_add, _approve],
    "rejected": [_add, _reject],
    "rejected after approval": [_add, _approve, _reject],
    "fetched": [_add, _approve, _fetch],
    "leased": [_add, _approve, _lease],
    "lease over": [_add, _approve, _lease, _run_out],
    "allocated": [_add, _approve, _allocate],
    "mapped": [_add, _approve, _map],
    "deactivated": [_add, _approve, _deactivate],
    "pro": [_add_pro],
    "pro mapped": [_add_pro, _map],
}


def make(state: str, serial_number: str = SERIAL) -> str:
    """Bring a new device into a state by the procedures; the pool must be empty for the fetched ones."""
    with acting_as("maker"):
        for step in STEPS[state]:
            step(serial_number)
    return serial_number


def state_of(serial_number: str = SERIAL) -> str:
    """The name of the state a device is in, as STEPS has it; raises when it is in none of them."""
    device = Device.objects.filter(pk=serial_number).first()
    mapped = bool(rows("SELECT 1 FROM mapping WHERE serial_number = %s", serial_number))
    if device is None:
        assert not mapped
        return "deleted" if rows("SELECT 1 FROM event WHERE `key` = %s", serial_number) else "unknown"
    lease = None
    if device.lease_expires:
        running = rows("SELECT lease_expires > UTC_TIMESTAMP(6) FROM device WHERE serial_number = %s", serial_number)
        lease = "running" if running[0][0] else "over"
    # A fetched device knows when, no other does.
    assert (device.fetched_on is not None) == (device.isallocated == 1)
    legal = {
        (0, 0, False, False, "UPIPLUS", None): "pending",
        (1, 0, False, True, "UPIPLUS", None): "approved",
        (2, 0, False, False, "UPIPLUS", None): "rejected",
        (2, 0, False, True, "UPIPLUS", None): "rejected after approval",
        (1, 1, False, True, "UPIPLUS", None): "fetched",
        (1, 1, False, True, "UPIPLUS", "running"): "leased",
        (1, 1, False, True, "UPIPLUS", "over"): "lease over",
        (1, 2, False, True, "UPIPLUS", None): "allocated",
        (1, 2, True, True, "UPIPLUS", None): "mapped",
        (1, 3, False, True, "UPIPLUS", None): "deactivated",
        (1, 2, False, True, "UPIPRO", None): "pro",
        (1, 2, True, True, "UPIPRO", None): "pro mapped",
    }
    return legal[device.isapproved, device.isallocated, mapped, device.ever_approved, device.category, lease]


def rows(statement: str, *parameters: Any) -> list[tuple]:
    with connection.cursor() as cursor:
        cursor.execute(statement, parameters)
        return list(cursor.fetchall())


def tables() -> dict[str, list[tuple]]:
    """Every row that a change of a device or mapping could touch."""
    return {table: sorted(rows(f"SELECT * FROM {table}"), key=repr) for table in _TABLES}  # noqa: S608


def clear() -> None:
    """Forget every device, mapping and event; people and their sessions stay."""
    for table in (*_TABLES, "device_suffix", "mapping_word", "word_ending"):
        with connection.cursor() as cursor:
            cursor.execute(f"DELETE FROM {table}")  # noqa: S608


@contextmanager
def nothing_changes():
    before = tables()
    yield
    assert tables() == before


def assert_refused(answer, code: int, word: str) -> None:
    assert (answer.status_code, answer.json()["status"]) == (code, word), answer.content
    assert answer.json()["message"]


def events(serial_number: str = SERIAL) -> list[str]:
    """What the event record says of a serial, oldest first: ["device.registered", ...]."""
    found = rows("SELECT entity, action FROM event WHERE `key` = %s ORDER BY id", serial_number)
    return [f"{entity}.{action}" for entity, action in found]


def counted() -> dict[tuple, int]:
    """The counters behind totals, summed over their shards."""
    found = rows(
        "SELECT entity, isapproved, isallocated, category, device_type, SUM(n) FROM state_count"
        " GROUP BY entity, isapproved, isallocated, category, device_type HAVING SUM(n) <> 0"
    )
    return {tuple(state): int(count) for *state, count in found}


def present() -> dict[tuple, int]:
    """What the counters must say: the tables counted."""
    found = rows(
        "SELECT 'device', isapproved, isallocated, category, device_type, COUNT(*) FROM device"
        " GROUP BY isapproved, isallocated, category, device_type UNION ALL"
        " SELECT 'mapping', is_approved, 0, '', device_type, COUNT(*) FROM mapping GROUP BY is_approved, device_type"
    )
    return {tuple(state): int(count) for *state, count in found}


def moment(text: str) -> datetime:
    """An answered time; raises unless it is ISO 8601 with an offset."""
    found = datetime.fromisoformat(text)
    assert found.tzinfo is not None
    return found
