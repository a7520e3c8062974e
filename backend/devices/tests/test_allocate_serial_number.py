"""POST /sil/allocate_serial_number/."""

import pytest

from core.testing import client_of
from devices.tests import registry
from devices.tests.registry import MISSING, SERIAL, assert_refused, nothing_changes

URL = "/sil/allocate_serial_number/"


@pytest.mark.parametrize("state", ["approved", "fetched", "leased", "lease over"])
def test_allocates_an_unallocated_or_fetched_device(ben, state):
    registry.make(state)
    answer = ben.post(URL, {"serialnumber": SERIAL})
    assert (answer.status_code, answer.json()["status"]) == (200, "success")
    assert registry.state_of() == "allocated"
    assert registry.events()[-1] == "device.allocated"


@pytest.mark.parametrize(
    "state",
    ["pending", "rejected", "rejected after approval", "allocated", "mapped", "deactivated", "pro", "pro mapped"],
)
def test_refuses_what_is_not_approved_already_allocated_or_deactivated(ben, state):
    registry.make(state)
    with nothing_changes():
        assert_refused(ben.post(URL, {"serialnumber": SERIAL}), 400, "error")


def test_refuses_an_unknown_serial(ben):
    with nothing_changes():
        assert_refused(ben.post(URL, {"serialnumber": MISSING}), 404, "not_found")


@pytest.mark.django_db
@pytest.mark.parametrize("name", registry.SALES)
def test_sales_may(name):
    registry.make("approved")
    assert client_of(name).post(URL, {"serialnumber": SERIAL}).status_code == 200


@pytest.mark.django_db
@pytest.mark.parametrize("name", registry.all_but(*registry.SALES))
def test_others_may_not(name):
    registry.make("approved")
    with nothing_changes():
        assert_refused(client_of(name).post(URL, {"serialnumber": SERIAL}), 403, "denied")
