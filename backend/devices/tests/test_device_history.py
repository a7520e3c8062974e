"""GET /sil/device_history/."""

import pytest

from core.testing import client_of
from devices.tests import registry
from devices.tests.registry import MISSING, OTHER, SERIAL, assert_refused, moment

URL = "/sil/device_history/"


def _history(client, serial: str = SERIAL) -> list[dict]:
    answer = client.get(URL, {"serialnumber": serial})
    assert answer.status_code == 200
    return answer.json()["data"]


def test_tells_every_change_newest_first_with_who_what_and_why(asha, ben):
    asha.post("/sil/add_serial_number/", {"serialnumber": SERIAL})
    asha.post("/sil/reject_serial_number/", {"serialnumber": SERIAL, "reason": "bent"})
    last = asha.patch("/sil/approve_serial_number/", {"serialnumber": SERIAL})
    history = _history(ben)
    assert [(row["action"], row["actor"], row["reason"]) for row in history] == [
        ("device.approved", "asha", None),
        ("device.rejected", "asha", "bent"),
        ("device.registered", "asha", None),
    ]
    assert [row["changes"].get("isapproved") for row in history] == [[2, 1], [0, 2], [None, 0]]
    assert history[0]["request_id"] == last.headers["X-Request-ID"]
    assert moment(history[0]["at"]) >= moment(history[1]["at"]) >= moment(history[2]["at"])


def test_the_mapping_belongs_to_the_devices_history(asha, ben):
    registry.make("approved")
    ben.post("/sil/create_customer_mapping/", registry.mapping_of())
    ben.post("/sil/update_customer_mapping/", registry.mapping_of(company="New"))
    ben.post("/sil/review_customer_mapping/", {"serialnumber": SERIAL, "approvedStatus": 2, "reason": "wrong shop"})
    ben.delete(f"/sil/delete_customer_mapping/{SERIAL}/")
    history = _history(asha)
    assert {row["action"] for row in history[:6]} == {
        "mapping.created",
        "device.allocated",
        "mapping.updated",
        "mapping.reviewed",
        "mapping.deleted",
        "device.released",
    }
    changed = {row["action"]: row["changes"] for row in history}
    assert changed["mapping.updated"] == {"company": ["Anand Stores", "New"]}
    assert changed["mapping.reviewed"]["isApproved"] == [0, 2]
    assert changed["device.allocated"] == {"isallocated": [0, 2]}
    assert changed["device.released"] == {"isallocated": [2, 0]}
    assert {row["reason"] for row in history if row["action"] == "mapping.reviewed"} == {"wrong shop"}


def test_a_lease_that_ran_out_names_the_timer(asha):
    registry.make("lease over")
    asha.post("/sil/getSerialNumber/")
    assert [row["action"] for row in _history(asha)][:2] == ["device.fetched", "device.lease_expired"]


def test_a_deleted_device_keeps_its_history(asha):
    registry.make("deleted")
    assert [row["action"] for row in _history(asha)] == ["device.deleted", "device.registered"]


def test_tells_nothing_of_other_devices(asha):
    registry.make("pending", OTHER)
    registry.make("pending")
    assert len(_history(asha)) == 1


@pytest.mark.parametrize("serial", [MISSING, SERIAL.lower(), "x" * 100, "%", "१", "🙂"])
def test_an_unknown_serial_is_not_found(asha, serial):
    registry.make("pending")
    assert_refused(asha.get(URL, {"serialnumber": serial}), 404, "not_found")


@pytest.mark.parametrize("query", ["", "?serialnumber=", "?serialnumber=%20", "?serialnumber=%00"])
def test_refuses_a_missing_parameter(asha, query):
    assert_refused(asha.get(f"{URL}{query}"), 400, "error")


@pytest.mark.django_db
@pytest.mark.parametrize("name", registry.STAFF)
def test_staff_may(name):
    registry.make("pending")
    assert client_of(name).get(URL, {"serialnumber": SERIAL}).status_code == 200


@pytest.mark.django_db
@pytest.mark.parametrize("name", registry.all_but(*registry.STAFF))
def test_others_may_not(name):
    registry.make("pending")
    assert_refused(client_of(name).get(URL, {"serialnumber": SERIAL}), 403, "denied")
