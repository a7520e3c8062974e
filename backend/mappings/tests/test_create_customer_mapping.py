"""POST /sil/create_customer_mapping/."""

import pytest

from core.testing import client_of
from devices.tests import registry
from devices.tests.registry import MISSING, SERIAL, assert_refused, mapping_of, nothing_changes
from mappings.models import Mapping

URL = "/sil/create_customer_mapping/"
TEXTS = {"uniqueIdentifier": 64, "customerName": 128, "company": 128, "versionDetails": 32, "licenseUrl": 255}


@pytest.mark.parametrize("state", ["approved", "fetched", "leased", "lease over", "allocated"])
def test_maps_a_device_and_allocates_it(ben, state):
    registry.make(state)
    answer = ben.post(URL, mapping_of(f" {SERIAL}\n"))
    assert (answer.status_code, answer.json()["status"]) == (201, "success")
    assert answer.json()["message"]
    assert registry.state_of() == "mapped"
    assert "mapping.created" in registry.events()
    mapping = Mapping.objects.get(pk=SERIAL)
    assert (mapping.unique_identifier, mapping.customer_code, mapping.customer_name) == ("U-1", 7, "Anand")
    assert (mapping.company, mapping.device_type, mapping.is_approved) == ("Anand Stores", "AMP", 0)
    assert (mapping.license_url, mapping.version_details) == ("https://example.com/licence/1", "1.0")
    assert registry.counted() == registry.present()


def test_maps_a_upi_pro_device_that_stays_allocated(ben):
    registry.make("pro")
    assert ben.post(URL, mapping_of()).status_code == 201
    assert registry.state_of() == "pro mapped"
    assert Mapping.objects.get().device_type == ""


@pytest.mark.parametrize(
    ("state", "reason"),
    [
        ("unknown", "not registered"),
        ("deleted", "not registered"),
        ("pending", "not approved"),
        ("rejected", "not approved"),
        ("rejected after approval", "not approved"),
        ("deactivated", "deactivated"),
    ],
)
def test_refuses_a_device_that_cannot_be_mapped_and_says_why(ben, state, reason):
    registry.make(state)
    with nothing_changes():
        answer = ben.post(URL, mapping_of())
    assert_refused(answer, 400, "error")
    assert reason in answer.json()["message"]


@pytest.mark.parametrize("state", ["mapped", "pro mapped"])
def test_refuses_a_device_that_is_mapped(ben, state):
    registry.make(state)
    with nothing_changes():
        assert_refused(ben.post(URL, mapping_of(company="Other")), 409, "duplicate")


def test_refuses_serials_that_no_column_could_hold(ben):
    for serial in (MISSING, "x" * 19, "x" * 255, "१", "🙂"):
        with nothing_changes():
            assert_refused(ben.post(URL, mapping_of(serial)), 400, "error")


@pytest.mark.parametrize("nothing", ["absent", "", "   ", None])
@pytest.mark.parametrize("field", ["serialnumber", *registry.MAPPING])
def test_names_every_missing_value(ben, field, nothing):
    registry.make("approved")
    body = {name: value for name, value in mapping_of().items() if name != field}
    if nothing != "absent":
        body[field] = nothing
    with nothing_changes():
        answer = ben.post(URL, body)
    assert_refused(answer, 400, "error")
    assert answer.json()["message"] == f"Missing values in input, ['{field}']"


def test_names_all_missing_values_at_once(ben):
    with nothing_changes():
        answer = ben.post(URL, {"serialnumber": SERIAL, "company": "x"})
    for field in ("uniqueIdentifier", "customerCode", "customerName", "licenseUrl", "versionDetails"):
        assert f"'{field}'" in answer.json()["message"]
    assert "company" not in answer.json()["message"]


@pytest.mark.parametrize("name", ["licenseUrl", "cLicenseURL"])
def test_takes_the_address_under_both_names(ben, name):
    registry.make("approved")
    body = {**mapping_of(licenseUrl=None), name: "http://intranet/l?a=1&b=%20"}
    assert ben.post(URL, body).status_code == 201
    assert Mapping.objects.get().license_url == "http://intranet/l?a=1&b=%20"


