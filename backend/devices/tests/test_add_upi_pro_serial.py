"""POST /sil/add_upi_pro_serial/."""

import pytest

from core.testing import client_of
from devices.models import Device
from devices.tests import registry
from devices.tests.registry import assert_refused, nothing_changes

URL = "/sil/add_upi_pro_serial/"


@pytest.mark.parametrize("serial", ["A", "0", "-", "PRO-0001", "ABCDEFGHIJKLMNOPQR", registry.SERIAL])
def test_adds_an_approved_allocated_device_without_a_mapping(asha, serial):
    answer = asha.post(URL, {"serialnumber": f" {serial}\n"})
    assert (answer.status_code, answer.json()["status"]) == (201, "success")
    device = Device.objects.get(pk=serial)
    assert (device.isapproved, device.isallocated, device.category, device.device_type) == (1, 2, "UPIPRO", "")
    assert registry.state_of(serial) == "pro"


def test_sends_registered_alone(asha):
    asha.post(URL, {"serialnumber": "PRO-0001"})
    assert registry.events("PRO-0001") == ["device.registered"]
    assert registry.counted() == registry.present() == {("device", 1, 2, "UPIPRO", ""): 1}


@pytest.mark.parametrize("state", ["pending", "approved", "deactivated", "pro"])
def test_refuses_a_serial_that_any_device_has(asha, state):
    registry.make(state)
    with nothing_changes():
        assert_refused(asha.post(URL, {"serialnumber": registry.SERIAL}), 409, "duplicate")


@pytest.mark.parametrize(
    "serial",
    [*registry.NO_TEXT, "pro-1", "A" * 19, "A" * 300, "PRO_1", "PRO 1", "PRO/1", "PRO\u06611", "ÄB", "A\x00", 5, 1.5],
)
def test_refuses_what_is_not_a_upi_pro_serial(asha, serial):
    with nothing_changes():
        answer = asha.post(URL, {"serialnumber": serial})
    assert_refused(answer, 400, "error")
    assert answer.json()["errors"]["serialnumber"]


@pytest.mark.django_db
@pytest.mark.parametrize("name", registry.all_but(*registry.PRODUCTION))
def test_others_than_production_may_not(name):
    with nothing_changes():
        assert_refused(client_of(name).post(URL, {"serialnumber": "PRO-1"}), 403, "denied")
