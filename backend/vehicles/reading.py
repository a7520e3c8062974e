"""Reading vehicles: the ones used before, or everybody's for staff and the gate."""

from django.db.models import F, Q, QuerySet, Value
from django.db.models.functions import Replace
from rest_framework.exceptions import ValidationError

from core.errors import SiloError
from core.permissions import Action, is_allowed
from vehicles.fields import RegistrationField
from vehicles.models import Vehicle

NO_SUCH = "Vehicle not found"

_plate = RegistrationField()


def visible_to(user) -> QuerySet[Vehicle]:
    """What the account may see: a caller or a user."""
    if is_allowed(user.role, Action.VIEW_ALL_GATE):
        return Vehicle.objects.all()
    return Vehicle.objects.filter(uses__user_id=user.id)


def find(user, registration: str) -> Vehicle:
    """By plate, in any letter case. Raises SiloError not_found, whatever is wrong with the plate."""
    try:
        plate = _plate.run_validation(registration)
    except ValidationError as error:
        raise SiloError("not_found", NO_SUCH) from error
    vehicle = visible_to(user).filter(registration_no=plate).first()
    if vehicle is None:
        raise SiloError("not_found", NO_SUCH)
    return vehicle


def search(user, given: dict) -> QuerySet[Vehicle]:
    """The account's vehicles that match the list's filters, newest first; ties in order of id."""
    found = visible_to(user)
    if given.get("search"):
        wanted = Q(pk__in=alike(given["search"]))
        if is_allowed(user.role, Action.VIEW_ALL_GATE):
            wanted |= Q(remark__icontains=given["search"])
        found = found.filter(wanted)
    return found.order_by("-created", "id")


def alike(term: str) -> QuerySet[Vehicle]:
    """Everybody's vehicles whose plate contains the term, whatever is between the parts of either."""
    plain = term.upper().replace(" ", "").replace("-", "")
    if not term.isascii() or not plain:  # a column of ASCII is compared with nothing else
        return Vehicle.objects.none()
    plate = Replace(Replace(F("registration_no"), Value(" ")), Value("-"))
    return Vehicle.objects.alias(plain=plate).filter(plain__contains=plain)
