"""Many uploads for one owner and type at the same moment: one is active, and no number is missing."""

import pytest

from core import testing
from core.tests.parallel import at_once
from documents import storage
from documents.models import Document
from documents.tests.papers import pdf, send
from events.models import Event

pytestmark = pytest.mark.django_db(transaction=True)
CALLERS = 32
ROUNDS, ROUNDS_DEEP = 2, 50  # the first finds an empty slot, the others a taken one
ONE_TYPE = {"document_type": "purchase_order"}


def a_round(number: int) -> None:
    """All at once, the first round into an empty slot."""
    content = pdf(f"Round {number}")
    clients = [testing.client_of("carl") for _ in range(CALLERS)]
    answers = at_once(*(lambda client=client: send(client, "a.pdf", content, **ONE_TYPE) for client in clients))
    assert {answer.status_code for answer in answers} == {201}, [answer.content for answer in answers]
    told = [answer.json()["document"]["version"] for answer in answers]
    assert sorted(told) == list(range(number * CALLERS + 1, (number + 1) * CALLERS + 1))
    rows = list(Document.objects.order_by("version"))
    assert [row.version for row in rows] == list(range(1, (number + 1) * CALLERS + 1))
    assert [row.version for row in rows if row.is_active] == [len(rows)]
    assert sum(not answer.json()["replaced"] for answer in answers) == (number == 0)


def rounds(how_many: int) -> None:
    for number in range(how_many):
        a_round(number)
    total = how_many * CALLERS
    assert len(set(storage.keys()) & set(Document.objects.values_list("stored_key", flat=True))) == total
    events = list(Event.objects.filter(entity="document").values_list("action", flat=True))
    assert (events.count("uploaded"), events.count("replaced")) == (total, total - 1)


def test_one_is_active_and_versions_have_no_gap():
    rounds(ROUNDS)


@pytest.mark.deep
def test_one_is_active_and_versions_have_no_gap_fifty_times():
    rounds(ROUNDS_DEEP)


def test_a_removal_beside_uploads_leaves_one_active_at_most():
    first = send(testing.client_of("carl"), **ONE_TYPE).json()["document"]["id"]
    carl, root = testing.client_of("carl"), testing.client_of("root")
    answers = at_once(
        *[lambda: send(carl, **ONE_TYPE)] * 4,
        lambda: carl.delete(f"/api/documents/{first}/remove/"),
        lambda: root.delete(f"/api/documents/{first}/remove/?hard_delete=true"),
    )
    assert [answer.status_code for answer in answers[:4]] == [201] * 4
    assert answers[4].status_code in (200, 404)
    assert answers[5].status_code == 200
    rows = Document.objects.filter(is_active=True)
    assert rows.count() == 1
    assert not Document.objects.filter(pk=first).exists()
