"""What happened to a customer."""

from typing import Any

from core.documented import documented_in_envelope as documented
from core.envelope import enveloped
from core.paging import LimitOffsetInput, limit_offset_page, read_query
from core.permissions import Action
from core.views import DirectoryView
from customers import answers_duplicates as answers
from customers import reading
from events.reading import history_of, history_row


class CustomerHistory(DirectoryView):
    """Every recorded change of a customer, newest first; also of one that was deleted or merged."""

    action = Action.VIEW_CUSTOMERS

    @documented(query=LimitOffsetInput, answer=answers.CustomerHistoryPage, refusals=(400, 404))
    def get(self, request, customer_id: int):
        reading.refuse_unknown(customer_id)
        given = read_query(LimitOffsetInput, request)
        found = history_of("customer", str(customer_id))

        def read(start: int, end: int) -> list[dict[str, Any]]:
            return [history_row(event) for event in found[start:end]]

        page = limit_offset_page(request, given, found.count(), read)
        return enveloped("Customer history fetched successfully", page)
