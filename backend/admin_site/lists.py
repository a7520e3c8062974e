"""Lists of a million rows: found by an index, never counted to the end."""

from django.contrib.admin.views.main import ChangeList
from django.core.paginator import Page, Paginator
from django.db.models import Q, QuerySet
from django.utils.functional import cached_property

MOST_COUNTED = 10_000
_AFTER_ASCII = "\x7f"


class BoundedPaginator(Paginator):
    """Counts to 10,001; the rows behind those are found by searching.

    Of a page only the keys are skipped to, in an index that holds nothing else, and then its rows are read.
    """

    @cached_property
    def count(self) -> int:
        rows: QuerySet = self.object_list  # type: ignore[assignment]
        # In the list's order, so that both find the same index; without one MariaDB may join two others.
        return rows[: MOST_COUNTED + 1].count()

    def page(self, number: int | str) -> Page:
        number = self.validate_number(number)
        rows: QuerySet = self.object_list  # type: ignore[assignment]
        first = (number - 1) * self.per_page
        keys = list(rows.values_list("pk", flat=True)[first : first + self.per_page])
        return Page(rows.filter(pk__in=keys), number, self)


class BoundedChangeList(ChangeList):
    """Says "10,000+" where counting stopped."""

    @property
    def told_count(self) -> str:
        return f"{MOST_COUNTED:,}+" if self.result_count > MOST_COUNTED else f"{self.result_count:,}"


def begins(field: str, text: str) -> Q:
    """A prefix of an ASCII column, as the range that its index answers; no other text is in there."""
    if not text.isascii():
        return Q(pk__in=[])
    return Q(**{f"{field}__gte": text, f"{field}__lt": text + _AFTER_ASCII})


def whole_number(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 19 else None
