"""PATCH /sil/approve_serial_number/."""

import pytest

from core.testing import client_of
from devices.models import Device
from devices.tests import registry
from devices.tests.registry import MISSING, SERIAL, assert_refused, nothing_changes

URL = "/sil/approve_serial_number/"


@pytest.mark.parametrize("state", ["pending", "rejected", "rejected after approval"])
def test_approves_a_pending_and_a_rejected_device(asha, state):
    registry.make(state)
    answer = asha.patch(URL, {"serialnumber": f" {SERIAL}\n"})
    assert (answer.status_code, answer.json()["status"]) == (200, "success")
    assert answer.json()["message"]
    assert registry.state_of() == "approved"
    assert registry.events()[-1] == "device.approved"


def test_forgets_the_reason_of_the_rejection_but_not_its_event(asha):
    registry.make("rejected")
    asha.patch(URL, {"serialnumber": SERIAL})
    assert Device.objects.get(pk=SERIAL).reject_reason is None
    assert "device.rejected" in registry.events()


def test_a_repeat_is_success_and_changes_nothing(asha):
    registry.make("approved")
    with nothing_changes():
        answer = asha.patch(URL, {"serialnumber": SERIAL})
    assert (answer.status_code, answer.json()["status"]) == (200, "success")


def test_refuses_a_deactivated_device(asha):
    registry.make("deactivated")
    with nothing_changes():
        assert_refused(asha.patch(URL, {"serialnumber": SERIAL}), 400, "error")


def test_knows_no_other_letter_case(asha):
    registry.make("pending")
    with nothing_changes():
        assert_refused(asha.patch(URL, {"serialnumber": SERIAL.lower()}), 404, "not_found")


def test_refuses_an_unknown_serial(asha):
    with nothing_changes():
        assert_refused(asha.patch(URL, {"serialnumber": MISSING}), 404, "not_found")


@pytest.mark.django_db
@pytest.mark.parametrize("name", registry.PRODUCTION)
def test_production_may(name):
    registry.make("pending")
    assert client_of(name).patch(URL, {"serialnumber": SERIAL}).status_code == 200


@pytest.mark.django_db
@pytest.mark.parametrize("name", registry.all_but(*registry.PRODUCTION))
def test_others_may_not(name):
    registry.make("pending")
    with nothing_changes():
        assert_refused(client_of(name).patch(URL, {"serialnumber": SERIAL}), 403, "denied")
