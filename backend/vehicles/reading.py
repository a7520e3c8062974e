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
    term = given.get("search")
    if term:
        wanted = Q(pk__in=[])
        plain = term.upper().replace(" ", "").replace("-", "")
        if term.isascii() and plain:  # a column of ASCII is compared with nothing else
            found = found.annotate(plain=Replace(Replace(F("registration_no"), Value(" ")), Value("-")))
            wanted |= Q(plain__contains=plain)
        if is_allowed(user.role, Action.VIEW_ALL_GATE):
            wanted |= Q(remark__icontains=term)
        found = found.filter(wanted)
    return found.order_by("-created", "id")
