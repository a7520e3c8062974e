"""How a vehicle is written on the wire: the one place, for every list and answer that shows one."""

from typing import Any

from core.fields import iso
from core.permissions import Action, is_allowed
from vehicles.models import Vehicle


def vehicle_row(vehicle: Vehicle, role: str) -> dict[str, Any]:
    """The vehicle as contract section 6 has it, for the eyes of a role.

    Customers are told neither remark and rating nor when these were written.
    """
    is_staff = is_allowed(role, Action.VIEW_ALL_GATE)
    return {
        "id": vehicle.pk,
        "vehicle_registration_no": vehicle.registration_no,
        "remark": vehicle.remark if is_staff else "",
        "ratings": None if vehicle.ratings is None or not is_staff else float(vehicle.ratings),
        "created": iso(vehicle.created),
        "updated": iso(vehicle.updated if is_staff else vehicle.created),
    }
