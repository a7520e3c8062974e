"""POST /sil/add_serial_number/."""

import pytest

from core.testing import client_of
from devices.models import Device
from devices.tests import registry
from devices.tests.registry import SERIAL, assert_refused, nothing_changes
from events.models import Event

URL = "/sil/add_serial_number/"


def test_adds_a_pending_unallocated_device_and_records_it(asha):
    answer = asha.post(URL, {"serialnumber": SERIAL})
    assert answer.status_code == 201
    assert answer.json()["status"] == "success"
    assert answer.json()["message"]
    device = Device.objects.get(pk=SERIAL)
    assert (device.isapproved, device.isallocated, device.category, device.device_type) == (0, 0, "UPIPLUS", "AMP")
    event = Event.objects.get(entity="device", key=SERIAL)
    assert (event.action, event.actor) == ("registered", "asha")
    assert event.request_id == answer.headers["X-Request-ID"]


@pytest.mark.parametrize("serial", ["000001API000000B", "999912AMP999999B", "202501API123456B"])
def test_takes_every_serial_of_the_form(asha, serial):
    assert asha.post(URL, {"serialnumber": serial}).status_code == 201
    assert Device.objects.get().device_type == serial[6:9]


@pytest.mark.parametrize("around", [" {}\n", "\n{}", "\t{}\r\n", "\u00a0{}\u2003"])
def test_trims_white_space_and_newlines_around_the_serial(asha, around):
    assert asha.post(URL, {"serialnumber": around.format(SERIAL)}).status_code == 201
    assert Device.objects.filter(pk=SERIAL).exists()


def test_refuses_a_duplicate_and_records_nothing(asha):
    asha.post(URL, {"serialnumber": SERIAL})
    with nothing_changes():
        assert_refused(asha.post(URL, {"serialnumber": SERIAL}), 409, "duplicate")


def test_refuses_a_serial_that_a_upi_pro_device_has(asha):
    registry.make("pro")
    with nothing_changes():
        assert_refused(asha.post(URL, {"serialnumber": SERIAL}), 409, "duplicate")


def test_a_deleted_serial_can_be_registered_again(asha):
    registry.make("deleted")
    assert asha.post(URL, {"serialnumber": SERIAL}).status_code == 201
    assert registry.events() == ["device.registered", "device.deleted", "device.registered"]


@pytest.mark.parametrize(
    "serial",
    [
        *registry.NO_TEXT,
        *registry.STRANGE_TEXT,
        "202500AMP123456B",
        "202513AMP123456B",
        "202505amp123456B",
        "202505ABC123456B",
        "202505AMP12345B",
        "202505AMP1234567B",
        "202505AMP123456C",
        "202505AMP123456b",
        "202505AMP 23456B",
        "AMP123456B",
        f"{SERIAL}{SERIAL}",
    ],
)
def test_refuses_what_is_not_a_serial_and_records_nothing(asha, serial):
    with nothing_changes():
        answer = asha.post(URL, {"serialnumber": serial})
    assert_refused(answer, 400, "error")
    assert answer.json()["message"] == "Validation error"
    assert answer.json()["errors"]["serialnumber"]


@pytest.mark.parametrize("body", ["", "{}", "[]", "null", "{", '{"serialnumber": NaN}', "\xff", '"text"'])
def test_refuses_a_body_without_a_serial(asha, body):
    with nothing_changes():
        assert_refused(asha.post(URL, body, content_type="application/json"), 400, "error")


@pytest.mark.django_db
@pytest.mark.parametrize("name", registry.PRODUCTION)
def test_production_may(name):
    assert client_of(name).post(URL, {"serialnumber": SERIAL}).status_code == 201


@pytest.mark.django_db
@pytest.mark.parametrize("name", registry.all_but(*registry.PRODUCTION))
def test_others_may_not(name):
    with nothing_changes():
        assert_refused(client_of(name).post(URL, {"serialnumber": SERIAL}), 403, "denied")
