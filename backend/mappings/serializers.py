"""Inputs of the mapping routes."""

from datetime import timedelta

from rest_framework import serializers

from core.errors import SiloError
from core.fields import (
    LARGEST_CODE,
    DayBound,
    LineField,
    NumberField,
    PresentFields,
    WebAddressField,
    is_true,
    today_start,
)
from core.paging import PagingInput

_URL_NAMES = ("licenseUrl", "cLicenseURL")


class MappingInput(PresentFields):
    """What a mapping says; `licenseUrl` and `cLicenseURL` are one field under two names."""

    serialnumber = serializers.CharField(max_length=255)
    uniqueIdentifier = LineField(max_length=64)
    customerCode = NumberField(min_value=1, max_value=LARGEST_CODE)
    customerName = LineField(max_length=128)
    company = LineField(max_length=128)
    devicetype = serializers.RegexField(
        r"^[A-Za-z0-9 ]{1,10}\Z", required=False, error_messages={"invalid": "Use AMP or API, or leave it out."}
    )
    licenseUrl = WebAddressField(max_length=255)
    versionDetails = LineField(max_length=32)
    customerFromDirectory = serializers.BooleanField(
        required=False,
        default=False,
        help_text="take name and company of the live customer with this code; then neither need be sent",
    )

    def to_internal_value(self, data):
        url = next((data[name] for name in self.context["url_names"] if data.get(name) not in (None, "")), None)
        merged = {name: value for name, value in data.items() if name not in _URL_NAMES}
        if url is not None:
            merged["licenseUrl"] = url
        if is_true(merged.get("customerFromDirectory")):
            # Whatever is sent for them, the directory decides, but for the company of a customer without one.
            merged.pop("customerName", None)
            for name in ("customerName", "company"):
                self.fields[name].required = False
        missing = [name for name in self._required() if _is_missing(merged.get(name))]
        if missing:
            shown = [self.context["url_names"][0] if name == "licenseUrl" else name for name in missing]
            errors = {name: ["This field is required."] for name in shown}
            raise SiloError("error", f"Missing values in input, {shown}", errors=errors)
        return super().to_internal_value(merged)

    def _required(self):
        return [name for name, field in self.fields.items() if field.required]

    def validate_devicetype(self, device_type: str) -> str:
        return device_type.strip().upper()


def _is_missing(value) -> bool:
    return value is None or (isinstance(value, str) and not value.strip())


def read_mapping(request, *, own_url_name: str) -> dict:
    """Validate the body; where both names of the URL are sent, the route's own wins.

    Raises SiloError error "Missing values in input, [...]" or a validation error.
    """
    names = sorted(_URL_NAMES, key=lambda name: name != own_url_name)
    given = MappingInput(data=request.data, context={"url_names": names})
    given.is_valid(raise_exception=True)
    return given.validated_data


class ReviewInput(PresentFields):
    serialnumber = serializers.CharField(max_length=255)
    approvedStatus = NumberField(min_value=1, max_value=2)
    reason = LineField(max_length=500, required=False)


class MappingListQuery(PagingInput):
    """Contract section 3, Mapping parameters."""

    serialNumber = serializers.CharField(required=False, max_length=255)
    customerName = serializers.CharField(required=False, max_length=255)
    company = serializers.CharField(required=False, max_length=255)
    customerCode = NumberField(required=False, min_value=0, max_value=LARGEST_CODE)
    deviceType = serializers.CharField(required=False, max_length=64)
    fromDate = DayBound(required=False)
    toDate = DayBound(required=False, end=True)
    approvedStatus = NumberField(required=False, default=-1, min_value=-1, max_value=2)
    searchText = serializers.CharField(required=False, max_length=255)
    sortingOrderIndex = NumberField(required=False, default=1, min_value=0, max_value=10)
    sortingOrderDirection = NumberField(required=False, default=0, min_value=0, max_value=1)

    def validate(self, given):
        given.setdefault("fromDate", DayBound().to_internal_value("2020-01-01"))
        given.setdefault("toDate", today_start() + timedelta(days=1))
        return given


def filters_of(given: dict) -> dict:
    """A validated MappingListQuery as the filters of mappings.lists."""
    approved = given["approvedStatus"]
    return {
        "serial_number": given.get("serialNumber"),
        "customer_code": given.get("customerCode") or None,
        "customer_name": given.get("customerName"),
        "company": given.get("company"),
        "device_type": given.get("deviceType"),
        "from_date": given["fromDate"],
        "to_date": given["toDate"],
        "approved_status": None if approved == -1 else approved,
        "search_text": given.get("searchText"),
    }


def order_of(given: dict) -> dict:
    return {"sort": given["sortingOrderIndex"], "descending": bool(given["sortingOrderDirection"])}
