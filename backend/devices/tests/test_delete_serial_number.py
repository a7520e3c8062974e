"""DELETE /sil/delete_serial_number/<serial>/."""

from urllib.parse import quote

import pytest

from core.testing import client_of
from devices.models import Device
from devices.tests import registry
from devices.tests.registry import MISSING, SERIAL, assert_refused, nothing_changes


def url(serial: str = SERIAL) -> str:
    return f"/sil/delete_serial_number/{quote(serial, safe='', errors='surrogatepass')}/"


@pytest.mark.parametrize("state", ["pending", "rejected"])
def test_removes_a_device_that_was_never_approved(asha, state):
    registry.make(state)
    answer = asha.delete(url())
    assert (answer.status_code, answer.json()["status"]) == (200, "success")
    assert not Device.objects.exists()
    assert registry.events()[-1] == "device.deleted"
    assert registry.counted() == registry.present() == {}


@pytest.mark.parametrize(
    "state",
    [
        "approved",
        "rejected after approval",
        "fetched",
        "leased",
        "lease over",
        "allocated",
        "mapped",
        "deactivated",
        "pro",
        "pro mapped",
    ],
)
def test_keeps_what_was_approved_or_allocated_once(asha, state):
    registry.make(state)
    with nothing_changes():
        assert_refused(asha.delete(url()), 403, "denied")


def test_a_second_delete_finds_nothing(asha):
    registry.make("pending")
    asha.delete(url())
    with nothing_changes():
        assert_refused(asha.delete(url()), 404, "not_found")


@pytest.mark.parametrize("serial", [MISSING, SERIAL.lower(), "x" * 500, "%", "'", "a/b", "..", "\x00", "🙂", "१"])
def test_refuses_an_unknown_serial(asha, serial):
    registry.make("pending")
    with nothing_changes():
        assert_refused(asha.delete(url(serial)), 404, "not_found")


def test_a_broken_encoding_in_the_path_is_not_found(asha):
    registry.make("pending")
    with nothing_changes():
        assert_refused(asha.delete("/sil/delete_serial_number/%ff%fe/"), 404, "not_found")


@pytest.mark.django_db
@pytest.mark.parametrize("name", registry.PRODUCTION)
def test_production_may(name):
    registry.make("pending")
    assert client_of(name).delete(url()).status_code == 200


@pytest.mark.django_db
@pytest.mark.parametrize("name", registry.all_but(*registry.PRODUCTION))
def test_others_may_not(name):
    registry.make("pending")
    with nothing_changes():
        assert_refused(client_of(name).delete(url()), 403, "denied")
