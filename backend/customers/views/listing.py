"""The customers list (contract section 5)."""

from typing import Any

from rest_framework import serializers

from core.documented import documented_in_envelope as documented
from core.documented import page_of
from core.envelope import enveloped
from core.paging import BOUND, LimitOffsetInput, count_limit, limit_offset_page, read_query
from core.permissions import Action
from core.views import DirectoryView
from customers import lists
from customers.answers import CustomerRow
from customers.models import Customer
from customers.rows import customer_row

ORDERINGS = [sign + name for name in lists.COLUMNS if name != lists.DELETED for sign in ("", "-")]

CustomerPage = page_of(
    "CustomerPage",
    CustomerRow,
    count_is_bounded=serializers.BooleanField(required=False, help_text="with count=bounded: there are more"),
)


class CustomerListQuery(LimitOffsetInput):
    """Contract section 5; without `ordering` the newest come first, of the deleted the last deleted."""

    search = serializers.CharField(required=False, max_length=255)
    company = serializers.CharField(required=False, max_length=255)
    ordering = serializers.ChoiceField(required=False, choices=ORDERINGS)
    deleted = serializers.BooleanField(required=False, default=False)
    count = serializers.ChoiceField(required=False, choices=["exact", "bounded"], default="exact")


class FetchAllCustomers(DirectoryView):
    """The live customers, or the deleted ones: searched, sorted, page by page."""

    action = Action.VIEW_CUSTOMERS

    @documented(query=CustomerListQuery, answer=CustomerPage, refusals=(400,))
    def get(self, request):
        given = read_query(CustomerListQuery, request)
        limit, offset = given.get("limit", 20), given.get("offset", 0)
        ids, total = lists.page(
            search=given.get("search"),
            company=given.get("company"),
            deleted=given["deleted"],
            ordering=given.get("ordering"),
            offset=offset,
            page_size=limit,
            count_limit=count_limit(given),
        )
        # Behind a bounded total there is a next page as long as this one is full.
        known = total if total <= BOUND or given["count"] == "exact" else max(total, offset + len(ids) + 1)
        page = limit_offset_page(request, given, known, lambda start, end: _rows(ids))
        return enveloped("Customers fetched successfully", {**page, "count": total, **_bounded(total, given)})


def _rows(ids: list[int]) -> list[dict[str, Any]]:
    found = Customer.objects.select_related("deleted_by").in_bulk(ids)
    return [customer_row(found[customer_id]) for customer_id in ids if customer_id in found]


def _bounded(total: int, given: dict[str, Any]) -> dict[str, bool]:
    return {"count_is_bounded": total > BOUND} if given["count"] == "bounded" else {}
