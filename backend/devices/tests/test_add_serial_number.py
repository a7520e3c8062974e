"""POST /sil/add_serial_number/."""

import pytest
from events.models import Event

from devices.models import Device

URL = "/sil/add_serial_number/"
SERIAL = "202505AMP123456B"


def test_adds_a_pending_unallocated_device_and_records_it(asha):
    answer = asha.post(URL, {"serialnumber": SERIAL})
    assert answer.status_code == 201
    assert answer.json()["status"] == "success"
    device = Device.objects.get(pk=SERIAL)
    assert (device.isapproved, device.isallocated, device.category, device.device_type) == (0, 0, "UPIPLUS", "AMP")
    event = Event.objects.get(entity="device", key=SERIAL)
    assert (event.action, event.actor) == ("registered", "asha")


def test_trims_white_space_and_newlines_around_the_serial(asha):
    assert asha.post(URL, {"serialnumber": f" {SERIAL}\n"}).status_code == 201
    assert Device.objects.filter(pk=SERIAL).exists()


def test_refuses_a_duplicate_and_records_nothing(asha):
    asha.post(URL, {"serialnumber": SERIAL})
    answer = asha.post(URL, {"serialnumber": SERIAL})
    assert (answer.status_code, answer.json()["status"]) == (409, "duplicate")
    assert Event.objects.filter(key=SERIAL).count() == 1


@pytest.mark.parametrize(
    "serial",
    [
        "202500AMP123456B",
        "202513AMP123456B",
        "202505amp123456B",
        "202505AMP12345B",
        "202505AMP1234567B",
        "202505AMP123456C",
        "202505AMP12345\u0661B",
        "202505AMP 23456B",
        "x" * 300,
        "",
        "   ",
        None,
        5,
        True,
        [SERIAL],
        {"a": 1},
        "202505AMP123456B\x00",
    ],
)
def test_refuses_what_is_not_a_serial_and_records_nothing(asha, serial):
    answer = asha.post(URL, {"serialnumber": serial})
    assert answer.status_code == 400
    assert answer.json()["message"] == "Validation error"
    assert answer.json()["errors"]["serialnumber"]
    assert not Device.objects.exists()


@pytest.mark.parametrize("body", ["", "{}", "[]", "null", "{", '{"serialnumber": NaN}', "\xff", '"text"'])
def test_refuses_a_body_without_a_serial(asha, body):
    answer = asha.post(URL, body, content_type="application/json")
    assert answer.status_code == 400
    assert answer.json()["message"]


def test_refuses_sales(ben):
    answer = ben.post(URL, {"serialnumber": SERIAL})
    assert (answer.status_code, answer.json()["status"]) == (403, "denied")
    assert not Device.objects.exists()
