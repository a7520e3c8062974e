"""Shapes of the document routes' answers, for the API description."""

from rest_framework import serializers

from core.documented import shape
from documents.models import DocumentType


class DocumentRow(serializers.Serializer):
    id = serializers.IntegerField()
    customer_email = serializers.CharField(allow_blank=True)
    document_type = serializers.ChoiceField(choices=DocumentType.choices)
    document_type_display = serializers.CharField()
    original_filename = serializers.CharField()
    file_size = serializers.IntegerField(help_text="bytes, of what is stored")
    file_size_readable = serializers.CharField()
    file_extension = serializers.ChoiceField(choices=["pdf", "jpg", "png"])
    file_url = serializers.CharField()
    file_exists = serializers.BooleanField()
    sha256 = serializers.CharField(help_text="of what is stored, in hex")
    vehicle = serializers.IntegerField(allow_null=True)
    driver = serializers.IntegerField(allow_null=True)
    vehicle_registration_no = serializers.CharField(allow_null=True)
    driver_name = serializers.CharField(allow_null=True)
    is_own = serializers.BooleanField(help_text="whether the caller sent it")
    version = serializers.IntegerField()
    is_active = serializers.BooleanField()
    expires_on = serializers.DateField(allow_null=True, help_text="the last day on which it is valid")
    is_expired = serializers.BooleanField()
    uploaded_at = serializers.CharField()
    updated_at = serializers.CharField()
    removed_at = serializers.CharField(allow_null=True)


Uploaded = shape(
    "DocumentUploaded",
    document=DocumentRow(),
    replaced=serializers.BooleanField(help_text="whether it took the place of an earlier version"),
    message=serializers.CharField(),
)
Documents = shape("Documents", count=serializers.IntegerField(), documents=DocumentRow(many=True))
Removed = shape("DocumentRemoved", message=serializers.CharField(), hard_deleted=serializers.BooleanField())
