"""Likely duplicates: of one customer, of a draft, and the list that people go through."""

from typing import Any

from rest_framework import serializers

from core.documented import documented_in_envelope as documented
from core.envelope import enveloped
from core.fields import LineField, PresentFields, iso
from core.paging import LimitOffsetInput, limit_offset_page, read_query
from core.people import to_e164
from core.permissions import Action
from core.views import DirectoryView
from customers import answers_duplicates as answers
from customers import pairs, reading, similar
from customers.matching import Known
from customers.models import LikelyDuplicate
from customers.rows import customer_row


class DraftQuery(PresentFields):
    """What is known of a customer so far; a phone that is not whole yet is left out."""

    first_name = LineField(required=False, max_length=255)
    last_name = LineField(required=False, max_length=255)
    phone_number = serializers.CharField(required=False, max_length=255)
    company = LineField(required=False, max_length=255)
    email = serializers.CharField(required=False, max_length=255)


class SimilarCustomers(DirectoryView):
    """Live customers that may be this one, at most five, the likeliest first."""

    action = Action.VIEW_CUSTOMERS

    @documented(answer=answers.SimilarRows, refusals=(404,))
    def get(self, request, customer_id: int):
        found = similar.of_customer(reading.find(customer_id))
        ids = pairs.ids_with(customer_id, [one.customer.pk for one in found])
        return _told(found, ids)


class SimilarToDraft(DirectoryView):
    """Live customers that may be the one who is being entered, at most five, the likeliest first."""

    action = Action.VIEW_CUSTOMERS

    @documented(query=DraftQuery, answer=answers.SimilarRows, refusals=(400,))
    def get(self, request):
        given = read_query(DraftQuery, request)
        given["phone_number"] = to_e164(given.get("phone_number", ""))
        return _told(similar.of_draft(Known(**given)))


class LikelyDuplicates(DirectoryView):
    """Pairs of live customers that may be one and that nobody told apart, the likeliest first."""

    action = Action.VIEW_CUSTOMERS

    @documented(query=LimitOffsetInput, answer=answers.DuplicatePage, refusals=(400,))
    def get(self, request):
        given = read_query(LimitOffsetInput, request)
        found = pairs.undecided()

        def read(start: int, end: int) -> list[dict[str, Any]]:
            return [_pair_row(pair) for pair in found[start:end]]

        page = limit_offset_page(request, given, found.count(), read)
        return enveloped("Likely duplicates fetched successfully", page)


class DismissDuplicate(DirectoryView):
    """These are two people: the pair stays off the list until one of them changes name, phone or company."""

    action = Action.EDIT_CUSTOMERS

    @documented(answer=answers.DuplicateRow, refusals=(404,))
    def post(self, request, pair_id: int):
        return enveloped("Pair dismissed successfully", _pair_row(pairs.dismiss(pair_id)))


def _told(found: list[similar.Found], pair_ids: dict[int, int] | None = None):
    rows = [
        {
            "customer": customer_row(one.customer),
            "score": one.verdict.score,
            "reasons": one.verdict.reasons,
            "duplicate": (pair_ids or {}).get(one.customer.pk),
        }
        for one in found
    ]
    return enveloped("Similar customers fetched successfully", rows)


def _pair_row(pair: LikelyDuplicate) -> dict[str, Any]:
    return {
        "id": pair.pk,
        "one": customer_row(pair.one),
        "other": customer_row(pair.other),
        "score": pair.score,
        "reasons": pair.reasons,
        "found_at": iso(pair.found_at),
    }
