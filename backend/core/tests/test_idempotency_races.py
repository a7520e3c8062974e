"""One key sent at the same moment on several connections."""

import time

import pytest
from django.db import connection

from core import testing
from core.models import IdempotencyKey
from core.tests.parallel import at_once, codes
from core.tests.pool import fill_pool
from devices import repository
from devices.models import Device
from events.models import Event

FETCH = "/sil/getSerialNumber/"
KEY = {"HTTP_IDEMPOTENCY_KEY": "order-4711"}
pytestmark = pytest.mark.django_db(transaction=True)


def test_sixteen_callers_with_one_key_get_one_device_and_one_answer():
    fill_pool(16)
    asha = testing.person("asha")
    clients = [testing.anonymous() for _ in range(16)]
    token = testing.bearer(asha)
    for client in clients:
        client.credentials(HTTP_AUTHORIZATION=f"Bearer {token}")
    answers = at_once(*[lambda client=client: client.post(FETCH, **KEY) for client in clients])
    assert codes(answers) == [200] * 16
    assert len({answer.content for answer in answers}) == 1
    assert sum("Idempotent-Replay" in answer for answer in answers) == 15
    assert Device.objects.filter(isallocated=1).count() == 1
    assert Event.objects.filter(action="fetched").count() == 1


def test_one_key_with_two_bodies_at_once_serves_one_and_refuses_the_other():
    fill_pool(2)
    first, second = testing.client_of("asha"), testing.client_of("asha")
    answers = at_once(
        lambda: first.post(FETCH, {"lease_minutes": 5}, **KEY), lambda: second.post(FETCH, {"lease_minutes": 6}, **KEY)
    )
    assert codes(answers) == [200, 422]
    assert Device.objects.filter(isallocated=1).count() == 1


def test_a_repeat_waits_for_the_first_and_answers_the_same(monkeypatch):
    fill_pool(2)
    real = repository.fetch_serial_number
    monkeypatch.setattr(repository, "fetch_serial_number", lambda minutes: (real(minutes), time.sleep(0.5))[0])
    first, second = testing.client_of("asha"), testing.client_of("asha")
    answers = at_once(lambda: first.post(FETCH, **KEY), lambda: second.post(FETCH, **KEY))
    assert codes(answers) == [200, 200]
    assert answers[0].json() == answers[1].json()
    assert Device.objects.filter(isallocated=1).count() == 1


def test_a_repeat_that_waits_too_long_is_409_and_fetches_nothing(monkeypatch):
    fill_pool(2)
    real = repository.fetch_serial_number
    monkeypatch.setattr(repository, "fetch_serial_number", lambda minutes: (real(minutes), time.sleep(2.5))[0])
    first, second = testing.client_of("asha"), testing.client_of("asha")

    def impatient():
        time.sleep(0.5)
        with connection.cursor() as cursor:
            cursor.execute("SET SESSION innodb_lock_wait_timeout = 1")  # the setting is 5 seconds
        return second.post(FETCH, **KEY)

    done, waited = at_once(lambda: first.post(FETCH, **KEY), impatient)
    assert done.status_code == 200
    assert (waited.status_code, waited.json()["status"]) == (409, "conflict")
    assert Device.objects.filter(isallocated=1).count() == 1
    assert IdempotencyKey.objects.get().code == 200


def test_a_repeat_waits_five_seconds_at_the_most(db):
    with connection.cursor() as cursor:
        cursor.execute("SELECT @@innodb_lock_wait_timeout")
        assert cursor.fetchone() == (5,)
