"""The routes that map many devices and change many mappings at once; who may is as for one."""

from typing import Any

from rest_framework import serializers

from changesets import answers
from changesets.bulk import BulkInput, BulkView
from core.documented import documented
from core.errors import SiloError
from core.fields import LARGEST_CODE, LARGEST_ID, LineField, NumberField, WebAddressField
from core.idempotency import idempotent
from core.permissions import Action
from mappings import directory

_LONGEST_SERIAL = "X" * 18


def _fits(text: str, longest: int) -> str:
    if len(text.replace("{serial}", _LONGEST_SERIAL)) > longest:
        raise serializers.ValidationError(f"With the serial number in it this is longer than {longest} characters.")
    return text


class BulkMapInput(BulkInput):
    """One customer for all of them: of the directory (`customer_id`), or by code, name and company."""

    customer_id = NumberField(required=False, min_value=1, max_value=LARGEST_ID)
    customerCode = NumberField(required=False, min_value=1, max_value=LARGEST_CODE)
    customerName = LineField(required=False, max_length=128)
    company = LineField(required=False, max_length=128)
    licenseUrl = WebAddressField(max_length=255, help_text="{serial} in it stands for each serial number")
    versionDetails = LineField(max_length=32)
    uniqueIdentifier = LineField(
        required=False, max_length=64, default="{serial}", help_text="{serial} in it stands for each serial number"
    )

    def validate_licenseUrl(self, text: str) -> str:  # noqa: N802 - the wire's name
        return _fits(text, 255)

    def validate_uniqueIdentifier(self, text: str) -> str:  # noqa: N802 - the wire's name
        return _fits(text, 64)

    def validate(self, given):
        given = super().validate(given)
        missing = [name for name in ("customerCode", "customerName", "company") if name not in given]
        if missing and "customer_id" not in given:
            raise serializers.ValidationError({name: ["This field is required."] for name in missing})
        return given


class BulkReviewInput(BulkInput):
    approvedStatus = NumberField(min_value=1, max_value=2)


class BulkVersionInput(BulkInput):
    versionDetails = LineField(max_length=32)


class BulkLicenseInput(BulkInput):
    licenseUrl = WebAddressField(max_length=255, help_text="{serial} in it stands for each serial number")

    def validate_licenseUrl(self, text: str) -> str:  # noqa: N802 - the wire's name
        return _fits(text, 255)


def described(given: type[serializers.Serializer]):
    return documented(request=given, answer=answers.BulkDone, or_code=202, refusals=(400, 409), idempotent=True)


class BulkMap(BulkView):
    """Map many devices to one customer; each becomes allocated with it."""

    action = Action.EDIT_MAPPINGS
    subject, listed_as = "mapping", "device"
    name, title, input = "map", "Map {what} to {customerName}", BulkMapInput

    def complete(self, given: dict[str, Any]) -> dict[str, Any]:
        """With a customer of the directory: its code and texts as they are now, to be shown."""
        if "customer_id" not in given:
            return given
        found = directory.held(given["customer_id"])
        if found is None:
            raise serializers.ValidationError({"customer_id": ["There is no such customer."]})
        company = found["company"] or given.get("company")
        if not company:
            errors = {"company": [f"{found['full_name']} has no company in the directory; give one."]}
            raise SiloError("error", "Missing values in input, ['company']", errors=errors)
        return {**given, "customerCode": found["code"], "customerName": found["full_name"], "company": company}

    @described(BulkMapInput)
    @idempotent
    def post(self, request):
        return self.ask(request)


class BulkMappings(BulkView):
    subject = listed_as = "mapping"


class BulkReview(BulkMappings):
    """Approve or reject many mappings."""

    action = Action.REVIEW_MAPPING
    name, title, input = "review", "Review {what}", BulkReviewInput

    @described(BulkReviewInput)
    @idempotent
    def post(self, request):
        return self.ask(request)


class BulkVersion(BulkMappings):
    """Give many mappings one version."""

    action = Action.EDIT_MAPPINGS
    name, title, input = "version", "Version {versionDetails} for {what}", BulkVersionInput

    @described(BulkVersionInput)
    @idempotent
    def post(self, request):
        return self.ask(request)


class BulkLicense(BulkMappings):
    """Give many mappings their licence addresses."""

    action = Action.EDIT_MAPPINGS
    name, title, input = "license", "Licence of {what}", BulkLicenseInput

    @described(BulkLicenseInput)
    @idempotent
    def post(self, request):
        return self.ask(request)


class BulkUnmap(BulkMappings):
    """Delete many mappings; their devices can be mapped again."""

    action = Action.EDIT_MAPPINGS
    name, title = "unmap", "Delete mapping of {what}"

    @described(BulkInput)
    @idempotent
    def post(self, request):
        return self.ask(request)
