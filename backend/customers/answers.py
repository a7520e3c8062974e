"""Shapes of the customer routes' answers, for the API description."""

from rest_framework import serializers


class CustomerRow(serializers.Serializer):
    """A customer; those adopted from mappings may have neither phone nor date of birth."""

    id = serializers.IntegerField()
    code = serializers.IntegerField(help_text="the customerCode of mappings")
    first_name = serializers.CharField()
    last_name = serializers.CharField(allow_blank=True)
    full_name = serializers.CharField()
    phone_number = serializers.CharField(allow_null=True, help_text="E.164")
    date_of_birth = serializers.DateField(allow_null=True)
    age = serializers.IntegerField(allow_null=True, help_text="full years today")
    company = serializers.CharField(allow_blank=True)
    email = serializers.CharField(allow_blank=True)
    created_at = serializers.CharField()
    updated_at = serializers.CharField()
    deleted_at = serializers.CharField(allow_null=True)
    deleted_by = serializers.CharField(allow_null=True, help_text="user name")
    merged_into = serializers.IntegerField(allow_null=True, help_text="the customer it was merged into")
