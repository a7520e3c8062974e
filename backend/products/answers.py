"""Shapes of the catalogue's answers, for the API description."""

from rest_framework import serializers

from core.documented import shape
from products.models import DeviceModel, ProductCategory


class ProductRow(serializers.Serializer):
    id = serializers.IntegerField()
    name = serializers.CharField()
    description = serializers.CharField(allow_blank=True)
    category = serializers.ChoiceField(choices=ProductCategory.choices)
    price = serializers.CharField(help_text="two decimals")
    quantity = serializers.IntegerField()
    image = serializers.CharField(allow_null=True, help_text="address of the picture")
    thumbnail = serializers.CharField(allow_null=True, help_text="address of the same, at most 320 pixels a side")
    is_active = serializers.BooleanField()
    is_in_stock = serializers.BooleanField()
    total_value = serializers.CharField(help_text="two decimals")
    device_model = serializers.ChoiceField(choices=DeviceModel.choices, allow_blank=True)
    created_by = serializers.IntegerField()
    created_by_name = serializers.CharField()
    created_at = serializers.CharField()
    updated_at = serializers.CharField()


ProductDeleted = shape("ProductDeleted", message=serializers.CharField())
