"""Shapes of the order routes' answers, for the API description."""

from rest_framework import serializers

from core.documented import shape
from orders.models import OrderStatus
from products.models import DeviceModel


class OrderRow(serializers.Serializer):
    id = serializers.IntegerField()
    product = serializers.IntegerField()
    product_name = serializers.CharField(help_text="as it was when it was ordered")
    product_device_model = serializers.ChoiceField(choices=DeviceModel.choices, allow_blank=True)
    quantity = serializers.IntegerField()
    unit_price = serializers.CharField(help_text="two decimals, as it was when it was ordered")
    total_amount = serializers.CharField(help_text="two decimals")
    status = serializers.ChoiceField(choices=OrderStatus.choices)
    devices = serializers.ListField(child=serializers.CharField())
    customer = serializers.IntegerField(allow_null=True, help_text="whom it is for, of the directory")
    customer_code = serializers.IntegerField(allow_null=True)
    customer_name = serializers.CharField(allow_null=True)
    created_by = serializers.IntegerField()
    created_by_name = serializers.CharField()
    created_at = serializers.CharField()
    updated_at = serializers.CharField()


class OrderStep(serializers.Serializer):
    at = serializers.CharField()
    actor = serializers.CharField()
    action = serializers.CharField(help_text="order.placed, order.confirmed, ...")


class OneOrder(OrderRow):
    history = OrderStep(many=True, help_text="newest first")


class PlacedOrder(OrderRow):
    order_id = serializers.IntegerField()


class Candidate(serializers.Serializer):
    serialnumber = serializers.CharField()
    isallocated = serializers.IntegerField()


Candidates = shape("Candidates", data=Candidate(many=True))
