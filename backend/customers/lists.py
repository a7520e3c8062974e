"""The customers list: the ids of one page with the total, or of all. The procedure decides how to find them."""

import re
import unicodedata
from collections.abc import Iterator

from core import procedures
from core.people import to_e164

LONGEST_TEXT = 254  # an e-mail address; nothing contains a longer term
DELETED = "deleted_at"
# Their places are the procedure's p_sort.
COLUMNS = ("code", "first_name", "last_name", "company", "created_at", DELETED)
NEWEST_FIRST, LAST_DELETED_FIRST = "-created_at", f"-{DELETED}"

_LIKE_A_PHONE = re.compile(r"\+|\+?[ .()/-]*[0-9][0-9 .()/-]*", re.ASCII)
_LONGEST_NUMBER = 15  # digits of E.164
_LONG_ENOUGH = 5  # digits; fewer may well be meant with the zeros before them


def page(
    *,
    search: str | None = None,
    company: str | None = None,
    deleted: bool = False,
    ordering: str | None = None,
    offset: int = 0,
    page_size: int = 20,
    count_limit: int | None = None,
) -> tuple[list[int], int]:
    """Return the ids of the page in their order and the number of matching customers, which stops at `count_limit`.

    `ordering` is one of COLUMNS, with a - before it to turn it round; None is the newest first, of the deleted
    the last deleted. Ties are in order of id whatever the direction. "" as a term means all.
    """
    filters = _filters(search, company)
    if filters is None:
        return [], 0
    order = _order(ordering, deleted=deleted)
    answer = procedures.call(
        "list_customers", *filters, deleted, offset, page_size, *order, count_limit, out=("total",), reads=True
    )
    return [row["id"] for row in answer.rows], int(answer["total"])


def every(
    *, search: str | None = None, company: str | None = None, deleted: bool = False, ordering: str | None = None
) -> Iterator[int]:
    """Yield the ids of all customers that page() would have, without holding them in memory."""
    filters = _filters(search, company)
    if filters is None:
        return
    order = _order(ordering, deleted=deleted)
    for (customer_id,) in procedures.stream("list_all_customers", *filters, deleted, *order):
        yield customer_id


def _filters(search: str | None, company: str | None) -> tuple[str | None, ...] | None:
    """Search, phone and company as the procedures take them; None when no text could contain a term."""
    # Names are stored composed.
    terms = [unicodedata.normalize("NFC", term) if term else None for term in (search, company)]
    # The texts searched are joined by NUL; no text holds one.
    if any(term and (len(term) > LONGEST_TEXT or "\0" in term) for term in terms):
        return None
    return terms[0], phone_of(terms[0]) if terms[0] else None, terms[1]


def _order(ordering: str | None, *, deleted: bool) -> tuple[int, bool]:
    order = ordering or (LAST_DELETED_FIRST if deleted else NEWEST_FIRST)
    return COLUMNS.index(order.removeprefix("-")), order.startswith("-")


def phone_of(term: str) -> str | None:
    """What a stored number (E.164) contains when it contains a term that is written like one, else None.

    Blanks and signs between digits do not count. Zeros before a longer part of a number are dialled, not stored.
    """
    if not _LIKE_A_PHONE.fullmatch(term):
        return None
    digits = re.sub(r"[^0-9]", "", term)
    if term.startswith("+"):
        found = to_e164(term) or f"+{digits}"
    else:
        national = digits.lstrip("0")
        found = national if len(national) >= _LONG_ENOUGH else digits
    return found if len(found.removeprefix("+")) <= _LONGEST_NUMBER else None
