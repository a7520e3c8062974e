"""POST /sil/deactivate_serial_number/."""

import pytest

from core.testing import client_of
from devices.tests import registry
from devices.tests.registry import MISSING, SERIAL, assert_refused, nothing_changes
from events.models import Event

URL = "/sil/deactivate_serial_number/"


@pytest.mark.parametrize(("given", "kept"), [({"reason": "burnt"}, "burnt"), ({"reason": ""}, None), ({}, None)])
def test_deactivates_with_or_without_a_reason(asha, given, kept):
    registry.make("approved")
    answer = asha.post(URL, {"serialnumber": SERIAL, **given})
    assert (answer.status_code, answer.json()["status"]) == (200, "success")
    assert registry.state_of() == "deactivated"
    event = Event.objects.latest("id")
    assert (event.action, event.reason) == ("deactivated", kept)


@pytest.mark.parametrize(
    "state", ["pending", "rejected", "rejected after approval", "fetched", "leased", "allocated", "mapped", "pro"]
)
def test_refuses_unless_approved_and_unallocated(asha, state):
    registry.make(state)
    with nothing_changes():
        assert_refused(asha.post(URL, {"serialnumber": SERIAL}), 403, "denied")


def test_it_is_for_ever(root):
    registry.make("deactivated")
    body = {"serialnumber": SERIAL, "reason": "again"}
    with nothing_changes():
        assert_refused(root.post(URL, body), 403, "denied")
        assert_refused(root.patch("/sil/approve_serial_number/", body), 400, "error")
        assert_refused(root.post("/sil/reject_serial_number/", body), 403, "denied")
        assert_refused(root.post("/sil/release_serial_number/", body), 403, "denied")
        assert_refused(root.post("/sil/allocate_serial_number/", body), 400, "error")
        assert_refused(root.post("/sil/create_customer_mapping/", registry.mapping_of()), 400, "error")
        assert_refused(root.delete(f"/sil/delete_serial_number/{SERIAL}/"), 403, "denied")
        assert_refused(root.post("/sil/getSerialNumber/"), 404, "not_found")


@pytest.mark.parametrize("reason", ["x" * 501, [], {"a": 1}, True, "a\x00", "two\nlines"])
def test_refuses_an_unusable_reason(asha, reason):
    registry.make("approved")
    with nothing_changes():
        assert_refused(asha.post(URL, {"serialnumber": SERIAL, "reason": reason}), 400, "error")


def test_refuses_an_unknown_serial(asha):
    with nothing_changes():
        assert_refused(asha.post(URL, {"serialnumber": MISSING}), 404, "not_found")


@pytest.mark.django_db
@pytest.mark.parametrize("name", registry.PRODUCTION)
def test_production_may(name):
    registry.make("approved")
    assert client_of(name).post(URL, {"serialnumber": SERIAL}).status_code == 200


@pytest.mark.django_db
@pytest.mark.parametrize("name", registry.all_but(*registry.PRODUCTION))
def test_others_may_not(name):
    registry.make("approved")
    with nothing_changes():
        assert_refused(client_of(name).post(URL, {"serialnumber": SERIAL}), 403, "denied")
