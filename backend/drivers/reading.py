"""Reading drivers: the ones used before, or everybody's for staff and the gate."""

import re
import unicodedata

from django.db.models import Q, QuerySet

from core.errors import SiloError
from core.permissions import Action, is_allowed
from drivers.models import Driver

NO_SUCH = "Driver not found"

_LIKE_A_PHONE = re.compile(r"\+?(?=[ .()/-]*[0-9])[0-9 .()/-]+\Z", re.ASCII)
_DIALLED = re.compile(r"^0+(?=[1-9][0-9]{4})")  # zeros that are dialled before a number, not kept with it


def visible_to(user) -> QuerySet[Driver]:
    """What the account may see: a caller or a user."""
    if is_allowed(user.role, Action.VIEW_ALL_GATE):
        return Driver.objects.all()
    return Driver.objects.filter(uses__user_id=user.id)


def find(user, driver_id: int) -> Driver:
    """Raises SiloError not_found for a driver that is not there or not for this account's eyes."""
    driver = visible_to(user).filter(pk=driver_id).first()
    if driver is None:
        raise SiloError("not_found", NO_SUCH)
    return driver


def search(user, given: dict) -> QuerySet[Driver]:
    """The account's drivers that match the list's filters, newest first; ties in order of id."""
    found = visible_to(user)
    for name in ("type", "is_blacklisted"):
        if given.get(name) is not None:
            found = found.filter(**{name: given[name]})
    if given.get("search"):
        found = found.filter(matches(given["search"]))
    return found.order_by("-created", "id")


def matches(term: str) -> Q:
    """Whose name contains the term, or whose phone, however it is written."""
    wanted = Q(name__icontains=unicodedata.normalize("NFC", term))
    part = phone_part(term)
    return wanted | Q(phone_no__contains=part) if part else wanted


def phone_part(term: str) -> str | None:
    """A part of a phone number as phones are kept; None for what is none."""
    return _DIALLED.sub("", re.sub(r"[ .()/-]", "", term)) if _LIKE_A_PHONE.match(term) else None
