"""Shapes of the driver routes' answers, for the API description."""

from rest_framework import serializers

from core.documented import page_of, shape
from drivers.models import DriverType, Language


class DriverRow(serializers.Serializer):
    """A driver or helper; why somebody is blacklisted is for staff and the gate."""

    id = serializers.IntegerField()
    name = serializers.CharField()
    type = serializers.ChoiceField(choices=DriverType.choices)
    phone_no = serializers.CharField(help_text="+91 and ten digits")
    language = serializers.ChoiceField(choices=Language.choices)
    is_blacklisted = serializers.BooleanField()
    blacklist_reason = serializers.CharField(allow_blank=True)
    rating = serializers.FloatField(allow_null=True, help_text="0 to 5, at most one decimal")
    created = serializers.CharField()


DriverPage = page_of("DriverPage", DriverRow)
ValidatedDriver = shape(
    "ValidatedDriver", driver=DriverRow(), created=serializers.BooleanField(), message=serializers.CharField()
)
