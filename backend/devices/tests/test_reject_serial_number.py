"""POST /sil/reject_serial_number/."""

import pytest

from core.testing import client_of
from devices.models import Device
from devices.tests import registry
from devices.tests.registry import MISSING, SERIAL, assert_refused, nothing_changes
from events.models import Event

URL = "/sil/reject_serial_number/"
BODY = {"serialnumber": SERIAL, "reason": "cracked case"}


@pytest.mark.parametrize(("before", "after"), [("pending", "rejected"), ("approved", "rejected after approval")])
def test_rejects_with_a_reason_that_is_kept_and_recorded(asha, before, after):
    registry.make(before)
    answer = asha.post(URL, BODY)
    assert (answer.status_code, answer.json()["status"]) == (200, "success")
    assert registry.state_of() == after
    assert Device.objects.get(pk=SERIAL).reject_reason == "cracked case"
    event = Event.objects.latest("id")
    assert (event.action, event.actor, event.reason) == ("rejected", "asha", "cracked case")


@pytest.mark.parametrize("state", ["rejected", "rejected after approval"])
def test_a_rejected_device_stays_as_it_is(asha, state):
    registry.make(state)
    with nothing_changes():
        answer = asha.post(URL, BODY)
    assert (answer.status_code, answer.json()["status"]) == (200, "success")


@pytest.mark.parametrize("state", ["fetched", "leased", "allocated", "mapped", "deactivated", "pro", "pro mapped"])
def test_refuses_a_device_that_is_not_unallocated(asha, state):
    registry.make(state)
    with nothing_changes():
        assert_refused(asha.post(URL, BODY), 403, "denied")


def test_refuses_an_unknown_serial(asha):
    with nothing_changes():
        assert_refused(asha.post(URL, {**BODY, "serialnumber": MISSING}), 404, "not_found")


@pytest.mark.parametrize("reason", [None, "", "  ", [], {}, True, "x" * 501, "a\x00b", "two\nlines"])
def test_requires_a_usable_reason(asha, reason):
    registry.make("pending")
    with nothing_changes():
        answer = asha.post(URL, {**BODY, "reason": reason})
    assert_refused(answer, 400, "error")
    assert answer.json()["errors"]["reason"]


def test_requires_a_reason_to_be_there(asha):
    registry.make("pending")
    with nothing_changes():
        assert_refused(asha.post(URL, {"serialnumber": SERIAL}), 400, "error")


def test_takes_a_reason_of_500_characters_in_any_script(asha):
    registry.make("pending")
    reason = "टूटा🙂" * 100
    assert asha.post(URL, {**BODY, "reason": reason}).status_code == 200
    assert Device.objects.get(pk=SERIAL).reject_reason == reason


@pytest.mark.django_db
@pytest.mark.parametrize("name", registry.PRODUCTION)
def test_production_may(name):
    registry.make("pending")
    assert client_of(name).post(URL, BODY).status_code == 200


@pytest.mark.django_db
@pytest.mark.parametrize("name", registry.all_but(*registry.PRODUCTION))
def test_others_may_not(name):
    registry.make("pending")
    with nothing_changes():
        assert_refused(client_of(name).post(URL, BODY), 403, "denied")
