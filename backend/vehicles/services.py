"""Writes of the register of vehicles; the event of each is recorded by the model, in the same transaction."""

from typing import Any

from rest_framework.exceptions import ValidationError

from core import procedures
from core.errors import SiloError
from core.unique import saved
from events.record import record
from vehicles.models import Vehicle, VehicleUse
from vehicles.reading import NO_SUCH

PLATE_TAKEN = "Another vehicle has this registration number."


def use(registration_no: str, by: int) -> tuple[Vehicle, bool]:
    """The vehicle with this plate, new (True) if nobody entered it before; the account `by` may see it from now on.

    `registration_no` as RegistrationField gives it. May be called inside a transaction.
    """

    def work() -> tuple[Vehicle, bool]:
        vehicle = Vehicle.objects.filter(registration_no=registration_no).first()
        is_new = vehicle is None
        if vehicle is None:
            vehicle, is_new = _added(registration_no, by)
        _link(vehicle, by)
        return vehicle, is_new

    return procedures.in_transaction(work)


def change(vehicle_id: int, fields: dict[str, Any]) -> Vehicle:
    """Write what differs. Raises SiloError not_found, a validation error for a plate that is another vehicle's."""

    def work() -> Vehicle:
        vehicle = Vehicle.objects.select_for_update().filter(pk=vehicle_id).first()
        if vehicle is None:
            raise SiloError("not_found", NO_SUCH)
        changed = [name for name, value in fields.items() if getattr(vehicle, name) != value]
        for name in changed:
            setattr(vehicle, name, fields[name])
        if changed and not saved(vehicle, update_fields=[*changed, "updated"]):
            raise ValidationError({"vehicle_registration_no": [PLATE_TAKEN]})
        return vehicle

    return procedures.in_transaction(work)


def _added(registration_no: str, by: int) -> tuple[Vehicle, bool]:
    vehicle = Vehicle(registration_no=registration_no, created_by_id=by)
    if saved(vehicle, force_insert=True):
        return vehicle, True
    return Vehicle.objects.get(registration_no=registration_no), False


def _link(vehicle: Vehicle, user_id: int) -> None:
    link = {"vehicle_id": vehicle.pk, "user_id": user_id}
    if not VehicleUse.objects.filter(**link).exists() and saved(VehicleUse(**link)):
        record("vehicle", str(vehicle.pk), "used", {"used_by": [None, user_id]})
