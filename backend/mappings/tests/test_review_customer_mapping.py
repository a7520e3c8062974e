"""POST /sil/review_customer_mapping/."""

import pytest

from core.testing import client_of
from devices.tests import registry
from devices.tests.registry import MISSING, SERIAL, assert_refused, nothing_changes
from events.models import Event
from mappings.models import Mapping

URL = "/sil/review_customer_mapping/"


@pytest.mark.parametrize("status", [1, 2, "1", "2"])
@pytest.mark.parametrize("given", [{}, {"reason": "wrong shop"}, {"reason": ""}])
@pytest.mark.parametrize("state", ["mapped", "pro mapped"])
def test_sets_the_mappings_approval_and_records_why(ben, state, status, given):
    registry.make(state)
    answer = ben.post(URL, {"serialnumber": SERIAL, "approvedStatus": status, **given})
    assert (answer.status_code, answer.json()["status"]) == (200, "success")
    mapping = Mapping.objects.get()
    assert (mapping.is_approved, mapping.review_reason) == (int(status), given.get("reason") or None)
    event = Event.objects.latest("id")
    assert (event.entity, event.action, event.reason) == ("mapping", "reviewed", given.get("reason") or None)
    assert registry.state_of() == state
    assert registry.counted() == registry.present()


def test_a_review_can_be_turned_round(ben):
    registry.make("mapped")
    for status in (1, 2, 1):
        assert ben.post(URL, {"serialnumber": SERIAL, "approvedStatus": status}).status_code == 200
    assert Mapping.objects.get().is_approved == 1
    assert registry.events().count("mapping.reviewed") == 3
    assert registry.counted() == registry.present()


@pytest.mark.parametrize("status", [None, "", 0, 3, -1, 1.5, "x", True, [], {}, [1], "\u0661", "1_", 10**30, "\x00"])
def test_refuses_a_status_that_is_neither_1_nor_2(ben, status):
    registry.make("mapped")
    with nothing_changes():
        answer = ben.post(URL, {"serialnumber": SERIAL, "approvedStatus": status})
    assert_refused(answer, 400, "error")
    assert answer.json()["errors"]["approvedStatus"]


@pytest.mark.parametrize("reason", ["x" * 501, True, [], {"a": 1}, "a\x00"])
def test_refuses_an_unusable_reason(ben, reason):
    registry.make("mapped")
    with nothing_changes():
        answer = ben.post(URL, {"serialnumber": SERIAL, "approvedStatus": 1, "reason": reason})
    assert_refused(answer, 400, "error")


@pytest.mark.parametrize("state", ["unknown", "pending", "approved", "allocated", "deactivated", "pro"])
def test_refuses_a_device_without_a_mapping(ben, state):
    registry.make(state)
    with nothing_changes():
        assert_refused(ben.post(URL, {"serialnumber": SERIAL, "approvedStatus": 1}), 404, "not_found")


def test_refuses_unknown_serials(ben):
    registry.make("mapped")
    for serial in (MISSING, SERIAL.lower(), "x" * 19, "१"):
        with nothing_changes():
            assert_refused(ben.post(URL, {"serialnumber": serial, "approvedStatus": 1}), 404, "not_found")


@pytest.mark.django_db
@pytest.mark.parametrize("name", registry.SALES)
def test_admin_and_sales_may(name):
    registry.make("mapped")
    assert client_of(name).post(URL, {"serialnumber": SERIAL, "approvedStatus": 1}).status_code == 200


@pytest.mark.django_db
@pytest.mark.parametrize("name", registry.all_but(*registry.SALES))
def test_others_may_not(name):
    registry.make("mapped")
    with nothing_changes():
        assert_refused(client_of(name).post(URL, {"serialnumber": SERIAL, "approvedStatus": 1}), 403, "denied")
