"""Writes of the register of drivers; the event of each is recorded by the model, in the same transaction."""

from typing import Any

from django.db import transaction
from rest_framework.exceptions import ValidationError

from core import procedures
from core.errors import SiloError
from core.unique import saved
from drivers.fields import is_same_name
from drivers.models import Driver, DriverUse
from drivers.reading import NO_SUCH
from events.record import record

OTHER_NAME = "This phone number belongs to another name. Check both; the gate can correct an entry."
PHONE_TAKEN = "Another person has this phone number."
NOT_YOURS = "Only the gate may change this entry."
NOT_BLACKLISTED = "Only somebody who is blacklisted has a reason for it."


def use(*, name: str, phone_no: str, type: str, language: str, by: int) -> tuple[Driver, bool]:  # noqa: A002
    """The driver with this phone, new (True) if nobody entered it before; the account `by` may see it from now on.

    `name` and `phone_no` as PersonField and IndianPhoneField give them. Type and language are those of a new entry:
    a known one stays as it is. May be called inside a transaction; a refusal leaves nothing behind there.
    Raises SiloError error for a phone that belongs to another name.
    """

    def work() -> tuple[Driver, bool]:
        driver = Driver.objects.filter(phone_no=phone_no).first()
        is_new = driver is None
        if driver is None:
            fresh = Driver(name=name, phone_no=phone_no, type=type, language=language, created_by_id=by)
            driver, is_new = _added(fresh)
        _refuse_other_name(driver, name)
        if link(driver, by):
            # The link holds the entry as it is; a moment ago its name may have been corrected.
            driver.refresh_from_db()
            _refuse_other_name(driver, name)
        return driver, is_new

    def undone_when_refused() -> tuple[Driver, bool]:
        with transaction.atomic():
            return work()

    return procedures.in_transaction(undone_when_refused)


def change(driver_id: int, fields: dict[str, Any], *, by: int, anybodys: bool) -> Driver:
    """Write what differs. Without `anybodys` only who made the entry may, while nobody else uses it and the person
    is not blacklisted.

    Raises SiloError not_found, denied, a validation error for a phone that is another person's and for a reason
    without a blacklisted person.
    """

    def work() -> Driver:
        driver = Driver.objects.select_for_update().filter(pk=driver_id).first()
        if driver is None:
            raise SiloError("not_found", NO_SUCH)
        meant = _meant(driver, fields)
        changed = [name for name, value in meant.items() if getattr(driver, name) != value]
        if changed and not (anybodys or _is_left_to(driver, by)):
            raise SiloError("denied", NOT_YOURS)
        for name in changed:
            setattr(driver, name, meant[name])
        if changed and not saved(driver, update_fields=changed):
            raise ValidationError({"phone_no": [PHONE_TAKEN]})
        return driver

    return procedures.in_transaction(work)


def link(driver: Driver, user_id: int) -> bool:
    """The account uses this person from now on; whether it did not before. Call it in a transaction."""
    link = {"driver_id": driver.pk, "user_id": user_id}
    if DriverUse.objects.filter(**link).exists() or not saved(DriverUse(**link)):
        return False
    record("driver", str(driver.pk), "used", {"used_by": [None, user_id]})
    return True


def _meant(driver: Driver, fields: dict[str, Any]) -> dict[str, Any]:
    """Who is taken off the blacklist is there for no reason any more."""
    is_blacklisted = fields.get("is_blacklisted", driver.is_blacklisted)
    if not is_blacklisted and driver.is_blacklisted:
        return {**fields, "blacklist_reason": ""}
    if not is_blacklisted and fields.get("blacklist_reason"):
        raise ValidationError({"blacklist_reason": [NOT_BLACKLISTED]})
    return fields


def _is_left_to(driver: Driver, user_id: int) -> bool:
    """Whom the gate has blacklisted it knows by this name."""
    is_theirs = driver.created_by_id == user_id and not driver.is_blacklisted
    return is_theirs and not driver.uses.exclude(user_id=user_id).exists()


def _refuse_other_name(driver: Driver, name: str) -> None:
    if not is_same_name(driver.name, name):
        raise SiloError("error", OTHER_NAME, errors={"phone_no": [OTHER_NAME]})


def _added(driver: Driver) -> tuple[Driver, bool]:
    if saved(driver, force_insert=True):
        return driver, True
    return Driver.objects.get(phone_no=driver.phone_no), False
