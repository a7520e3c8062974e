"""What the tests of the register of vehicles share."""

from typing import Any

from core import testing
from core.context import acting_as
from vehicles import services
from vehicles.models import Vehicle

URL = "/api/vehicles/"
PLATE = "MH 12 AB 1234"
NO_SUCH = "Vehicle not found"
FIELDS = {"id", "vehicle_registration_no", "remark", "ratings", "created", "updated"}
STAFF = ("gita", "root", "asha", "ben", "eve")
# Remark and rating of the gate that no customer may ever read.
SECRET = {"remark": "CANARY bad brakes", "ratings": 1.5}


def at(plate: str = PLATE) -> str:
    return f"{URL}{plate}/"


def entered(plate: str = PLATE, by: str = "carl", **fields: Any) -> Vehicle:
    """A vehicle that one of the cast entered, with what the gate wrote of it."""
    with acting_as("maker"):
        vehicle, _ = services.use(plate, testing.person(by).pk)
        return services.change(vehicle.pk, fields) if fields else vehicle
