"""Inputs of the document routes."""

from rest_framework import serializers

from core.fields import LARGEST_ID, DayField, LineField, NumberField, PresentFields
from documents.models import DocumentType


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
