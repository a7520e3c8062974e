"""Inputs of the audit log's route."""

from rest_framework import serializers

from core.fields import DayBound
from core.paging import PagingInput


class AuditQuery(PagingInput):
    entity = serializers.CharField(required=False, max_length=20)
    key = serializers.CharField(required=False, max_length=64)
    actor = serializers.CharField(required=False, max_length=150)
    action = serializers.CharField(required=False, max_length=30)
    fromDate = DayBound(required=False)
    toDate = DayBound(required=False, end=True)
    export = serializers.ChoiceField(choices=["csv"], required=False)
