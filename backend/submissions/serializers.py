"""Inputs of the entries' routes."""

from rest_framework import serializers

from core.fields import LARGEST_ID, DayBound, DayField, LineField, NumberField, PresentFields
from core.paging import PageInput
from core.people import PhoneField
from documents.models import DocumentType
from drivers.fields import IndianPhoneField, PersonField
from drivers.models import Language
from submissions.fields import ManifestField, PaperField, ScannedField, SerialField
from submissions.models import SubmissionStatus
from vehicles.fields import RegistrationField

LONGEST_REASON = 500


class EntryInput(PresentFields):
    """Who comes, with which vehicle and which boxes; the papers are added below."""

    customer_email = serializers.EmailField(max_length=254)
    # Not trimmed by the framework: a line break at the end would go with the blanks, unseen.
    customer_phone = PhoneField(trim_whitespace=False)
    vehicle_number = RegistrationField()
    driver_name = PersonField()
    driver_phone = IndianPhoneField()
    driver_language = serializers.ChoiceField(choices=Language.choices, required=False, default=Language.ENGLISH)
    helper_name = PersonField(required=False)
    helper_phone = IndianPhoneField(required=False)
    helper_language = serializers.ChoiceField(choices=Language.choices, required=False, default=Language.ENGLISH)
    manifest = ManifestField(required=False)

    def validate(self, attrs):
        errors = {}
        if attrs.get("helper_name") and not attrs.get("helper_phone"):
            errors["helper_phone"] = ["Give the helper's phone number too."]
        if attrs.get("helper_phone") and not attrs.get("helper_name"):
            errors["helper_name"] = ["Give the helper's name too."]
        if attrs["driver_phone"] == attrs.get("helper_phone"):
            errors["helper_phone"] = ["Driver and helper cannot have the same phone number."]
        for paper in DocumentType.values:
            if f"{paper}_expires_on" in attrs and paper not in attrs:
                errors[f"{paper}_expires_on"] = ["This is the last day of a file that was not sent."]
        if errors:
            raise serializers.ValidationError(errors)
        return attrs


CreateSubmissionInput = type(
    "CreateSubmissionInput",
    (EntryInput,),
    {
        "__doc__": "An entry with its eight optional papers, each with the last day on which it is valid.",
        "__module__": __name__,
        **{paper: PaperField(required=False) for paper in DocumentType.values},
        **{f"{paper}_expires_on": DayField(required=False) for paper in DocumentType.values},
    },
)


class SubmissionListQuery(PageInput):
    status = serializers.ChoiceField(choices=SubmissionStatus.choices, required=False)
    search = serializers.CharField(required=False, max_length=254)
    from_date = DayBound(required=False)
    to_date = DayBound(required=False, end=True)
    completed_from = DayBound(required=False)
    customer_email = serializers.CharField(required=False, max_length=254)
    customer = NumberField(required=False, min_value=1, max_value=LARGEST_ID)


class RejectInput(PresentFields):
    reason = LineField(max_length=LONGEST_REASON)


class VerifyInput(PresentFields):
    """`payload` is whatever the scanner read; what is no pass is `forged`, of whatever type it is."""

    payload = ScannedField(required=False)
    reason = LineField(required=False, max_length=LONGEST_REASON)


class BoxInput(PresentFields):
    serial_number = SerialField(max_length=64)


class BoxQuery(PresentFields):
    brief = serializers.BooleanField(
        required=False, default=False, help_text="answer the box and the counts instead of the whole entry"
    )


class QrQuery(PresentFields):
    format = serializers.ChoiceField(choices=["png", "svg"], required=False, default="png")
