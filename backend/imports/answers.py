"""Shapes of the import routes' answers, for the API description."""

from rest_framework import serializers

from changesets.answers import ChangesetRow
from core.documented import shape


class ImportColumn(serializers.Serializer):
    header = serializers.CharField()
    samples = serializers.ListField(child=serializers.CharField())


class ImportField(serializers.Serializer):
    name = serializers.CharField()
    # The wire's names shadow attributes of Serializer, which a description never asks for.
    label = serializers.CharField()  # type: ignore[assignment]
    required = serializers.BooleanField()  # type: ignore[assignment]
    help = serializers.CharField(allow_blank=True)


class ImportRow(ChangesetRow):
    """The changeset of an import, and its file."""

    columns = ImportColumn(many=True)
    # The wire's name shadows Serializer.fields, which a description asks for by get_fields() alone.
    suggested = serializers.DictField(child=serializers.CharField())
    sheet = serializers.CharField(allow_null=True)
    sheets = serializers.ListField(child=serializers.CharField(), allow_null=True)
    encoding = serializers.CharField(allow_null=True)
    separator = serializers.CharField(allow_null=True)
    rows_seen = serializers.IntegerField()

    def get_fields(self):
        return {**super().get_fields(), "fields": ImportField(many=True)}


OneImport = shape("OneImport", status=serializers.CharField(), data=ImportRow())
