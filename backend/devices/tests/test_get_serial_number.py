"""GET and POST /sil/getSerialNumber/: hand a device out, once."""

from datetime import UTC, datetime, timedelta

import pytest

from core.testing import client_of
from devices.models import Device
from devices.tests import registry
from devices.tests.registry import OTHER, SERIAL, assert_refused, moment, nothing_changes

URL = "/sil/getSerialNumber/"


@pytest.mark.parametrize("method", ["get", "post"])
def test_hands_out_the_device_and_marks_it_fetched(asha, method):
    registry.make("approved")
    answer = getattr(asha, method)(URL)
    assert answer.status_code == 200
    told = answer.json()
    assert (told["serialnumber"], told["status"], told["lease_expires"]) == (SERIAL, "success", None)
    assert told["message"]
    assert registry.state_of() == "fetched"
    assert registry.events()[-1] == "device.fetched"


def test_hands_out_the_oldest_first_and_each_once(asha):
    serials = [registry.make("approved", registry.numbered(number)) for number in (3, 1, 2)]
    newest_first = datetime(2025, 5, 1, tzinfo=UTC)
    for age, serial in enumerate(serials):
        Device.objects.filter(pk=serial).update(created_on=newest_first - timedelta(days=age))
    assert [asha.post(URL).json()["serialnumber"] for _ in serials] == serials[::-1]
    with nothing_changes():
        assert_refused(asha.post(URL), 404, "not_found")


def test_devices_of_one_moment_go_by_serial(asha):
    for number in (3, 1, 2):
        registry.make("approved", registry.numbered(number))
    Device.objects.update(created_on=datetime(2025, 5, 1, tzinfo=UTC))
    assert [asha.get(URL).json()["serialnumber"] for _ in range(3)] == [registry.numbered(n) for n in (1, 2, 3)]


@pytest.mark.parametrize(
    "state", ["unknown", "pending", "rejected", "rejected after approval", "leased", "allocated", "deactivated", "pro"]
)
@pytest.mark.parametrize("method", ["get", "post"])
def test_answers_404_when_nothing_can_be_handed_out(asha, method, state):
    registry.make(state)
    with nothing_changes():
        assert_refused(getattr(asha, method)(URL), 404, "not_found")


@pytest.mark.parametrize("minutes", [1, 30, 10080, "30"])
@pytest.mark.parametrize("where", ["query", "query of a POST", "body"])
def test_a_lease_ends_after_its_minutes(asha, minutes, where):
    registry.make("approved")
    if where == "body":
        answer = asha.post(URL, {"lease_minutes": minutes})
    elif where == "query":
        answer = asha.get(URL, {"lease_minutes": minutes})
    else:
        answer = asha.post(f"{URL}?lease_minutes={minutes}")
    assert answer.status_code == 200
    left = moment(answer.json()["lease_expires"]) - datetime.now(UTC)
    assert timedelta(minutes=int(minutes), seconds=-30) < left <= timedelta(minutes=int(minutes))
    assert registry.state_of() == "leased"


@pytest.mark.parametrize("nothing", ["", None])
def test_an_empty_lease_counts_as_absent(asha, nothing):
    registry.make("approved")
    assert asha.post(URL, {"lease_minutes": nothing}).json()["lease_expires"] is None


BAD_MINUTES = ["0", "-1", "10081", "1.5", "x", "9" * 400, "1e3", "٣٠", "3_0", "\x00", "NaN"]


@pytest.mark.parametrize("minutes", BAD_MINUTES)
@pytest.mark.parametrize("method", ["get", "post"])
def test_refuses_a_bad_lease_and_hands_out_nothing(asha, method, minutes):
    registry.make("approved")
    with nothing_changes():
        answer = getattr(asha, method)(URL, {"lease_minutes": minutes})
    assert_refused(answer, 400, "error")
    assert answer.json()["errors"]["lease_minutes"]


@pytest.mark.parametrize("minutes", [0, -1, 10081, 1.5, True, [30], {"a": 1}, 10**30])
def test_refuses_a_lease_of_another_type(asha, minutes):
    registry.make("approved")
    with nothing_changes():
        assert_refused(asha.post(URL, {"lease_minutes": minutes}), 400, "error")


def test_a_lease_that_ran_out_returns_before_the_next_fetch(asha):
    registry.make("lease over")
    answer = asha.post(URL)
    assert answer.json()["serialnumber"] == SERIAL
    assert registry.events()[-2:] == ["device.lease_expired", "device.fetched"]
    assert registry.state_of() == "fetched"


def test_one_key_answers_one_device_whatever_the_method(asha):
    registry.make("approved")
    registry.make("approved", OTHER)
    first = asha.get(URL, headers={"Idempotency-Key": "k1"})
    again = asha.post(URL, headers={"Idempotency-Key": "k1"})
    assert "Idempotent-Replay" not in first.headers
    assert again.headers["Idempotent-Replay"] == "true"
    assert (again.status_code, again.json()) == (200, first.json())
    assert Device.objects.filter(isallocated=1).count() == 1


def test_one_key_with_other_parameters_is_refused(asha):
    registry.make("approved")
    registry.make("approved", OTHER)
    asha.post(URL, {"lease_minutes": 5}, headers={"Idempotency-Key": "k1"})
    with nothing_changes():
        answer = asha.post(URL, {"lease_minutes": 6}, headers={"Idempotency-Key": "k1"})
    assert_refused(answer, 422, "mismatch")


def test_an_empty_pool_is_remembered_by_the_key_too(asha):
    assert asha.post(URL, headers={"Idempotency-Key": "k1"}).status_code == 404
    registry.make("approved")
    again = asha.post(URL, headers={"Idempotency-Key": "k1"})
    assert (again.status_code, again.headers["Idempotent-Replay"]) == (404, "true")
    assert asha.post(URL, headers={"Idempotency-Key": "k2"}).status_code == 200


def test_another_persons_same_key_is_another_key(asha, ben):
    registry.make("approved")
    registry.make("approved", OTHER)
    mine = asha.post(URL, headers={"Idempotency-Key": "k1"}).json()["serialnumber"]
    assert ben.post(URL, headers={"Idempotency-Key": "k1"}).json()["serialnumber"] != mine


@pytest.mark.django_db
@pytest.mark.parametrize("method", ["get", "post"])
@pytest.mark.parametrize("name", registry.STAFF)
def test_production_and_sales_may(name, method):
    registry.make("approved")
    assert getattr(client_of(name), method)(URL).status_code == 200


@pytest.mark.django_db
@pytest.mark.parametrize("method", ["get", "post"])
@pytest.mark.parametrize("name", registry.all_but(*registry.STAFF))
def test_others_may_not(name, method):
    registry.make("approved")
    with nothing_changes():
        assert_refused(getattr(client_of(name), method)(URL), 403, "denied")
