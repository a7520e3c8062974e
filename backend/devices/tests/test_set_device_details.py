"""POST /sil/set_device_details/."""

import pytest

from core.testing import client_of
from devices.models import Device
from devices.tests import registry
from devices.tests.registry import MISSING, OTHER, SERIAL, assert_refused, nothing_changes
from events.models import Event

URL = "/sil/set_device_details/"
IMEI = "490154203237518"
OTHER_IMEI = "356938035643809"
IMSI = "404685505601234"
DETAILS = {"deviceid": "DEV-1", "imei": IMEI, "imsi": IMSI}


def _stored(serial: str = SERIAL) -> tuple:
    return Device.objects.values_list("device_id", "imei", "imsi").get(pk=serial)


def test_writes_all_three_and_records_old_and_new(asha):
    registry.make("approved")
    answer = asha.post(URL, {"serialnumber": SERIAL, **DETAILS})
    assert (answer.status_code, answer.json()["status"]) == (200, "success")
    assert _stored() == ("DEV-1", IMEI, IMSI)
    assert registry.state_of() == "approved"
    assert Event.objects.latest("id").action == "detailed"
    changes = asha.get("/sil/device_history/", {"serialnumber": SERIAL}).json()["data"][0]["changes"]
    assert changes == {"deviceid": [None, "DEV-1"], "imei": [None, IMEI], "imsi": [None, IMSI]}


@pytest.mark.parametrize("field", DETAILS)
def test_what_is_left_out_or_empty_stays(asha, field):
    registry.make("pending")
    asha.post(URL, {"serialnumber": SERIAL, **DETAILS})
    new = {"deviceid": "DEV-2", "imei": OTHER_IMEI, "imsi": "40468550560123"}
    others = {name: empty for name, empty in zip(DETAILS, ("", None, "  "), strict=True) if name != field}
    assert asha.post(URL, {"serialnumber": SERIAL, **others, field: new[field]}).status_code == 200
    assert _stored() == tuple({**DETAILS, field: new[field]}.values())


def test_the_same_values_again_change_nothing(asha):
    registry.make("pending")
    asha.post(URL, {"serialnumber": SERIAL, **DETAILS})
    with nothing_changes():
        assert asha.post(URL, {"serialnumber": SERIAL, **DETAILS}).status_code == 200


@pytest.mark.parametrize("field", DETAILS)
def test_refuses_what_another_device_has(asha, field):
    registry.make("pending")
    registry.make("pending", OTHER)
    asha.post(URL, {"serialnumber": OTHER, **DETAILS})
    with nothing_changes():
        answer = asha.post(URL, {"serialnumber": SERIAL, field: DETAILS[field]})
    assert_refused(answer, 409, "duplicate")
    assert DETAILS[field] in answer.json()["message"]


def test_a_conflict_in_one_field_writes_none(asha):
    registry.make("pending")
    registry.make("pending", OTHER)
    asha.post(URL, {"serialnumber": OTHER, "imsi": IMSI})
    with nothing_changes():
        assert_refused(asha.post(URL, {"serialnumber": SERIAL, **DETAILS}), 409, "duplicate")


@pytest.mark.parametrize(
    ("field", "value"),
    [
        *[("imei", value) for value in ("490154203237519", "49015420323751", f"{IMEI}0", "49015420323751x", "0x" * 40)],
        *[("imei", value) for value in ("४९०१५४२०३२३७५१८", "490154203237\u0665\u0661\u0668", "-90154203237518")],
        *[("imei", value) for value in ([], {}, True, f"{IMEI}\x00")],
        *[("imsi", value) for value in ("4046855056012", "4046855056012345", "40468550560123x", "४०४६८५५०५६०१२३४")],
        *[("imsi", value) for value in ([], {"a": 1}, False, "\x00", 1.5)],
        *[("deviceid", value) for value in ("x" * 65, "a\x00b", "a\nb", [], {}, True)],
    ],
)
def test_refuses_a_bad_value_and_names_its_field(asha, field, value):
    registry.make("pending")
    with nothing_changes():
        answer = asha.post(URL, {"serialnumber": SERIAL, **DETAILS, field: value})
    assert_refused(answer, 400, "error")
    assert answer.json()["errors"][field]


def test_refuses_a_body_without_any_detail(asha):
    registry.make("pending")
    with nothing_changes():
        assert_refused(asha.post(URL, {"serialnumber": SERIAL}), 400, "error")
        assert_refused(asha.post(URL, {"serialnumber": SERIAL, "imei": ""}), 400, "error")


@pytest.mark.parametrize("device_id", ["x" * 64, "उपकरण-१", "🙂", "a'b\"\\"])
def test_takes_a_device_id_in_any_script(asha, device_id):
    registry.make("pending")
    assert asha.post(URL, {"serialnumber": SERIAL, "deviceid": device_id}).status_code == 200
    assert _stored()[0] == device_id


def test_refuses_an_unknown_serial(asha):
    with nothing_changes():
        assert_refused(asha.post(URL, {"serialnumber": MISSING, **DETAILS}), 404, "not_found")


@pytest.mark.django_db
@pytest.mark.parametrize("name", registry.PRODUCTION)
def test_production_may(name):
    registry.make("pending")
    assert client_of(name).post(URL, {"serialnumber": SERIAL, **DETAILS}).status_code == 200


@pytest.mark.django_db
@pytest.mark.parametrize("name", registry.all_but(*registry.PRODUCTION))
def test_others_may_not(name):
    registry.make("pending")
    with nothing_changes():
        assert_refused(client_of(name).post(URL, {"serialnumber": SERIAL, **DETAILS}), 403, "denied")
