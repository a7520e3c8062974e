"""The device list: one page with its total, or every row. The procedure decides how to find them."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from core import procedures
from core.driver import iso_times

Row = dict[str, Any]

COLUMNS = (
    "serial_number",
    "device_id",
    "imei",
    "imsi",
    "isapproved",
    "isallocated",
    "category",
    "device_type",
    "ever_approved",
    "created_on",
    "modified_on",
    "fetched_on",
    "lease_expires",
    "is_mapped",
    "reject_reason",
)
LONGEST_TEXT = 64  # device_id; nothing contains a longer term
CREATED = 5


def page(  # noqa: PLR0913 - the filters of the list
    *,
    search: str | None = None,
    isapproved: int | None = None,
    isallocated: int | None = None,
    device_type: str | None = None,
    category: str | None = None,
    from_date: datetime | None = None,
    to_date: datetime | None = None,
    fetched_before: datetime | None = None,
    offset: int = 0,
    page_size: int | None = None,
    sort: int = CREATED,
    descending: bool = False,
    count_limit: int | None = None,
) -> tuple[list[Row], int]:
    """Return the page's rows and the number of matching rows, which stops at `count_limit`.

    `from_date` is inclusive and `to_date` exclusive, naive UTC. Without `page_size` a page has 10 rows.
    Times are ISO text. `sort` is the contract's sortingOrderIndex. Ties are in order of serial whatever the direction.
    """
    if not possible(search):
        return [], 0
    filters = (search, isapproved, isallocated, device_type, category, from_date, to_date, fetched_before)
    shown = (offset, page_size or 10, sort, descending, count_limit)
    with iso_times():
        answer = procedures.call("get_serial_numbers", *filters, *shown, out=("total",), reads=True)
    return answer.rows, int(answer["total"])


def every(  # noqa: PLR0913 - the filters of the list
    *,
    search: str | None = None,
    isapproved: int | None = None,
    isallocated: int | None = None,
    device_type: str | None = None,
    category: str | None = None,
    from_date: datetime | None = None,
    to_date: datetime | None = None,
    fetched_before: datetime | None = None,
    sort: int = CREATED,
    descending: bool = False,
) -> Iterator[Row]:
    """Yield all matching rows, the oldest first unless told otherwise, without holding them in memory."""
    if not possible(search):
        return
    filters = (search, isapproved, isallocated, device_type, category, from_date, to_date, fetched_before)
    for row in procedures.stream("get_all_serial_numbers", *filters, sort, descending):
        yield dict(zip(COLUMNS, row, strict=True))


def possible(term: str | None) -> bool:
    """Whether a text could contain the term, if there is one. The texts searched are joined by NUL; none holds one."""
    return not term or (len(term) <= LONGEST_TEXT and "\0" not in term)
