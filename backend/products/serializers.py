"""Inputs of the catalogue's routes."""

from decimal import Decimal
from typing import Any

from django.core.files.uploadedfile import UploadedFile
from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers
from rest_framework.fields import empty

from core.fields import LineField, MoneyField, NumberField
from core.paging import LimitOffsetInput
from products.images import BadImage, Picture, checked
from products.models import LARGEST_STOCK, DeviceModel, ProductCategory

ORDERINGS = [sign + name for name in ("name", "price", "quantity", "created_at") for sign in ("", "-")]
# Old text and new text of a change stand in one event together.
LONGEST_DESCRIPTION = 4000
_ABSENT_WHEN_EMPTY = ("category", "quantity", "is_active")
_ABSENT_WHEN_NULL = (*_ABSENT_WHEN_EMPTY, "description", "device_model")


@extend_schema_field({"type": "string", "format": "binary", "nullable": True})
class PictureField(serializers.Field):
    """A file that came in becomes a Picture; nothing ("" or null) stays nothing; text is left to the view.

    Clients that send a whole product back send the picture's address with it.
    """

    default_error_messages = {"invalid": "Send the picture as a file (multipart/form-data)."}

    def to_internal_value(self, data: Any) -> Picture | str | None:
        if isinstance(data, str):
            return data.strip() or None
        if not isinstance(data, UploadedFile):
            self.fail("invalid")
        try:
            return checked(data)
        except BadImage as error:
            raise serializers.ValidationError(str(error)) from error

    def to_representation(self, value: Any) -> Any:
        return value


class ProductInput(serializers.Serializer):
    """A new product. Fields that only we write are ignored when they are sent."""

    name = LineField(max_length=200)
    description = serializers.CharField(required=False, default="", allow_blank=True, max_length=LONGEST_DESCRIPTION)
    category = serializers.ChoiceField(choices=ProductCategory.choices, required=False, default="other")
    price = MoneyField(max_digits=10, decimal_places=2, min_value=Decimal("0.01"))
    quantity = NumberField(required=False, default=0, min_value=0, max_value=LARGEST_STOCK)
    image = PictureField(required=False, allow_null=True)
    is_active = serializers.BooleanField(required=False, default=True)
    device_model = serializers.ChoiceField(choices=DeviceModel.choices, required=False, default="", allow_blank=True)

    def to_internal_value(self, data):
        return super().to_internal_value({name: value for name, value in data.items() if not _is_absent(name, value)})


def _is_absent(name: str, value: Any) -> bool:
    if value is None:
        return name in _ABSENT_WHEN_NULL
    return isinstance(value, str) and not value.strip() and name in _ABSENT_WHEN_EMPTY


class ProductChange(ProductInput):
    """Any part of a product: PUT and PATCH mean the same."""

    def get_fields(self):
        fields = super().get_fields()
        for field in fields.values():
            field.required, field.default = False, empty
        return fields


class ProductListQuery(LimitOffsetInput):
    search = serializers.CharField(required=False, max_length=255)
    category = serializers.ChoiceField(choices=ProductCategory.choices, required=False)
    is_active = serializers.BooleanField(required=False, allow_null=True, default=None)
    ordering = serializers.ChoiceField(choices=ORDERINGS, required=False, default="-created_at")
