"""Shapes that the answers of several apps share, for the API description."""

from rest_framework import serializers


class MappingRow(serializers.Serializer):
    """A mapping, in its list and in the details of its device."""

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
