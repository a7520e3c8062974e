"""What every changing route of devices and mappings refuses alike, changing nothing."""

import json

import pytest

from core.testing import anonymous, client_of
from devices.tests import registry
from devices.tests.registry import MAPPING, NO_TEXT, SERIAL, STRANGE_TEXT, assert_refused, nothing_changes

# Route: its method, and a body that is right but for what a test puts wrong.
ROUTES = {
    "add_serial_number": ("post", {}),
    "add_upi_pro_serial": ("post", {}),
    "approve_serial_number": ("patch", {}),
    "reject_serial_number": ("post", {"reason": "bent"}),
    "release_serial_number": ("post", {}),
    "allocate_serial_number": ("post", {}),
    "deactivate_serial_number": ("post", {}),
    "set_device_details": ("post", {"deviceid": "DEV-1"}),
    "create_customer_mapping": ("post", MAPPING),
    "update_customer_mapping": ("post", MAPPING),
    "review_customer_mapping": ("post", {"approvedStatus": 1}),
}
KNOWN = [name for name in ROUTES if not name.startswith("add_")]
NO_JSON_OBJECT = ["", "{", "[]", "null", '"x"', "5", "\xff\xfe", '{"serialnumber": NaN}', "{'a': 1}", "[" * 20000]
NO_JSON_OBJECT += ['{"serialnumber": "A", "serialnumber": "B"}', '{"serialnumber": "\\ud800"}', "{}"]


def _send(client, route: str, body, **kwargs):
    return getattr(client, ROUTES[route][0])(f"/sil/{route}/", body, **kwargs)


@pytest.mark.parametrize("body", NO_JSON_OBJECT)
@pytest.mark.parametrize("route", ROUTES)
def test_refuses_a_body_that_is_no_json_object_with_a_serial(root, route, body):
    registry.make("mapped")
    with nothing_changes():
        assert_refused(_send(root, route, body, content_type="application/json"), 400, "error")


@pytest.mark.parametrize("route", ["getSerialNumber"])
@pytest.mark.parametrize("body", ["{", "[]", "null", '"x"', "5", "\xff\xfe"])
def test_a_fetch_with_a_broken_body_hands_out_nothing(root, route, body):
    registry.make("approved")
    with nothing_changes():
        assert_refused(root.post(f"/sil/{route}/", body, content_type="application/json"), 400, "error")


@pytest.mark.parametrize("route", ROUTES)
def test_refuses_a_serial_that_is_no_text(root, route):
    registry.make("mapped")
    for serial in NO_TEXT:
        with nothing_changes():
            assert_refused(_send(root, route, {**ROUTES[route][1], "serialnumber": serial}), 400, "error")


@pytest.mark.parametrize("route", KNOWN)
def test_refuses_a_serial_that_no_device_can_have(root, route):
    registry.make("mapped")
    for serial in STRANGE_TEXT:
        with nothing_changes():
            answer = _send(root, route, {**ROUTES[route][1], "serialnumber": serial})
        assert (answer.status_code, answer.json()["status"]) in ((400, "error"), (404, "not_found")), serial


@pytest.mark.parametrize("route", ROUTES)
def test_refuses_half_a_surrogate_pair_in_every_field(root, route):
    """JSON may carry one escaped; UTF-8 and MariaDB cannot."""
    registry.make("mapped")
    right = {**ROUTES[route][1], "serialnumber": SERIAL}
    optional = {
        "deactivate_serial_number": ["reason"],
        "set_device_details": ["imei", "imsi"],
        "create_customer_mapping": ["devicetype"],
        "update_customer_mapping": ["devicetype"],
        "review_customer_mapping": ["reason"],
    }
    for field in [*right, *optional.get(route, [])]:
        body = json.dumps({**right, field: "\ud800"})
        with nothing_changes():
            assert_refused(_send(root, route, body, content_type="application/json"), 400, "error")


@pytest.mark.parametrize("route", ROUTES)
def test_refuses_other_content_types(root, route):
    registry.make("mapped")
    right = {**ROUTES[route][1], "serialnumber": SERIAL}
    with nothing_changes():
        assert_refused(_send(root, route, right, format="multipart"), 415, "unsupported")
        form = "application/x-www-form-urlencoded"
        assert_refused(_send(root, route, f"serialnumber={SERIAL}", content_type=form), 415, "unsupported")
        assert_refused(_send(root, route, "<a/>", content_type="text/xml"), 415, "unsupported")


@pytest.mark.parametrize("route", ROUTES)
def test_refuses_a_body_over_one_mebibyte(root, route):
    registry.make("mapped")
    with nothing_changes():
        answer = _send(root, route, {**ROUTES[route][1], "serialnumber": SERIAL, "x": "y" * 2**20})
    assert_refused(answer, 413, "too_large")


@pytest.mark.parametrize("route", [*ROUTES, "getSerialNumber", "get_serial_numbers", "get_customer_mappings"])
def test_refuses_other_methods(root, route):
    registry.make("mapped")
    allowed = {"getSerialNumber": {"get", "post"}}.get(route) or {ROUTES.get(route, ("get",))[0]}
    for method in {"get", "post", "put", "patch", "delete"} - allowed:
        with nothing_changes():
            assert_refused(getattr(root, method)(f"/sil/{route}/", {}), 405, "not_allowed")


@pytest.mark.django_db
@pytest.mark.parametrize("route", [*ROUTES, "getSerialNumber", "get_serial_numbers", "get_customer_mappings"])
def test_asks_for_credentials(route):
    registry.make("mapped")
    method = ROUTES.get(route, ("get",))[0]
    dead = anonymous()
    dead.credentials(HTTP_AUTHORIZATION="Bearer dead")
    for client in (anonymous(), dead):
        with nothing_changes():
            answer = getattr(client, method)(f"/sil/{route}/", {"serialnumber": SERIAL})
        assert_refused(answer, 401, "unauthenticated")
        assert answer.json()["error"] == "Authentication required"


@pytest.mark.django_db
@pytest.mark.parametrize("route", [f"delete_serial_number/{SERIAL}", f"delete_customer_mapping/{SERIAL}"])
def test_deleting_asks_for_credentials_and_the_right_method(route):
    registry.make("mapped")
    with nothing_changes():
        assert_refused(anonymous().delete(f"/sil/{route}/"), 401, "unauthenticated")
        assert_refused(client_of("root").post(f"/sil/{route}/", {}), 405, "not_allowed")


@pytest.mark.parametrize("route", ROUTES)
def test_refuses_a_bad_idempotency_key(root, route):
    registry.make("mapped")
    right = {**ROUTES[route][1], "serialnumber": SERIAL}
    for key in ("a b", "x" * 256, "\u00e9", "\x7f"):
        with nothing_changes():
            assert_refused(_send(root, route, right, headers={"Idempotency-Key": key}), 400, "error")


def test_refuses_a_fetch_that_another_site_makes_with_our_cookie(db):
    """A page elsewhere can send our visitor's cookie with an image's address; it must get no device."""
    registry.make("approved")
    client = anonymous()
    client.cookies["access_token"] = "anything"
    with nothing_changes():
        answer = client.get("/sil/getSerialNumber/", headers={"Sec-Fetch-Site": "cross-site"})
    assert_refused(answer, 403, "denied")
