"""POST /sil/update_customer_mapping/."""

import pytest

from core.testing import client_of
from devices.tests import registry
from devices.tests.registry import MISSING, SERIAL, assert_refused, nothing_changes
from mappings.models import Mapping

URL = "/sil/update_customer_mapping/"
NEW = {
    "uniqueIdentifier": "U-2",
    "customerCode": 8,
    "customerName": "Bina",
    "company": "Bina Traders",
    "cLicenseURL": "https://example.com/licence/2",
    "versionDetails": "2.0",
}


def body(serial: str = SERIAL, **changed):
    return {"serialnumber": serial, **NEW, **changed}


@pytest.mark.parametrize("state", ["mapped", "pro mapped"])
def test_changes_what_a_mapping_says_and_records_it(ben, state):
    registry.make(state)
    before = Mapping.objects.get()
    answer = ben.post(URL, body())
    assert (answer.status_code, answer.json()["status"]) == (200, "success")
    after = Mapping.objects.get()
    assert (after.unique_identifier, after.customer_code, after.customer_name) == ("U-2", 8, "Bina")
    assert (after.company, after.license_url, after.version_details) == (
        "Bina Traders",
        "https://example.com/licence/2",
        "2.0",
    )
    assert (after.created_on, after.is_approved) == (before.created_on, before.is_approved)
    assert after.modified_on > before.modified_on
    assert registry.events()[-1] == "mapping.updated"
    assert registry.state_of() == state
    changes = ben.get("/sil/device_history/", {"serialnumber": SERIAL}).json()["data"][0]["changes"]
    assert changes["customerCode"] == [7, 8]
    assert changes["cLicenseURL"] == ["https://example.com/licence/1", "https://example.com/licence/2"]


def test_takes_the_address_under_both_names(ben):
    registry.make("mapped")
    given = {name: value for name, value in body().items() if name != "cLicenseURL"}
    assert ben.post(URL, {**given, "licenseUrl": "https://example.com/other"}).status_code == 200
    assert Mapping.objects.get().license_url == "https://example.com/other"


def test_a_change_of_letter_case_is_a_change(ben):
    registry.make("mapped")
    ben.post(URL, body())
    ben.post(URL, body(company="BINA TRADERS"))
    assert Mapping.objects.get().company == "BINA TRADERS"
    assert registry.events().count("mapping.updated") == 2


def test_the_same_again_is_success_and_changes_nothing(ben):
    registry.make("mapped")
    ben.post(URL, body())
    with nothing_changes():
        assert ben.post(URL, body()).status_code == 200


@pytest.mark.parametrize("state", ["unknown", "pending", "approved", "fetched", "allocated", "deactivated", "pro"])
def test_refuses_a_device_without_a_mapping(ben, state):
    registry.make(state)
    with nothing_changes():
        assert_refused(ben.post(URL, body()), 404, "not_found")


def test_refuses_unknown_serials(ben):
    registry.make("mapped")
    for serial in (MISSING, SERIAL.lower(), "x" * 19, "x" * 255, "१"):
        with nothing_changes():
            assert_refused(ben.post(URL, body(serial)), 404, "not_found")


@pytest.mark.parametrize("field", ["serialnumber", *NEW])
def test_names_a_missing_value(ben, field):
    registry.make("mapped")
    with nothing_changes():
        answer = ben.post(URL, {name: value for name, value in body().items() if name != field})
    assert_refused(answer, 400, "error")
    assert answer.json()["message"] == f"Missing values in input, ['{field}']"


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("uniqueIdentifier", "x" * 65),
        ("customerName", "x" * 129),
        ("company", "x" * 129),
        ("versionDetails", "x" * 33),
        ("cLicenseURL", "https://example.com/" + "x" * 236),
        ("cLicenseURL", "javascript:alert(1)"),
        ("customerCode", 0),
        ("customerCode", "\u0667"),
        ("customerCode", 2**64),
        ("customerName", "a\x00b"),
        ("company", ["x"]),
        ("devicetype", "API"),
        ("devicetype", 5),
    ],
)
def test_refuses_a_bad_value(ben, field, value):
    registry.make("mapped")
    with nothing_changes():
        assert_refused(ben.post(URL, body(**{field: value})), 400, "error")


@pytest.mark.django_db
@pytest.mark.parametrize("name", registry.SALES)
def test_sales_may(name):
    registry.make("mapped")
    assert client_of(name).post(URL, body()).status_code == 200


@pytest.mark.django_db
@pytest.mark.parametrize("name", registry.all_but(*registry.SALES))
def test_others_may_not(name):
    registry.make("mapped")
    with nothing_changes():
        assert_refused(client_of(name).post(URL, body()), 403, "denied")
