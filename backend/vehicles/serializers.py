"""Inputs of the vehicle routes."""

from rest_framework import serializers

from core.fields import ChangedFields, LineField, PresentFields, RatingField
from core.paging import PageInput
from vehicles.fields import RegistrationField

LONGEST_REMARK = 500


class VehicleInput(PresentFields):
    """A vehicle that is entered. Fields that only we write are ignored when they are sent."""

    vehicle_registration_no = RegistrationField()
    remark = LineField(max_length=LONGEST_REMARK, required=False)
    ratings = RatingField(required=False)


class VehicleChange(ChangedFields):
    """Any part of a vehicle: PUT and PATCH mean the same."""

    cleared = {"remark": "", "ratings": None}

    vehicle_registration_no = RegistrationField(required=False)
    remark = LineField(max_length=LONGEST_REMARK, required=False, allow_blank=True)
    ratings = RatingField(required=False, allow_null=True)


class VehicleListQuery(PageInput):
    search = serializers.CharField(required=False, max_length=255)
