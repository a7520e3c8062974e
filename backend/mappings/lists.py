"""The list of customer mappings: one page with its total, or every row. The procedure decides how to find them."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from core import procedures
from core.driver import iso_times

Row = dict[str, Any]

COLUMNS = (
    "serial_number",
    "unique_identifier",
    "customer_code",
    "customer_name",
    "company",
    "device_type",
    "is_approved",
    "review_reason",
    "license_url",
    "version_details",
    "created_on",
    "modified_on",
)
LONGEST_TEXT = 255  # license_url; nothing contains a longer term
CUSTOMER_CODE = 1


def page(  # noqa: PLR0913 - the filters of the list
    *,
    serial_number: str | None = None,
    customer_code: int | None = None,
    customer_name: str | None = None,
    company: str | None = None,
    device_type: str | None = None,
    from_date: datetime | None = None,
    to_date: datetime | None = None,
    approved_status: int | None = None,
    search_text: str | None = None,
    offset: int = 0,
    page_size: int = 10,
    sort: int = CUSTOMER_CODE,
    descending: bool = False,
    count_limit: int | None = None,
) -> tuple[list[Row], int]:
    """Return the page's rows and the number of matching rows, which stops at `count_limit`.

    `from_date` is inclusive and `to_date` exclusive, naive UTC; None, 0 as a code, -1 as a status and "" mean all.
    Times are ISO text. `sort` is the contract's sortingOrderIndex. Ties are in order of serial whatever the direction.
    """
    filters = _filters(
        serial_number=serial_number,
        customer_code=customer_code,
        customer_name=customer_name,
        company=company,
        device_type=device_type,
        from_date=from_date,
        to_date=to_date,
        approved_status=approved_status,
        search_text=search_text,
    )
    if filters is None:
        return [], 0
    with iso_times():
        answer = procedures.call(
            "list_mappings", *filters, offset, page_size, sort, descending, count_limit, out=("total",), reads=True
        )
    return answer.rows, int(answer["total"])


def every(*, sort: int = CUSTOMER_CODE, descending: bool = False, **filters: Any) -> Iterator[Row]:
    """Yield all rows that page() with these filters would have, without holding them in memory."""
    given = _filters(**filters)
    if given is None:
        return
    for row in procedures.stream("list_all_mappings", *given, sort, descending):
        yield dict(zip(COLUMNS, row, strict=True))


def _filters(  # noqa: PLR0913 - the filters of the list
    *,
    serial_number: str | None = None,
    customer_code: int | None = None,
    customer_name: str | None = None,
    company: str | None = None,
    device_type: str | None = None,
    from_date: datetime | None = None,
    to_date: datetime | None = None,
    approved_status: int | None = None,
    search_text: str | None = None,
) -> tuple | None:
    """As the procedures take them; None when no text could contain a term."""
    if not possible(serial_number, customer_name, company, search_text):
        return None
    return (
        serial_number or None,
        customer_code or None,
        customer_name or None,
        company or None,
        device_type or None,
        from_date,
        to_date,
        None if approved_status == -1 else approved_status,
        search_text or None,
    )


def possible(*terms: str | None) -> bool:
    """Whether texts could contain the terms. The texts searched are joined by NUL; no text holds one."""
    return not any(term and (len(term) > LONGEST_TEXT or "\0" in term) for term in terms)
