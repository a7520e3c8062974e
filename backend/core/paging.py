"""Paging parameters that the lists under /sil/ share."""

from rest_framework import serializers

from core.fields import NumberField, PresentFields
from core.validation import validated

BOUND = 10_000  # our own screens count no further and show "10,000+"


class PagingInput(PresentFields):
    """`pageNumber` is a row offset (contract section 3)."""

    pageNumber = NumberField(required=False, default=0, min_value=0, max_value=2**31 - 1)
    pageSize = NumberField(required=False, default=10, min_value=1, max_value=100)
    count = serializers.ChoiceField(required=False, choices=["exact", "bounded"], default="exact")


def count_limit(given: dict) -> int | None:
    return BOUND + 1 if given["count"] == "bounded" else None


def with_total(answer: dict, total: int, given: dict) -> dict:
    answer["totalCount"] = total
    if given["count"] == "bounded":
        answer["totalIsBounded"] = total > BOUND
    return answer


def read_query(serializer_class, request) -> dict:
    """Validate the query string; raises a validation error that names each bad parameter."""
    return validated(serializer_class, request.query_params.dict())
