"""Shapes of the mapping routes' answers, for the API description."""

from rest_framework import serializers

from core.documented import shape


class MappingRow(serializers.Serializer):
    upiDeviceSerialNumber = serializers.CharField()
    uniqueIdentifier = serializers.CharField()
    customerCode = serializers.IntegerField()
    customerName = serializers.CharField()
    company = serializers.CharField()
    devicetype = serializers.CharField(allow_blank=True)
    isApproved = serializers.IntegerField()
    reviewReason = serializers.CharField(allow_null=True)
    createdOn = serializers.CharField()
    modifiedOn = serializers.CharField()
    cLicenseURL = serializers.CharField()
    versionDetails = serializers.CharField()


Mappings = shape(
    "Mappings",
    status=serializers.CharField(),
    data=MappingRow(many=True),
    totalCount=serializers.IntegerField(),
    totalIsBounded=serializers.BooleanField(required=False),
)
