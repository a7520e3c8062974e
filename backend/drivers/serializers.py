"""Inputs of the driver routes."""

from rest_framework import serializers

from core.fields import ChangedFields, LineField, PresentFields, RatingField
from core.paging import PageInput
from drivers.fields import IndianPhoneField, PersonField
from drivers.models import DriverType, Language

LONGEST_REASON = 500


class PersonInput(PresentFields):
    """Somebody who comes with a vehicle."""

    name = PersonField()
    phone_no = IndianPhoneField()
    type = serializers.ChoiceField(choices=DriverType.choices)
    language = serializers.ChoiceField(choices=Language.choices, required=False, default=Language.ENGLISH.value)


class DriverInput(PersonInput):
    """As PersonInput, with what the gate alone writes. Fields that only we write are ignored when they are sent."""

    is_blacklisted = serializers.BooleanField(required=False)
    blacklist_reason = LineField(max_length=LONGEST_REASON, required=False)
    rating = RatingField(required=False)


class DriverChange(ChangedFields):
    """Any part of a driver."""

    cleared = {"blacklist_reason": "", "rating": None}

    name = PersonField(required=False)
    phone_no = IndianPhoneField(required=False)
    type = serializers.ChoiceField(choices=DriverType.choices, required=False)
    language = serializers.ChoiceField(choices=Language.choices, required=False)
    is_blacklisted = serializers.BooleanField(required=False)
    blacklist_reason = LineField(max_length=LONGEST_REASON, required=False, allow_blank=True)
    rating = RatingField(required=False, allow_null=True)


class DriverListQuery(PageInput):
    search = serializers.CharField(required=False, max_length=255)
    type = serializers.ChoiceField(choices=DriverType.choices, required=False)
    is_blacklisted = serializers.BooleanField(required=False, allow_null=True, default=None)
