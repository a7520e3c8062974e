"""Shapes of the answers about likely duplicates and of a customer's history, for the API description."""

from rest_framework import serializers

from core.documented import shape
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


def _page_of(title: str, row: type[serializers.Serializer]):
    return shape(
        title,
        count=serializers.IntegerField(),
        next=serializers.CharField(allow_null=True),
        previous=serializers.CharField(allow_null=True),
        results=row(many=True),
    )


SimilarRows = SimilarRow(many=True)
DuplicatePage = _page_of("DuplicatePage", DuplicateRow)
CustomerHistoryPage = _page_of("CustomerHistoryPage", CustomerHistoryRow)
