"""Imports of products, by the services of single ones. Pictures are none of it."""

from datetime import UTC
from typing import Any

from django.db import transaction
from rest_framework.exceptions import ValidationError

from core.errors import SiloError, sentences
from core.permissions import Action
from core.validation import validated
from events.recorded import plain
from imports.fields import MomentField
from imports.importer import ImportedRow, differences, texts_of
from imports.undoing import RowByRow
from products import services
from products.columns import PRODUCT
from products.models import Product
from products.serializers import ProductInput

_TIMES = ("created_at", "updated_at")


class ProductRowInput(ProductInput):
    """A product as its export writes it."""

    created_at = MomentField(required=False)
    updated_at = MomentField(required=False)

    def get_fields(self):
        fields = super().get_fields()
        del fields["image"]
        return fields

    def to_internal_value(self, data: dict[str, Any]) -> dict[str, Any]:
        return super().to_internal_value({name: text for name, text in data.items() if text.strip()})


class ProductImporter(RowByRow):
    """New products. One of that name is left, or refused when the file says something else of it."""

    subject, title, entities = "product", "products", ("product",)
    action = Action.ADD_PRODUCT
    columns = PRODUCT
    row_input = ProductRowInput
    unique = {"name": "This name"}

    def clean(self, given: dict[str, str]) -> dict[str, str]:
        """Without what would be added for an empty cell: it does not contradict what is there."""
        valid = validated(ProductRowInput, given)
        return self.as_text({name: value for name, value in valid.items() if given.get(name, "").strip()})

    def same(self, name: str, text: str) -> str:
        return text.casefold()

    def check(self, rows: list[ImportedRow]) -> None:
        found = Product.objects.filter(name__in=[row.given["name"] for row in rows])
        there = {product.name.casefold(): product for product in found}
        for row in rows:
            product = there.get(row.given["name"].casefold())
            if product is None:
                continue
            if told := differences(row.given, _texts(product)):
                row.refuse(f"{product} is in the catalogue already, and not like this.", told)
            else:
                row.leave(f"{product} is in the catalogue already.")

    def run(self, rows: list[ImportedRow], user_id: int) -> None:
        for row in rows:
            fields = validated(ProductRowInput, row.given)
            times = {name: fields.pop(name).replace(tzinfo=UTC) for name in _TIMES if name in fields}
            try:
                with transaction.atomic():
                    product_id = services.create(fields, created_by=user_id)
                    if times:
                        plain(Product).filter(pk=product_id).update(**times)
            except ValidationError as error:  # somebody took the name since check()
                row.refuse(" ".join(sentences(error.detail)))
                continue
            row.done(f"{row.given['name']} added.", key=str(product_id), before={"added": 0})

    def lock(self, rows: list[ImportedRow]) -> None:
        ids = [int(row.key) for row in rows]
        list(Product.objects.filter(pk__in=ids).order_by("pk").select_for_update().values_list("pk"))

    def undo_problem(self, row: ImportedRow) -> str | None:
        return None

    def undo(self, row: ImportedRow) -> None:
        try:
            with transaction.atomic():
                services.delete(int(row.key))
        except SiloError as refusal:
            row.refuse(refusal.message)
        else:
            row.done("Deleted.", key=row.key, before=row.before)


def _texts(product: Product) -> dict[str, str | None]:
    """A stored product by column, as a row of a file says it."""
    return texts_of({column.name: getattr(product, column.name) for column in PRODUCT if not column.is_derived})
