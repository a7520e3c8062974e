"""Shapes of the device routes' answers, for the API description."""

from rest_framework import serializers

from core.answers import MappingRow
from core.documented import shape


class DeviceRow(serializers.Serializer):
    serialnumber = serializers.CharField()
    deviceid = serializers.CharField(allow_null=True)
    imei = serializers.CharField(allow_null=True)
    imsi = serializers.CharField(allow_null=True)
    isapproved = serializers.IntegerField()
    isallocated = serializers.IntegerField()
    category = serializers.CharField()
    devicetype = serializers.CharField(allow_blank=True)
    createdOn = serializers.CharField()
    modifiedOn = serializers.CharField()
    fetchedOn = serializers.CharField(allow_null=True)
    leaseExpires = serializers.CharField(allow_null=True)
    everApproved = serializers.BooleanField()
    isMapped = serializers.BooleanField()


class DeviceDetails(serializers.Serializer):
    serialnumber = serializers.CharField()
    deviceId = serializers.CharField(allow_null=True)
    IMEI = serializers.CharField(allow_null=True)
    IMSI = serializers.CharField(allow_null=True)
    category = serializers.CharField()
    devicetype = serializers.CharField(allow_blank=True)
    isapproved = serializers.IntegerField()
    isallocated = serializers.IntegerField()
    everApproved = serializers.BooleanField()
    rejectReason = serializers.CharField(allow_null=True)
    createdOn = serializers.CharField()
    modifiedOn = serializers.CharField()
    fetchedOn = serializers.CharField(allow_null=True)
    leaseExpires = serializers.CharField(allow_null=True)
    date = serializers.CharField()
    time = serializers.CharField()
    mapping = MappingRow(allow_null=True)


class HistoryRow(serializers.Serializer):
    at = serializers.CharField()
    actor = serializers.CharField()
    action = serializers.CharField()
    changes = serializers.DictField(child=serializers.ListField())
    reason = serializers.CharField(allow_null=True)
    request_id = serializers.CharField()


Devices = shape(
    "Devices",
    message=serializers.CharField(),
    data=DeviceRow(many=True),
    totalCount=serializers.IntegerField(),
    totalIsBounded=serializers.BooleanField(required=False),
)
Fetched = shape(
    "Fetched",
    serialnumber=serializers.CharField(),
    message=serializers.CharField(),
    status=serializers.CharField(),
    lease_expires=serializers.CharField(allow_null=True),
)
Details = shape(
    "Details",
    status=serializers.ChoiceField(choices=["success", "error"]),
    statusCode=serializers.IntegerField(),
    message=serializers.CharField(),
    data=DeviceDetails(),
)
History = shape("History", data=HistoryRow(many=True))
