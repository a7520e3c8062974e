"""Shapes of the answers about likely duplicates and of a customer's history, for the API description."""

from rest_framework import serializers

from core.documented import page_of
from customers.answers import CustomerRow


class SimilarRow(serializers.Serializer):
    customer = CustomerRow()
    score = serializers.IntegerField(help_text="1 to 100")
    reasons = serializers.ListField(child=serializers.CharField(), help_text="sentences")
    duplicate = serializers.IntegerField(allow_null=True, help_text="the undecided pair the two are; null for a draft")


class DuplicateRow(serializers.Serializer):
    id = serializers.IntegerField()
    one = CustomerRow()
    other = CustomerRow()
    score = serializers.IntegerField(help_text="1 to 100")
    reasons = serializers.ListField(child=serializers.CharField(), help_text="sentences")
    found_at = serializers.CharField()


class CustomerHistoryRow(serializers.Serializer):
    at = serializers.CharField()
    actor = serializers.CharField()
    action = serializers.CharField(help_text="for example customer.updated")
    changes = serializers.DictField(child=serializers.ListField(), help_text="{field: [old, new]}")
    reason = serializers.CharField(allow_null=True)
    request_id = serializers.CharField()


SimilarRows = SimilarRow(many=True)
DuplicatePage = page_of("DuplicatePage", DuplicateRow)
CustomerHistoryPage = page_of("CustomerHistoryPage", CustomerHistoryRow)
