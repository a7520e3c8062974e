"""Writes of the catalogue; the event of each is recorded by the model, in the same transaction."""

from typing import Any

from django.db import IntegrityError, transaction
from django.db.models import F, ProtectedError
from rest_framework.exceptions import ValidationError

from core import procedures
from core.errors import SiloError
from products import pictures
from products.models import LARGEST_STOCK, Product
from products.reading import NO_SUCH

NOT_ENOUGH = "Not enough stock"
NAME_TAKEN = "A product with this name is there already."
HAS_ORDERS = "This product has orders and cannot be deleted. Take it off sale instead: set is_active to false."
IS_REFERRED_TO = 1451


def create(fields: dict[str, Any], *, created_by: int) -> int:
    """Add a product; its id. Raises a validation error for a taken name."""

    def work() -> int:
        product = Product(**fields, created_by_id=created_by)
        _save(product, force_insert=True)
        return product.pk

    return procedures.in_transaction(work)


def change(product_id: int, fields: dict[str, Any]) -> None:
    """Write what differs. A picture that is replaced or removed loses its files once that is committed.

    Raises SiloError not_found, a validation error for a taken name.
    """

    def work() -> None:
        product = _locked(product_id)
        changed = [name for name, value in fields.items() if getattr(product, name) != value]
        old_picture = product.image
        for name in changed:
            setattr(product, name, fields[name])
        if changed:
            _save(product, update_fields=[*changed, "updated_at"])
        if "image" in changed:
            _remove_later(old_picture)

    procedures.in_transaction(work)


def delete(product_id: int) -> None:
    """Remove a product and its picture. Raises SiloError not_found, conflict when it has orders."""

    def work() -> None:
        product = _locked(product_id)
        picture = product.image
        try:
            with transaction.atomic():
                product.delete()
        except ProtectedError as error:
            raise SiloError("conflict", HAS_ORDERS) from error
        except IntegrityError as error:  # ordered at this very moment
            if error.args[0] != IS_REFERRED_TO:
                raise
            raise SiloError("conflict", HAS_ORDERS) from error
        _remove_later(picture)

    procedures.in_transaction(work)


def take_stock(product_id: int, number: int) -> None:
    """Take pieces for an order, in the transaction of the order. Raises SiloError error when there are fewer."""
    enough = Product.objects.filter(pk=product_id, quantity__gte=number)
    if not enough.update(quantity=F("quantity") - number):
        raise SiloError("error", NOT_ENOUGH)


def return_stock(product_id: int, number: int) -> None:
    """Give pieces back, in the transaction of the order. Raises SiloError conflict when there is no room for them."""
    room = Product.objects.filter(pk=product_id, quantity__lte=LARGEST_STOCK - number)
    if not room.update(quantity=F("quantity") + number):
        raise SiloError("conflict", f"The stock cannot be more than {LARGEST_STOCK}. Lower it first.")


def _remove_later(picture: str) -> None:
    """Robust: what goes wrong then is logged and swept later; a change that is committed is not told as failed."""
    transaction.on_commit(lambda: pictures.remove(picture), robust=True)


def _locked(product_id: int) -> Product:
    product = Product.objects.select_for_update().filter(pk=product_id).first()
    if product is None:
        raise SiloError("not_found", NO_SUCH)
    return product


def _save(product: Product, **how: Any) -> None:
    """The unique key decides about the name, not a look before: two people may race."""
    try:
        with transaction.atomic():
            product.save(**how)
    except IntegrityError as error:
        if error.args[0] != procedures.DUPLICATE:
            raise
        raise ValidationError({"name": [NAME_TAKEN]}) from error
