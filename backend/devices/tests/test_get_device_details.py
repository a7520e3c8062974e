"""GET /sil/get_device_details/."""

from datetime import UTC, datetime

import pytest

from core.testing import client_of
from devices.models import Device
from devices.tests import registry
from devices.tests.registry import MISSING, SERIAL, assert_refused, moment

URL = "/sil/get_device_details/"


def _details(client, serial: str = SERIAL) -> dict:
    answer = client.get(URL, {"serialnumber": serial})
    assert answer.status_code == 200
    return answer.json()


def test_tells_everything_about_a_device(ben):
    registry.make("leased")
    Device.objects.update(device_id="DEV-1", imei="490154203237518", imsi="404685505601234")
    told = _details(ben)
    assert (told["status"], told["statusCode"]) == ("success", 200)
    assert told["message"]
    data = told["data"]
    texts = {name: data[name] for name in ("serialnumber", "deviceId", "IMEI", "IMSI", "category", "devicetype")}
    assert texts == {
        "serialnumber": SERIAL,
        "deviceId": "DEV-1",
        "IMEI": "490154203237518",
        "IMSI": "404685505601234",
        "category": "UPIPLUS",
        "devicetype": "AMP",
    }
    assert (data["isapproved"], data["isallocated"], data["everApproved"]) == (1, 1, True)
    assert (data["rejectReason"], data["mapping"]) == (None, None)
    assert moment(data["createdOn"]) < moment(data["modifiedOn"]) == moment(data["fetchedOn"])
    assert moment(data["leaseExpires"]) > moment(data["fetchedOn"])


def test_date_and_time_are_in_the_companys_time_zone(ben):
    registry.make("pending")
    Device.objects.update(created_on=datetime(2025, 12, 31, 20, 0, 7, tzinfo=UTC))
    data = _details(ben)["data"]
    assert (data["date"], data["time"]) == ("01 01 2026", "01:30:07")
    assert moment(data["createdOn"]) == datetime(2025, 12, 31, 20, 0, 7, tzinfo=UTC)


def test_date_and_time_follow_the_setting(ben, settings):
    settings.TIME_ZONE = "America/New_York"
    registry.make("pending")
    Device.objects.update(created_on=datetime(2025, 7, 1, 2, 0, 0, tzinfo=UTC))
    data = _details(ben)["data"]
    assert (data["date"], data["time"]) == ("30 06 2025", "22:00:00")


def test_tells_why_a_device_was_rejected(ben):
    registry.make("rejected")
    data = _details(ben)["data"]
    assert (data["isapproved"], data["rejectReason"], data["everApproved"]) == (2, "scratched", False)
    assert (data["fetchedOn"], data["leaseExpires"]) == (None, None)


def test_tells_the_mapping_as_the_mapping_list_does(ben):
    registry.make("mapped")
    told = _details(ben)["data"]["mapping"]
    listed = ben.get("/sil/get_customer_mappings/").json()["data"][0]
    assert told == listed


def test_a_upi_pro_device_has_no_type(ben):
    registry.make("pro")
    data = _details(ben)["data"]
    assert (data["category"], data["devicetype"]) == ("UPIPRO", "")


def test_trims_the_serial(ben):
    registry.make("pending")
    assert _details(ben, f" {SERIAL}\n")["data"]["serialnumber"] == SERIAL


@pytest.mark.parametrize("serial", [MISSING, SERIAL.lower(), "x" * 100, "%", "१", "🙂", "' OR ''='"])
def test_an_unknown_serial_is_200_with_404_inside(ben, serial):
    registry.make("pending")
    told = _details(ben, serial)
    assert (told["status"], told["statusCode"], told["data"]) == ("error", 404, {})
    assert told["message"]


@pytest.mark.parametrize("query", ["", "?serialnumber=", "?serialnumber=%20", "?serial=1", "?serialnumber=%00"])
def test_refuses_a_missing_parameter(ben, query):
    assert_refused(ben.get(f"{URL}{query}"), 400, "error")


@pytest.mark.django_db
@pytest.mark.parametrize("name", registry.STAFF)
def test_staff_may(name):
    registry.make("pending")
    assert client_of(name).get(URL, {"serialnumber": SERIAL}).json()["statusCode"] == 200


@pytest.mark.django_db
@pytest.mark.parametrize("name", registry.all_but(*registry.STAFF))
def test_others_may_not(name):
    registry.make("pending")
    assert_refused(client_of(name).get(URL, {"serialnumber": SERIAL}), 403, "denied")
