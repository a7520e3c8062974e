"""events.record: one change, in the transaction of the change, by whoever acts."""

import json
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import transaction

from core import testing
from core.context import Acting, acting, acting_as
from events.models import Event
from events.record import record


def test_appends_who_what_and_why(db):
    with acting_as("asha", 7):
        record("device", "202505AMP123456B", "edited", {"imei": [None, "1"]}, reason="new label")
    event = Event.objects.get()
    assert (event.actor, event.actor_id, event.entity, event.key) == ("asha", 7, "device", "202505AMP123456B")
    assert (event.action, json.loads(event.changes), event.reason) == ("edited", {"imei": [None, "1"]}, "new label")
    assert event.at.utcoffset().total_seconds() == 0


@pytest.mark.django_db(transaction=True)
def test_goes_away_with_the_change_it_belongs_to():
    def change_and_fail():
        with transaction.atomic():
            record("device", "k", "edited", {})
            raise RuntimeError("the change failed")

    with pytest.raises(RuntimeError):
        change_and_fail()
    assert not Event.objects.exists()


def test_outside_a_request_the_system_acts():
    with ThreadPoolExecutor(1) as a_thread_that_served_nobody:
        assert a_thread_that_served_nobody.submit(acting).result() == Acting(None, "system", "")


def test_a_request_never_acts_as_the_one_before_it_on_the_same_thread(asha, nobody):
    asha.get("/sil/protected/")
    body = {"username": "new", "mailid": "n@example.com", "password": "a long phrase", "cpassword": "a long phrase"}
    assert nobody.post("/sil/signup/", body).status_code == 201
    assert (Event.objects.get().actor, Event.objects.get().actor_id) == ("anonymous", None)


def test_a_change_carries_the_account_and_the_request(asha):
    asha.post("/sil/add_serial_number/", {"serialnumber": "202505AMP123456B"}, HTTP_X_REQUEST_ID="scan-1")
    event = Event.objects.get()
    assert (event.actor, event.actor_id, event.request_id) == ("asha", testing.person("asha").pk, "scan-1")
