"""The catalogue's routes (contract section 4)."""

from typing import Any

from django.db.models import QuerySet
from rest_framework.exceptions import ValidationError
from rest_framework.response import Response

from core.documented import documented_like_the_framework as documented
from core.documented import list_or_page
from core.errors import SiloError
from core.paging import is_paged, limit_offset_page, read_query
from core.permissions import Action, Role
from core.streamed import stream_array
from core.validation import validated
from core.views import CatalogueView
from core.wire import fields_of
from products import answers, pictures, reading, services
from products.models import Product
from products.rows import absolute, product_row
from products.serializers import ProductChange, ProductInput, ProductListQuery

MOST_AT_ONCE = 1000  # products in one body; more are streamed
NOT_YOURS = "Only who added this product and administrators may change it."
NOT_A_FILE = "Send the picture as a file (multipart/form-data)."


class CreateProduct(CatalogueView):
    """Add a product, as JSON or as a form with a picture."""

    action: Any = Action.ADD_PRODUCT

    @documented(request=ProductInput, answer=answers.ProductRow, code=201, refusals=(400, 413))
    def post(self, request):
        given = validated(ProductInput, fields_of(request.data))
        picture = given.pop("image", None)
        if isinstance(picture, str):
            raise ValidationError({"image": [NOT_A_FILE]})
        with pictures.stored(picture) as name:
            product_id = services.create({**given, "image": name}, created_by=request.user.id)
        return Response(_row(request, product_id), status=201)


class Products(CreateProduct):
    """The catalogue, newest first: all that match, or a page when limit or offset is sent; and adding to it."""

    action = {"GET": Action.VIEW_PRODUCTS, "POST": Action.ADD_PRODUCT}

    @documented(query=ProductListQuery, answer=list_or_page(answers.ProductRow), refusals=(400,))
    def get(self, request):
        given = read_query(ProductListQuery, request)
        return _listed(request, given, reading.search(given))


class MyProducts(CatalogueView):
    """What the caller added, with the same filters."""

    action = Action.VIEW_PRODUCTS

    @documented(query=ProductListQuery, answer=list_or_page(answers.ProductRow), refusals=(400,))
    def get(self, request):
        given = read_query(ProductListQuery, request)
        return _listed(request, given, reading.search(given, created_by=request.user.id))


class OneProduct(CatalogueView):
    """One product; its creator and admins change and delete it. PUT and PATCH mean the same: what is sent."""

    action = {
        "GET": Action.VIEW_PRODUCTS,
        "PUT": Action.CHANGE_PRODUCT,
        "PATCH": Action.CHANGE_PRODUCT,
        "DELETE": Action.CHANGE_PRODUCT,
    }

    @documented(answer=answers.ProductRow, refusals=(404,))
    def get(self, request, product_id: int):
        return Response(_row(request, product_id))

    @documented(request=ProductChange, answer=answers.ProductRow, refusals=(400, 404, 413))
    def put(self, request, product_id: int):
        return self._change(request, product_id)

    @documented(request=ProductChange, answer=answers.ProductRow, refusals=(400, 404, 413))
    def patch(self, request, product_id: int):
        return self._change(request, product_id)

    @documented(code=204, refusals=(404, 409))
    def delete(self, request, product_id: int):
        _delete(request, product_id)
        return Response(status=204)

    def _change(self, request, product_id: int):
        product = _own(request, product_id)
        given = validated(ProductChange, fields_of(request.data))
        if "image" not in given or _is_address_of(given["image"], product):
            given.pop("image", None)
            services.change(product_id, given)
        else:
            with pictures.stored(given.pop("image")) as name:
                services.change(product_id, {**given, "image": name})
        return Response(_row(request, product_id))


class DeleteProduct(CatalogueView):
    """The same as DELETE of the product, with a body for clients that read one."""

    action = Action.CHANGE_PRODUCT

    @documented(answer=answers.ProductDeleted, refusals=(404, 409))
    def delete(self, request, product_id: int):
        _delete(request, product_id)
        return Response({"message": "Product deleted"})


def _own(request, product_id: int) -> Product:
    """Raises SiloError not_found, denied. Who added a product never changes, so the answer stays true."""
    product = reading.find(product_id)
    if request.user.role != Role.ADMIN and product.created_by_id != request.user.id:
        raise SiloError("denied", NOT_YOURS)
    return product


def _delete(request, product_id: int) -> None:
    _own(request, product_id)
    services.delete(product_id)


def _is_address_of(sent: Any, product: Product) -> bool:
    """Whether a client sent the picture's own address back. Raises a validation error for any other text."""
    if not isinstance(sent, str):
        return False
    own = (pictures.address(product.image), pictures.address(pictures.thumbnail_of(product.image)))
    if not product.image or not sent.endswith(own):
        raise ValidationError({"image": [NOT_A_FILE]})
    return True


def _base(request) -> str:
    return request.build_absolute_uri("/")[:-1]


def _row(request, product_id: int) -> dict:
    return absolute(product_row(reading.find(product_id)), _base(request))


def _listed(request, given: dict, found: QuerySet[Product]):
    base = _base(request)
    if is_paged(given):
        # A text search reads every product anyway, so it is asked once for both the number and the page.
        matching = reading.ids_of(found) if given.get("search") else None
        total = found.count() if matching is None else len(matching)

        def read(start: int, end: int) -> list[dict]:
            ids = reading.ids_of(found, start, end) if matching is None else matching[start:end]
            return list(reading.every_row(ids, base))

        return Response(limit_offset_page(request, given, total, read))
    ids = reading.ids_of(found)
    rows = reading.every_row(ids, base)
    return stream_array(rows) if len(ids) > MOST_AT_ONCE else Response(list(rows))
