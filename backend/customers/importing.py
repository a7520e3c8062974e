"""Imports of customers, by the services of single ones: likely duplicates are noted as they are there."""

from datetime import UTC
from typing import Any

from django.db import transaction
from rest_framework import serializers
from rest_framework.exceptions import ValidationError

from core.errors import SiloError, sentences
from core.fields import LARGEST_CODE, NumberField
from core.permissions import Action
from core.validation import validated
from customers import services
from customers.columns import CUSTOMER
from customers.models import Customer
from customers.serializers import CustomerInput
from events.recorded import plain
from imports.fields import MomentField
from imports.importer import ImportedRow, differences, texts_of
from imports.undoing import RowByRow

_REQUIRED = ("phone_number", "date_of_birth")
_TIMES = ("created_at", "updated_at")


class CustomerRowInput(CustomerInput):
    """A customer as its export writes it. Those adopted from mappings have neither phone nor birthday, but a code."""

    code = NumberField(required=False, min_value=1, max_value=LARGEST_CODE)
    created_at = MomentField(required=False)
    updated_at = MomentField(required=False)

    def get_fields(self):
        fields = super().get_fields()
        for name in _REQUIRED:
            fields[name].required = False
        return fields

    def validate(self, given: dict[str, Any]) -> dict[str, Any]:
        missing = [name for name in _REQUIRED if name not in given and "code" not in given]
        if missing:
            raise serializers.ValidationError({name: ["This field is required."] for name in missing})
        return given


class CustomerImporter(RowByRow):
    """New customers, under their own code when the file gives one. Deleted ones are not brought back."""

    subject, title, entities = "customer", "customers", ("customer",)
    action = Action.EDIT_CUSTOMERS
    columns = CUSTOMER
    row_input = CustomerRowInput
    unique = {"code": "This code", "phone_number": "This phone number"}

    def check(self, rows: list[ImportedRow]) -> None:
        codes = [row.given["code"] for row in rows if "code" in row.given]
        phones = [row.given["phone_number"] for row in rows if "phone_number" in row.given]
        by_code = {str(one.code): one for one in Customer.objects.filter(code__in=codes)}
        by_phone = {one.phone_number: one for one in Customer.objects.filter(active_phone__in=phones)}
        for row in rows:
            there = by_code.get(row.given.get("code", "")) or by_phone.get(row.given.get("phone_number"))
            if there is not None:
                _judge(row, there)

    def run(self, rows: list[ImportedRow], user_id: int) -> None:
        for row in rows:
            try:
                with transaction.atomic():
                    customer = _add(row.given)
            except SiloError as refusal:
                row.refuse(refusal.message, refusal.errors)
                continue
            except ValidationError as error:  # somebody became too old since it was checked
                row.refuse(" ".join(sentences(error.detail)))
                continue
            row.done(f"{customer} added.", key=str(customer.pk), before={"added": 0})

    def lock(self, rows: list[ImportedRow]) -> None:
        list(Customer.objects.filter(pk__in=_ids(rows)).order_by("pk").select_for_update().values_list("pk"))

    def undo_problem(self, row: ImportedRow) -> str | None:
        return None

    def undo(self, row: ImportedRow) -> None:
        try:
            customer = services.delete(int(row.key))
        except SiloError as refusal:
            row.refuse(refusal.message)
        else:
            row.done(f"{customer} deleted.", key=row.key, before=row.before)


def _add(given: dict[str, str]) -> Customer:
    fields = validated(CustomerRowInput, given)
    times = {name: fields.pop(name).replace(tzinfo=UTC) for name in _TIMES if name in fields}
    customer = services.add(fields, code=fields.pop("code", None))
    if times:
        plain(Customer).filter(pk=customer.pk).update(**times)
    return customer


def _ids(rows: list[ImportedRow]) -> list[int]:
    return [int(row.key) for row in rows]


def _judge(row: ImportedRow, there: Customer) -> None:
    """A row whose code or phone number a customer has."""
    told = differences(row.given, _texts(there))
    if there.deleted_at is not None:
        row.refuse(f"{there} was deleted. Restore it instead.")
    elif not told:
        row.leave(f"{there} is in the directory already.")
    elif row.given.get("code", str(there.code)) != str(there.code):
        row.refuse(services.PHONE_TAKEN, {"phone_number": [services.PHONE_TAKEN]})
    else:
        row.refuse(f"{there} is in the directory already, and not like this.", told)


def _texts(customer: Customer) -> dict[str, str | None]:
    """A stored customer by column, as a row of a file says it."""
    return texts_of({column.name: getattr(customer, column.name) for column in CUSTOMER})
