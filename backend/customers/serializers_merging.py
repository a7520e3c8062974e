"""Inputs and answers of the merge routes."""

from typing import Any

from rest_framework import serializers

from core.documented import shape
from core.fields import LARGEST_ID, NumberField, iso
from customers.answers import CustomerRow
from customers.merging import Undone
from customers.models import CustomerMerge
from customers.moves import MOVED
from customers.rows import customer_row


class MergeInput(serializers.Serializer):
    customer = NumberField(min_value=1, max_value=LARGEST_ID, help_text="the duplicate, which goes into this one")


class MergeRow(serializers.Serializer):
    """Two customers that were one, and what moved."""

    id = serializers.IntegerField()
    kept = CustomerRow()
    merged = CustomerRow()
    mappings = serializers.IntegerField()
    orders = serializers.IntegerField()
    submissions = serializers.IntegerField()
    filled = serializers.DictField(
        child=serializers.CharField(), help_text="blanks of the kept customer that the other one filled"
    )
    merged_at = serializers.CharField()
    merged_by = serializers.CharField(allow_null=True, help_text="user name")
    undone_at = serializers.CharField(allow_null=True)
    undone_by = serializers.CharField(allow_null=True, help_text="user name")


class MergedCustomer(serializers.Serializer):
    customer = CustomerRow()
    merge = MergeRow()


class UndoneMerge(serializers.Serializer):
    """What changed since the merge stays with the kept customer and is counted in `left`."""

    customer = CustomerRow()
    restored = CustomerRow()
    mappings = serializers.IntegerField()
    orders = serializers.IntegerField()
    submissions = serializers.IntegerField()
    left = shape("LeftByUndo", **{moved.name: serializers.IntegerField() for moved in MOVED})


def merge_row(merge: CustomerMerge) -> dict[str, Any]:
    return {
        "id": merge.pk,
        "kept": customer_row(merge.kept),
        "merged": customer_row(merge.merged),
        **{moved.name: getattr(merge, moved.name) for moved in MOVED},
        "filled": merge.filled,
        "merged_at": iso(merge.merged_at),
        "merged_by": merge.merged_by.username if merge.merged_by else None,
        "undone_at": iso(merge.undone_at),
        "undone_by": merge.undone_by.username if merge.undone_by else None,
    }


def undone_row(undone: Undone) -> dict[str, Any]:
    return {
        "customer": customer_row(undone.merge.kept),
        "restored": customer_row(undone.merge.merged),
        **undone.back,
        "left": undone.left,
    }
