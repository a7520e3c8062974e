"""getSerialNumber/ under many callers: no device twice, none forgotten, nobody waits for another."""

import threading

import pytest
from django.db import connections, transaction

from core.testing import client_of
from devices import repository
from devices.models import Device
from devices.tests import registry
from races.tests.callers import at_once

pytestmark = pytest.mark.django_db(transaction=True)
URL = "/sil/getSerialNumber/"
CALLERS = 16


def _drain(client):
    """Fetch until the pool is empty."""

    def job() -> list[str]:
        mine = []
        while True:
            answer = client.post(URL)
            if answer.status_code == 404:
                return mine
            assert answer.status_code == 200, answer.content
            mine.append(answer.json()["serialnumber"])

    return job


@pytest.mark.parametrize("leases", ["", "?lease_minutes=60"])
def test_sixteen_callers_drain_two_hundred_devices_each_once_and_none_is_left(leases):
    serials = [registry.numbered(number) for number in range(200)]
    for serial in serials:
        registry.make("approved", serial)
    clients = [client_of("asha") for _ in range(CALLERS)]
    handed_out = [serial for mine in at_once([_drain(client) for client in clients]) for serial in mine]
    assert sorted(handed_out) == serials
    assert Device.objects.filter(isapproved=1, isallocated=1).count() == 200
    assert registry.rows("SELECT COUNT(*) FROM event WHERE action = 'fetched'") == [(200,)]
    assert registry.counted() == registry.present()


def test_devices_that_come_and_go_meanwhile_are_never_with_two_callers_at_once():
    for number in range(8):
        registry.make("approved", registry.numbered(number))
    held: set[str] = set()
    lock = threading.Lock()

    def fetch_and_release(client):
        def job() -> int:
            fetched = 0
            for _ in range(25):
                answer = client.post(URL)
                if answer.status_code == 404:
                    continue
                serial = answer.json()["serialnumber"]
                with lock:
                    assert serial not in held
                    held.add(serial)
                fetched += 1
                with lock:
                    held.remove(serial)
                done = client.post("/sil/release_serial_number/", {"serialnumber": serial})
                assert done.status_code == 200, done.content
            return fetched

        return job

    fetched = sum(at_once([fetch_and_release(client_of("asha")) for _ in range(CALLERS)]))
    assert fetched > 0
    for action in ("fetched", "released"):
        assert registry.rows("SELECT COUNT(*) FROM event WHERE action = %s", action) == [(fetched,)]
    assert {registry.state_of(registry.numbered(number)) for number in range(8)} == {"approved"}
    assert registry.counted() == registry.present()


def test_a_fetch_does_not_wait_for_a_transaction_that_holds_the_oldest_device():
    """Were it to wait, it would end in a lock timeout: the row is let go only after the fetch has answered."""
    oldest, next_one = registry.make("approved", registry.numbered(1)), registry.make("approved", registry.numbered(2))
    held, answered = threading.Event(), threading.Event()

    def hold():
        try:
            with transaction.atomic():
                assert repository.fetch_serial_number(None)["serialnumber"] == oldest
                held.set()
                assert answered.wait(60)
        finally:
            connections.close_all()

    client = client_of("asha")
    holder = threading.Thread(target=hold)
    holder.start()
    try:
        assert held.wait(60)
        second, third = client.post(URL), client.post(URL)
    finally:
        answered.set()
        holder.join()
    assert (second.status_code, second.json()["serialnumber"]) == (200, next_one)
    assert third.status_code == 404
    assert registry.state_of(oldest) == "fetched"


def test_one_key_sent_sixteen_times_at_once_hands_out_one_device():
    for number in range(CALLERS):
        registry.make("approved", registry.numbered(number))
    clients = [client_of("asha") for _ in range(CALLERS)]
    key = {"Idempotency-Key": "once"}
    answers = at_once([lambda client=client: client.post(URL, headers=key) for client in clients])
    assert {answer.status_code for answer in answers} == {200}
    assert len({answer.content for answer in answers}) == 1
    assert sum("Idempotent-Replay" not in answer.headers for answer in answers) == 1
    assert Device.objects.filter(isallocated=1).count() == 1
    assert registry.rows("SELECT COUNT(*) FROM event WHERE action = 'fetched'") == [(1,)]
