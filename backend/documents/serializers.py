"""Inputs of the document routes."""

import re

from rest_framework import serializers

from core.fields import LARGEST_ID, LineField, NumberField, PresentFields
from documents.models import DocumentType

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}\Z", re.ASCII)


class DayField(serializers.DateField):
    """YYYY-MM-DD in ASCII digits: the framework also reads other scripts' digits and ISO weeks."""

    def to_internal_value(self, value):
        if not (isinstance(value, str) and _DAY.match(value.strip())):
            self.fail("invalid", format="YYYY-MM-DD")
        return super().to_internal_value(value.strip())


class UploadInput(PresentFields):
    document_type = serializers.ChoiceField(choices=DocumentType.choices)
    file = serializers.FileField(max_length=10_000)  # a name; it is cut to what is kept
    customer_email = serializers.EmailField(required=False, max_length=254)
    vehicle_id = NumberField(required=False, min_value=1, max_value=LARGEST_ID)
    driver_id = NumberField(required=False, min_value=1, max_value=LARGEST_ID)
    expires_on = DayField(required=False)


class OfAddressQuery(PresentFields):
    customer_email = LineField(required=False, max_length=254)
    limit = NumberField(required=False, default=1000, min_value=1, max_value=1000)
    offset = NumberField(required=False, default=0, min_value=0, max_value=2**31 - 1)


class DocumentListQuery(OfAddressQuery):
    document_type = serializers.ChoiceField(choices=DocumentType.choices, required=False)
    vehicle_id = NumberField(required=False, min_value=1, max_value=LARGEST_ID)
    driver_id = NumberField(required=False, min_value=1, max_value=LARGEST_ID)
    expiring_within = NumberField(required=False, min_value=0, max_value=36_500)
    search = serializers.CharField(required=False, max_length=255)


class RemoveQuery(PresentFields):
    hard_delete = serializers.BooleanField(required=False, default=False)
