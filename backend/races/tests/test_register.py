"""One serial added by many at once."""

import pytest

from core.testing import client_of
from devices.tests import registry
from races.tests.callers import at_once

pytestmark = pytest.mark.django_db(transaction=True)
SERIAL = registry.SERIAL
CALLERS = 16


@pytest.mark.parametrize("url", ["/sil/add_serial_number/", "/sil/add_upi_pro_serial/"])
def test_one_of_sixteen_registers_the_serial_and_fifteen_are_told_it_is_there(url):
    clients = [client_of("asha") for _ in range(CALLERS)]
    answers = at_once([lambda client=client: client.post(url, {"serialnumber": SERIAL}) for client in clients])
    told = sorted((answer.status_code, answer.json()["status"]) for answer in answers)
    assert told == [(201, "success")] + [(409, "duplicate")] * (CALLERS - 1)
    assert registry.events() == ["device.registered"]
    assert registry.counted() == registry.present()


def test_both_kinds_of_device_share_the_key():
    urls = ["/sil/add_serial_number/", "/sil/add_upi_pro_serial/"] * 4
    clients = [client_of("asha") for _ in urls]
    jobs = [
        lambda client=client, url=url: client.post(url, {"serialnumber": SERIAL})
        for client, url in zip(clients, urls, strict=True)
    ]
    assert sorted(answer.status_code for answer in at_once(jobs)) == [201] + [409] * 7
    assert registry.events() == ["device.registered"]


def test_one_key_sent_sixteen_times_at_once_registers_once_and_every_answer_says_so():
    clients = [client_of("asha") for _ in range(CALLERS)]
    key = {"Idempotency-Key": "once"}
    body = {"serialnumber": SERIAL}
    jobs = [lambda client=client: client.post("/sil/add_serial_number/", body, headers=key) for client in clients]
    answers = at_once(jobs)
    assert {answer.status_code for answer in answers} == {201}
    assert len({answer.content for answer in answers}) == 1
    assert sum("Idempotent-Replay" not in answer.headers for answer in answers) == 1
    assert registry.events() == ["device.registered"]
