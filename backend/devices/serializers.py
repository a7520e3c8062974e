"""Inputs of the device routes."""

import re

from rest_framework import serializers

from core.fields import DayBound, LineField, NumberField, PresentFields
from core.paging import PagingInput
from devices.serials import KnownSerialField, StandardSerialField, UpiProSerialField, luhn_is_right

_IMEI = re.compile(r"[0-9]{15}", re.ASCII)
_IMSI = re.compile(r"[0-9]{14,15}", re.ASCII)


class AddSerialNumberInput(serializers.Serializer):
    serialnumber = StandardSerialField()


class AddUpiProSerialInput(serializers.Serializer):
    serialnumber = UpiProSerialField()


class SerialNumberInput(serializers.Serializer):
    serialnumber = KnownSerialField()


class RejectSerialNumberInput(SerialNumberInput):
    reason = LineField(max_length=500)


class DeactivateSerialNumberInput(PresentFields):
    serialnumber = KnownSerialField()
    reason = LineField(max_length=500, required=False)


class FetchInput(PresentFields):
    lease_minutes = NumberField(required=False, min_value=1, max_value=10080)


class SetDeviceDetailsInput(PresentFields):
    serialnumber = KnownSerialField()
    deviceid = LineField(max_length=64, required=False)
    imei = serializers.CharField(required=False, max_length=32)
    imsi = serializers.CharField(required=False, max_length=32)

    def validate_imei(self, imei: str) -> str:
        if not _IMEI.fullmatch(imei):
            raise serializers.ValidationError("An IMEI has 15 digits.")
        if not luhn_is_right(imei):
            raise serializers.ValidationError("The check digit of this IMEI is wrong; read it again.")
        return imei

    def validate_imsi(self, imsi: str) -> str:
        if not _IMSI.fullmatch(imsi):
            raise serializers.ValidationError("An IMSI has 14 or 15 digits.")
        return imsi

    def validate(self, given):
        if not given.keys() & {"deviceid", "imei", "imsi"}:
            raise serializers.ValidationError("Give at least one of deviceid, imei and imsi.")
        return given


class DeviceListQuery(PagingInput):
    search = serializers.CharField(required=False, max_length=255)
    isapproved = NumberField(required=False, min_value=0, max_value=2)
    isallocated = NumberField(required=False, min_value=0, max_value=3)
    deviceType = serializers.CharField(required=False, max_length=64)
    category = serializers.CharField(required=False, max_length=64)
    fromDate = DayBound(required=False)
    toDate = DayBound(required=False, end=True)
    fetchedBefore = DayBound(required=False)
    sortingOrderIndex = NumberField(required=False, default=5, min_value=0, max_value=9)
    sortingOrderDirection = NumberField(required=False, default=0, min_value=0, max_value=1)


def filters_of(given: dict) -> dict:
    """A validated DeviceListQuery as the filters of devices.lists."""
    return {
        "search": given.get("search"),
        "isapproved": given.get("isapproved"),
        "isallocated": given.get("isallocated"),
        "device_type": given.get("deviceType"),
        "category": given.get("category"),
        "from_date": given.get("fromDate"),
        "to_date": given.get("toDate"),
        "fetched_before": given.get("fetchedBefore"),
    }


def order_of(given: dict) -> dict:
    return {"sort": given["sortingOrderIndex"], "descending": bool(given["sortingOrderDirection"])}
