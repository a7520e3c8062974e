"""How a driver is written on the wire: the one place, for every list and answer that shows one."""

from typing import Any

from core.fields import iso
from core.permissions import Action, is_allowed
from drivers.models import Driver


def driver_row(driver: Driver, role: str) -> dict[str, Any]:
    """The driver as contract section 6 has it; why somebody is blacklisted is for staff and the gate."""
    return {
        "id": driver.pk,
        "name": driver.name,
        "type": str(driver.type),
        "phone_no": driver.phone_no,
        "language": str(driver.language),
        "is_blacklisted": driver.is_blacklisted,
        "blacklist_reason": driver.blacklist_reason if is_allowed(role, Action.VIEW_ALL_GATE) else "",
        "rating": None if driver.rating is None else float(driver.rating),
        "created": iso(driver.created),
    }