@pytest.mark.parametrize(("field", "longest"), TEXTS.items())
def test_takes_the_longest_text_and_refuses_one_character_more(ben, field, longest):
    registry.make("approved")
    start = "https://example.com/" if field == "licenseUrl" else ""
    text = start + "é" * (longest - len(start))
    with nothing_changes():
        answer = ben.post(URL, mapping_of(**{field: text + "x"}))
    assert_refused(answer, 400, "error")
    assert answer.json()["errors"][field]
    assert ben.post(URL, mapping_of(**{field: text})).status_code == 201


@pytest.mark.parametrize("value", [[], {}, ["x"], {"a": 1}, True, "a\x00b", "two\nlines"])
@pytest.mark.parametrize("field", TEXTS)
def test_refuses_what_is_no_line_of_text(ben, field, value):
    registry.make("approved")
    with nothing_changes():
        assert_refused(ben.post(URL, mapping_of(**{field: value})), 400, "error")


@pytest.mark.parametrize(
    "address",
    [
        *(
            "example.com",
            "ftp://example.com/",
            "javascript:alert(1)",
            "http://",
            "https:///x",
            "http://a b/",
            "http://[x",
        ),
        *("http://example.com:99999/", "//example.com", "data:text/html,x", " https:// "),
    ],
)
def test_refuses_what_is_no_web_address(ben, address):
    registry.make("approved")
    with nothing_changes():
        assert_refused(ben.post(URL, mapping_of(licenseUrl=address)), 400, "error")


@pytest.mark.parametrize(
    "code", [0, -1, 1.5, "1.5", "x", "\u0667", "1_0", True, [], {}, [7], 2**63, 10**400, "9" * 400, "\x00"]
)
def test_refuses_a_customer_code_that_is_no_positive_integer(ben, code):
    registry.make("approved")
    with nothing_changes():
        answer = ben.post(URL, mapping_of(customerCode=code))
    assert_refused(answer, 400, "error")
    assert answer.json()["message"]


@pytest.mark.parametrize("code", [1, "12", 2**31])
def test_takes_a_positive_customer_code(ben, code):
    registry.make("approved")
    assert ben.post(URL, mapping_of(customerCode=code)).status_code == 201
    assert Mapping.objects.get().customer_code == int(code)


@pytest.mark.parametrize("given", ["AMP", "amp", "", None])
def test_the_type_is_derived_from_the_serial(ben, given):
    registry.make("approved")
    assert ben.post(URL, {**mapping_of(), "devicetype": given}).status_code == 201
    assert Mapping.objects.get().device_type == "AMP"


@pytest.mark.parametrize("state", ["approved", "pro"])
@pytest.mark.parametrize("given", ["API", "XYZ", "x" * 11, "x" * 300, 5, [], {}, True, "\x00", "\uff21\uff2d\uff30"])
def test_refuses_a_contradicting_type(ben, state, given):
    registry.make(state)
    with nothing_changes():
        assert_refused(ben.post(URL, mapping_of(devicetype=given)), 400, "error")


def test_keeps_any_script_and_what_looks_like_code(ben):
    registry.make("approved")
    name = "O'Brien & आनंद 🙂 <script>\\"
    assert ben.post(URL, mapping_of(customerName=name)).status_code == 201
    assert Mapping.objects.get().customer_name == name


def test_a_key_sent_twice_maps_once(ben):
    registry.make("approved")
    first = ben.post(URL, mapping_of(), headers={"Idempotency-Key": "k"})
    again = ben.post(URL, mapping_of(), headers={"Idempotency-Key": "k"})
    assert (again.status_code, again.json()) == (201, first.json())
    assert again.headers["Idempotent-Replay"] == "true"
    assert registry.events().count("mapping.created") == 1


@pytest.mark.django_db
@pytest.mark.parametrize("name", registry.SALES)
def test_sales_may(name):
    registry.make("approved")
    assert client_of(name).post(URL, mapping_of()).status_code == 201


@pytest.mark.django_db
@pytest.mark.parametrize("name", registry.all_but(*registry.SALES))
def test_others_may_not(name):
    registry.make("approved")
    with nothing_changes():
        assert_refused(client_of(name).post(URL, mapping_of()), 403, "denied")
