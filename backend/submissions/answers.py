"""Shapes of the entries' routes' answers, for the API description."""

from rest_framework import serializers

from core.documented import page_of, shape
from documents.answers import DocumentRow
from drivers.answers import DriverRow
from submissions.models import SubmissionStatus
from vehicles.answers import VehicleRow


class CreatedSubmission(serializers.Serializer):
    id = serializers.IntegerField()
    qrCodeImage = serializers.CharField(help_text="the pass as a data: address of a PNG")
    vehicleNumber = serializers.CharField()
    driverPhone = serializers.CharField()
    status = serializers.ChoiceField(choices=SubmissionStatus.choices)
    createdAt = serializers.CharField()
    qr_payload = serializers.CharField()
    qr_payload_hash = serializers.CharField()


class CustomerOfSubmission(serializers.Serializer):
    id = serializers.IntegerField()
    code = serializers.IntegerField()
    full_name = serializers.CharField()


class SubmissionRow(serializers.Serializer):
    id = serializers.IntegerField()
    status = serializers.ChoiceField(choices=SubmissionStatus.choices)
    vehicle_number = serializers.CharField()
    driver_name = serializers.CharField()
    driver_phone = serializers.CharField()
    driver_language = serializers.CharField()
    helper_name = serializers.CharField(allow_blank=True)
    helper_phone = serializers.CharField(allow_blank=True)
    helper_language = serializers.CharField(allow_blank=True)
    customer_email = serializers.CharField()
    customer_phone = serializers.CharField()
    created_at = serializers.CharField()
    updated_at = serializers.CharField()
    decided_at = serializers.CharField(allow_null=True)
    decided_by = serializers.CharField(allow_null=True, help_text='"gate" to customers')
    reject_reason = serializers.CharField(allow_blank=True)
    valid_until = serializers.CharField(allow_null=True)
    is_expired = serializers.BooleanField()
    completed_at = serializers.CharField(allow_null=True)
    completed_by = serializers.CharField(allow_null=True, help_text='"gate" to customers')
    completion_reason = serializers.CharField(allow_blank=True)
    qr_payload = serializers.CharField()
    qr_payload_hash = serializers.CharField(help_text="SHA-256 of the payload, hex")
    has_manifest = serializers.BooleanField()
    vehicle = VehicleRow()
    driver = DriverRow()
    helper = DriverRow(allow_null=True)
    customer = CustomerOfSubmission(allow_null=True, required=False, help_text="for readers of the directory alone")


class ManifestBoxRow(serializers.Serializer):
    serial_number = serializers.CharField()
    is_expected = serializers.BooleanField()
    scanned_at = serializers.CharField(allow_null=True)


class ManifestRow(serializers.Serializer):
    expected = serializers.IntegerField(help_text="how many boxes")
    matched = serializers.IntegerField(help_text="how many of them were scanned")
    missing = serializers.ListField(child=serializers.CharField())
    foreign = serializers.ListField(child=serializers.CharField(), help_text="scanned, and not expected")
    fits = serializers.BooleanField()
    boxes = ManifestBoxRow(many=True)
    unknown = serializers.ListField(
        child=serializers.CharField(), required=False, help_text="expected, and no device of ours; staff alone"
    )


class BoxCounts(serializers.Serializer):
    """How far the boxes of an entry are."""

    expected = serializers.IntegerField()
    matched = serializers.IntegerField()
    foreign = serializers.IntegerField()
    fits = serializers.BooleanField()


class OneSubmission(SubmissionRow):
    documents = DocumentRow(many=True)
    manifest = ManifestRow(allow_null=True)
    blocked_by = serializers.ListField(child=serializers.CharField(), help_text="sentences: what stops its approval")


class SubmissionStep(serializers.Serializer):
    id = serializers.IntegerField()
    action = serializers.CharField(help_text="SUBMISSION_CREATED, APPROVED, EMAIL_SENT, ...")
    at = serializers.CharField()
    actor = serializers.CharField()
    reason = serializers.CharField(allow_null=True)
    details = serializers.JSONField()


Created = shape("CreatedAnswer", submission=CreatedSubmission(), message=serializers.CharField())
SubmissionPage = page_of("SubmissionPage", SubmissionRow)
Audit = shape("SubmissionAudit", count=serializers.IntegerField(), results=SubmissionStep(many=True))
Decided = shape("DecidedAnswer", submission=OneSubmission(), message=serializers.CharField())
Admitted = shape("AdmittedAnswer", valid=serializers.BooleanField(), submission=OneSubmission())
Scanned = shape(
    "ScannedBox",
    result=serializers.ChoiceField(choices=["match", "foreign", "again"]),
    submission=OneSubmission(required=False, help_text="absent with brief=1"),
    box=ManifestBoxRow(required=False, help_text="with brief=1"),
    counts=BoxCounts(required=False, help_text="with brief=1"),
)
Unscanned = shape(
    "UnscannedBox",
    submission=OneSubmission(required=False, help_text="absent with brief=1"),
    box=ManifestBoxRow(required=False, allow_null=True, help_text="with brief=1; null for one that was not expected"),
    counts=BoxCounts(required=False, help_text="with brief=1"),
)
Lookup = shape(
    "VehicleLookup",
    vehicle=VehicleRow(),
    driver=DriverRow(allow_null=True),
    helper=DriverRow(allow_null=True),
    documents=DocumentRow(many=True),
)
