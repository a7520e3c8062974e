"""Paging parameters that lists share: rows from pageNumber under /sil/, limit and offset or pages under /api/."""

from collections.abc import Callable
from typing import Any

from rest_framework import serializers
from rest_framework.utils.urls import replace_query_param

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


class LimitOffsetInput(PresentFields):
    """Paging of contract section 4: when neither is sent, the list is a bare array of all that match."""

    limit = NumberField(required=False, min_value=1, max_value=100)
    offset = NumberField(required=False, min_value=0, max_value=2**31 - 1)


def is_paged(given: dict) -> bool:
    return "limit" in given or "offset" in given


def limit_offset_page(request, given: dict, total: int, read: Callable[[int, int], list[dict]]) -> dict[str, Any]:
    """One page as {count, next, previous, results}; `read(start, end)` gives the rows of the slice."""
    limit, offset = given.get("limit", 20), given.get("offset", 0)

    def link(start: int) -> str:
        url = replace_query_param(request.build_absolute_uri(), "limit", limit)
        return replace_query_param(url, "offset", start)

    return {
        "count": total,
        "next": link(offset + limit) if offset + limit < total else None,
        "previous": link(max(offset - limit, 0)) if offset else None,
        "results": read(offset, offset + limit),
    }


class PageInput(PresentFields):
    """Paging of contract section 6: numbered pages, 50 rows each unless `page_size` says otherwise."""

    page = NumberField(required=False, default=1, min_value=1, max_value=10**6)
    page_size = NumberField(required=False, default=50, min_value=1, max_value=100)


def numbered_page(request, given: dict, total: int, read: Callable[[int, int], list[dict]]) -> dict[str, Any]:
    """One page as {count, next, previous, results}; `read(start, end)` gives the rows of the slice."""
    page, size = given["page"], given["page_size"]

    def link(number: int) -> str:
        return replace_query_param(request.build_absolute_uri(), "page", number)

    return {
        "count": total,
        "next": link(page + 1) if page * size < total else None,
        "previous": link(page - 1) if page > 1 else None,
        "results": read((page - 1) * size, page * size),
    }


def read_query(serializer_class, request) -> dict:
    """Validate the query string; raises a validation error that names each bad parameter."""
    return validated(serializer_class, request.query_params.dict())
