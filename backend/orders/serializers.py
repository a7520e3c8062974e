"""Inputs of the order routes."""

from rest_framework import serializers

from core.fields import LARGEST_CODE, LARGEST_ID, LineField, NumberField, PresentFields, WebAddressField
from core.paging import LimitOffsetInput
from orders.models import OrderStatus
from products.models import LARGEST_STOCK

ORDERINGS = [sign + name for name in ("created_at", "total_amount", "status") for sign in ("", "-")]


class PlaceOrderInput(PresentFields):
    product = NumberField(min_value=1, max_value=LARGEST_ID)
    quantity = NumberField(min_value=1, max_value=LARGEST_STOCK)
    customer = NumberField(min_value=1, max_value=LARGEST_ID, required=False)


class CustomerOfOrderInput(serializers.Serializer):
    """Null takes the customer off the order."""

    customer = NumberField(min_value=1, max_value=LARGEST_ID, allow_null=True)


class FulfilInput(PresentFields):
    """What the order of a device model needs: its devices, and what their mappings say."""

    devices = serializers.ListField(child=serializers.CharField(max_length=255), allow_empty=False)
    customerCode = NumberField(min_value=1, max_value=LARGEST_CODE)
    customerName = LineField(max_length=128, required=False)
    company = LineField(max_length=128)
    customerFromDirectory = serializers.BooleanField(required=False)
    licenseUrl = WebAddressField(max_length=255)
    versionDetails = LineField(max_length=32)
    uniqueIdentifier = LineField(max_length=64, required=False)


class FulfilFromDirectoryInput(FulfilInput):
    """Name and company are those of the customer with the code; a company is needed where the customer has none."""

    company = LineField(max_length=128, required=False)


class OrderListQuery(LimitOffsetInput):
    status = serializers.ChoiceField(choices=OrderStatus.choices, required=False)
    customer = NumberField(min_value=1, max_value=LARGEST_ID, required=False)
    search = serializers.CharField(required=False, max_length=255)
    ordering = serializers.ChoiceField(choices=ORDERINGS, required=False, default="-created_at")


class CandidateQuery(PresentFields):
    search = serializers.CharField(required=False, max_length=64)  # no text of a device is longer
