"""Inputs of the customer routes."""

from typing import Any

from rest_framework import serializers

from core.fields import LineField, PresentFields
from core.people import BirthdayField, NameField, PhoneField

# What an empty value means in a change: texts are cleared; of the others services.change() says what may be empty.
_CLEARED = {"last_name": "", "company": "", "email": "", "phone_number": None, "date_of_birth": None}


class CustomerInput(PresentFields):
    """A new customer. Fields that only we write are ignored when they are sent."""

    first_name = NameField()
    last_name = NameField(required=False)
    phone_number = PhoneField()
    date_of_birth = BirthdayField()
    company = LineField(max_length=128, required=False)
    email = serializers.EmailField(max_length=254, required=False)


class CustomerChange(serializers.Serializer):
    """Any part of a customer: PUT and PATCH mean the same."""

    first_name = NameField(required=False)
    last_name = NameField(required=False, allow_blank=True)
    phone_number = PhoneField(required=False, allow_null=True)
    date_of_birth = BirthdayField(required=False, allow_null=True)
    company = LineField(max_length=128, required=False, allow_blank=True)
    email = serializers.EmailField(max_length=254, required=False, allow_blank=True)

    def to_internal_value(self, data: dict[str, Any]) -> dict[str, Any]:
        return super().to_internal_value({name: _meant(name, value) for name, value in data.items()})


def _meant(name: str, value: Any) -> Any:
    is_empty = value is None or (isinstance(value, str) and not value.strip())
    return _CLEARED[name] if is_empty and name in _CLEARED else value
