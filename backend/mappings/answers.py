"""Shapes of the mapping routes' answers, for the API description."""

from rest_framework import serializers

from core.answers import MappingRow
from core.documented import shape

Mappings = shape(
    "Mappings",
    status=serializers.CharField(),
    data=MappingRow(many=True),
    totalCount=serializers.IntegerField(),
    totalIsBounded=serializers.BooleanField(required=False),
)
