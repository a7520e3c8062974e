"""Shapes of the vehicle routes' answers, for the API description."""

from rest_framework import serializers

from core.documented import page_of


class VehicleRow(serializers.Serializer):
    """A vehicle; customers are told neither remark nor ratings."""

    id = serializers.IntegerField()
    vehicle_registration_no = serializers.CharField(help_text="A-Z, digits, blanks and hyphens")
    remark = serializers.CharField(allow_blank=True)
    ratings = serializers.FloatField(allow_null=True, help_text="0 to 5, at most one decimal")
    created = serializers.CharField()
    updated = serializers.CharField()


VehiclePage = page_of("VehiclePage", VehicleRow)
