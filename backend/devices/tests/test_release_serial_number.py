"""POST /sil/release_serial_number/."""

import pytest

from core.testing import client_of
from devices.tests import registry
from devices.tests.registry import MISSING, SERIAL, assert_refused, nothing_changes

URL = "/sil/release_serial_number/"


@pytest.mark.parametrize("state", ["fetched", "leased", "lease over"])
def test_gives_a_fetched_device_back_to_the_pool(ben, state):
    registry.make(state)
    answer = ben.post(URL, {"serialnumber": f"{SERIAL}\n"})
    assert (answer.status_code, answer.json()["status"]) == (200, "success")
    assert registry.state_of() == "approved"
    assert registry.events()[-1] == "device.released"
    assert ben.post("/sil/getSerialNumber/").json()["serialnumber"] == SERIAL


@pytest.mark.parametrize("state", ["pending", "approved", "rejected", "allocated", "mapped", "deactivated", "pro"])
def test_refuses_a_device_that_is_not_fetched(ben, state):
    registry.make(state)
    with nothing_changes():
        assert_refused(ben.post(URL, {"serialnumber": SERIAL}), 403, "denied")


def test_refuses_an_unknown_serial(ben):
    with nothing_changes():
        assert_refused(ben.post(URL, {"serialnumber": MISSING}), 404, "not_found")


@pytest.mark.django_db
@pytest.mark.parametrize("name", registry.STAFF)
def test_production_and_sales_may(name):
    registry.make("fetched")
    assert client_of(name).post(URL, {"serialnumber": SERIAL}).status_code == 200


@pytest.mark.django_db
@pytest.mark.parametrize("name", registry.all_but(*registry.STAFF))
def test_others_may_not(name):
    registry.make("fetched")
    with nothing_changes():
        assert_refused(client_of(name).post(URL, {"serialnumber": SERIAL}), 403, "denied")
