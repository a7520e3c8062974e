"""Inputs of the import routes."""

from rest_framework import serializers

from core.fields import PresentFields
from imports.subjects import subjects


class ImportInput(serializers.Serializer):
    """A form: the file, and what its rows are."""

    file = serializers.FileField(allow_empty_file=True, help_text="CSV or XLSX, up to 30 MB and 100,000 rows")
    subject = serializers.CharField(max_length=20, help_text="device, details, mapping, customer or product")

    def validate_subject(self, subject: str) -> str:
        if subject not in subjects():
            raise serializers.ValidationError(f"Use one of {', '.join(sorted(subjects()))}.")
        return subject


class SheetQuery(PresentFields):
    sheet = serializers.CharField(required=False, max_length=100, help_text="of a workbook; the first by default")


class CheckInput(PresentFields):
    columns = serializers.DictField(child=serializers.CharField(max_length=210), help_text="{field: header}")
    sheet = serializers.CharField(required=False, max_length=100)
