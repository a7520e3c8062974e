"""Customer mappings: the list, and the routes that change one mapping by one procedure call."""

from functools import partial

from rest_framework.response import Response

from core.documented import Done, documented
from core.errors import SiloError
from core.idempotency import idempotent
from core.paging import count_limit, read_query, with_total
from core.permissions import Action
from core.views import SiloView
from mappings import answers, directory, lists, repository
from mappings.rows import list_row
from mappings.serializers import MappingInput, MappingListQuery, ReviewInput, filters_of, order_of, read_mapping

_LONGEST_SERIAL = 18


class GetCustomerMappings(SiloView):
    """The mapping list with its filters, search, sort and paging."""

    action = Action.VIEW_MAPPINGS

    @documented(query=MappingListQuery, answer=answers.Mappings, refusals=(400,))
    def get(self, request):
        given = read_query(MappingListQuery, request)
        rows, total = lists.page(
            **filters_of(given),
            **order_of(given),
            offset=given["pageNumber"],
            page_size=given["pageSize"],
            count_limit=count_limit(given),
        )
        return Response(with_total({"status": "success", "data": [list_row(row) for row in rows]}, total, given))


def _require_possible(serial_number: str, word: str, sentence: str) -> str:
    """A serial that no column could hold is not in the database; it never reaches SQL."""
    if len(serial_number) > _LONGEST_SERIAL or not serial_number.isascii():
        raise SiloError(word, f"{serial_number} {sentence}")
    return serial_number


class CreateCustomerMapping(SiloView):
    """Map an approved device to a customer; the device becomes allocated in the same transaction."""

    action = Action.EDIT_MAPPINGS

    @documented(request=MappingInput, answer=Done, code=201, refusals=(400, 409), idempotent=True)
    @idempotent
    def post(self, request):
        mapping = read_mapping(request, own_url_name="licenseUrl")
        serial_number = _require_possible(mapping["serialnumber"], "error", "is not registered.")
        save = partial(repository.save_serial_customer_details, serial_number)
        return Response(directory.told(mapping, save), status=201)


class UpdateCustomerMapping(SiloView):
    """Change what a live mapping says."""

    action = Action.EDIT_MAPPINGS

    @documented(request=MappingInput, answer=Done, refusals=(400, 404), idempotent=True)
    @idempotent
    def post(self, request):
        mapping = read_mapping(request, own_url_name="cLicenseURL")
        serial_number = _require_possible(mapping["serialnumber"], "not_found", "is not mapped to a customer.")
        return Response(directory.told(mapping, partial(repository.update_customer_by_serial, serial_number)))


class ReviewCustomerMapping(SiloView):
    """Approve or reject a mapping."""

    action = Action.REVIEW_MAPPING

    @documented(request=ReviewInput, answer=Done, refusals=(400, 404), idempotent=True)
    @idempotent
    def post(self, request):
        given = ReviewInput(data=request.data)
        given.is_valid(raise_exception=True)
        asked = given.validated_data
        serial_number = _require_possible(asked["serialnumber"], "not_found", "is not mapped to a customer.")
        done = repository.review_serial_customer(serial_number, asked["approvedStatus"], reason=asked.get("reason"))
        return Response(done)


class DeleteCustomerMapping(SiloView):
    """End a mapping; it is kept as deleted and the device can be mapped again."""

    action = Action.EDIT_MAPPINGS

    @documented(answer=Done, refusals=(404,))
    def delete(self, request, serial_number: str):
        known = _require_possible(serial_number.strip(), "not_found", "is not mapped to a customer.")
        return Response(repository.delete_serial_customer_details(known))
