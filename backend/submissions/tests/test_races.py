"""Entries made at the same moment."""

import pytest

from core.testing import client_of
from core.tests.parallel import at_once
from documents import storage
from documents.models import Document
from drivers.models import Driver
from outbox.models import Message
from submissions.models import Submission
from submissions.tests import gatehouse
from submissions.tests.gatehouse import CREATE, HELPER, form
from vehicles.models import Vehicle

pytestmark = pytest.mark.django_db(transaction=True)


def test_one_key_sent_sixteen_times_at_once_announces_once():
    carl, files = client_of("carl"), set(storage.keys())

    def send():
        body = form(puc=gatehouse.picture(), purchase_order=gatehouse.picture())
        return carl.post(CREATE, body, format="multipart", headers={"Idempotency-Key": "k"})

    answers = at_once(*[send] * 16)
    # Who waited longer than the first one took is told to try again; nobody is told anything else.
    assert {answer.status_code for answer in answers} <= {201, 409}
    made = Submission.objects.get()
    assert {a.json()["submission"]["id"] for a in answers if a.status_code == 201} == {made.pk}
    assert Document.objects.count() == made.papers.count() == 2
    assert len(set(storage.keys()) - files) == 2
    assert Message.objects.filter(channel="mail").count() == 1
    assert send().json()["submission"]["id"] == made.pk


def test_sixteen_different_entries_of_the_same_people_at_once():
    """The same new vehicle and people, twice with driver and helper the other way round."""
    carl, dora = client_of("carl"), client_of("dora")
    swapped = {
        "driver_name": HELPER["helper_name"],
        "driver_phone": HELPER["helper_phone"],
        "helper_name": "Ravi Kumar",
        "helper_phone": "9876543210",
    }

    def send(number: int):
        body = form(**(swapped if number % 2 else HELPER))
        return (carl if number % 4 < 2 else dora).post(CREATE, body)

    answers = at_once(*[lambda number=number: send(number) for number in range(16)])
    assert {answer.status_code for answer in answers} == {201}
    assert (Submission.objects.count(), Vehicle.objects.count(), Driver.objects.count()) == (16, 1, 2)
    assert len(set(Submission.objects.values_list("qr_payload_hash", flat=True))) == 16
    assert Message.objects.filter(channel="mail").count() == 16


def test_blacklisting_and_announcing_at_once_never_leave_a_pending_entry_unseen():
    """Whichever is first: an entry made before the blacklisting cannot be approved, one after it is refused."""
    made = gatehouse.entry()
    carl, gita = client_of("carl"), client_of("gita")
    driver = Driver.objects.get()

    def blacklist():
        return gita.patch(f"/api/drivers/{driver.pk}/", {"is_blacklisted": True, "blacklist_reason": "Theft"})

    answers = at_once(blacklist, *[lambda: carl.post(CREATE, form())] * 6)
    assert answers[0].status_code == 200
    assert {answer.status_code for answer in answers[1:]} <= {201, 403}
    assert Submission.objects.count() == 1 + sum(answer.status_code == 201 for answer in answers)
    for number in Submission.objects.values_list("pk", flat=True):
        gatehouse.refused(gita.post(gatehouse.at(number, "approve")), 409)
    assert carl.get(gatehouse.at(made)).json()["status"] == "pending"
