"""Writes of the customer directory; the event of each is recorded by the model, in the same transaction.

Rows are locked in one order everywhere: customers by id, then mappings by serial, then orders by id.
"""

from typing import Any

from django.db import IntegrityError, transaction
from django.utils import timezone
from rest_framework.exceptions import ValidationError

from core import procedures
from core.context import acting
from core.errors import SiloError
from customers import names, reading, repository, similar
from customers.models import Customer

PHONE_TAKEN = "Customer with this phone number already exists."
CODE_TAKEN = "Another customer has this code."
IS_MERGED = "This customer was merged into another one. Undo the merge instead."
_CODE_KEY, _PHONE_KEY = "code", "customer_phone_once"
_IN_MAPPINGS = {"first_name", "last_name", "company"}


def add(fields: dict[str, Any], *, code: int | None = None) -> Customer:
    """A new customer under a code of its own, or under this one, which an earlier export gave it.

    Raises SiloError error for a phone of another live customer, or a code of another one.
    """

    def work() -> Customer:
        while True:
            customer = Customer(code=code or repository.take_customer_code(), **fields)
            try:
                save(customer, force_insert=True)
            except IntegrityError as error:
                if not _is_taken(error, _CODE_KEY):
                    raise
                if code:
                    raise SiloError("error", CODE_TAKEN, errors={"code": [CODE_TAKEN]}) from error
                continue  # adopted from a mapping since it was looked for; the next code is another one
            similar.note(customer, is_new=True)
            return customer

    return procedures.in_transaction(work)


def change(customer_id: int, fields: dict[str, Any]) -> Customer:
    """Write what differs; a new name or company goes into the customer's mappings with it.

    Raises SiloError not_found, error for a phone of another live customer, a validation error for a phone or
    date of birth that would be cleared.
    """

    def work() -> Customer:
        customer = reading.locked(customer_id)
        changed = {name: value for name, value in fields.items() if getattr(customer, name) != value}
        cleared = [name for name, value in changed.items() if value is None]
        if cleared:
            raise ValidationError({name: ["This field can be changed but not cleared."] for name in cleared})
        for name, value in changed.items():
            setattr(customer, name, value)
        if changed:
            save(customer, update_fields=[*changed, "updated_at"])
        if not _IN_MAPPINGS.isdisjoint(changed):
            names.spread_name(customer)
        if changed:
            similar.note(customer)
        return customer

    return procedures.in_transaction(work)


def delete(customer_id: int) -> Customer:
    """Mark as deleted, with who and when; its phone is free, its mappings stay. Raises SiloError not_found."""

    def work() -> Customer:
        customer = reading.locked(customer_id)
        customer.deleted_at, customer.deleted_by_id = timezone.now(), acting().actor_id
        save(customer, update_fields=["deleted_at", "deleted_by", "updated_at"])
        similar.note(customer)
        return customer

    return procedures.in_transaction(work)


def restore(customer_id: int) -> Customer:
    """Bring a deleted customer back; a live one stays as it is.

    Raises SiloError not_found, error for a phone that another live customer has meanwhile, conflict for one
    that was merged.
    """

    def work() -> Customer:
        customer = reading.locked_or_deleted(customer_id)
        if customer.merged_into_id is not None:
            raise SiloError("conflict", IS_MERGED, data=reading.merged_into(customer))
        if customer.deleted_at is not None:
            customer.deleted_at, customer.deleted_by = None, None
            save(customer, update_fields=["deleted_at", "deleted_by", "updated_at"])
            similar.note(customer)
        return customer

    return procedures.in_transaction(work)


def save(customer: Customer, **how: Any) -> None:
    """The unique key decides about the phone, not a look before: two people may race.

    similar.note() is the caller's, as its last step.
    """
    try:
        with transaction.atomic():
            customer.save(**how)
    except IntegrityError as error:
        if not _is_taken(error, _PHONE_KEY):
            raise
        raise phone_taken() from error


def phone_taken() -> SiloError:
    return SiloError("error", PHONE_TAKEN, errors={"phone_number": [PHONE_TAKEN]})


def _is_taken(error: IntegrityError, key: str) -> bool:
    return error.args[0] == procedures.DUPLICATE and str(error.args[1]).endswith(f" for key '{key}'")
