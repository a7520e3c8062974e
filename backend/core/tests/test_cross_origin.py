"""Writes that another site's page makes are refused on every route (contract section 1)."""

import re

import pytest

from accounts.tests.signed_in import browser_of
from core import testing
from core.tests.pool import fill_pool
from core.tests.routes import routes
from core.tests.tables import nothing_changes
from devices.models import Device

OWN = "http://testserver"
FOREIGN = "https://evil.example"
FETCH = "/sil/getSerialNumber/"
UNSAFE = ["POST", "PUT", "PATCH", "DELETE"]
FRAMEWORK = re.compile("/api/(token|login|user|accounts|products|orders)/")  # contract section 4
CROSS = {"HTTP_SEC_FETCH_SITE": "cross-site"}


def is_refused(answer) -> bool:
    """The cross-origin refusal, told from a 403 of the permission table by its sentence."""
    told = answer.json()
    return answer.status_code == 403 and "another site" in told.get("message", told.get("detail", ""))


@pytest.mark.parametrize("method", UNSAFE)
@pytest.mark.parametrize("path", [route.example for route in routes()])
def test_every_unsafe_method_on_every_route_is_refused(nobody, path, method):
    answer = nobody.generic(method, path, b"", **CROSS)
    assert is_refused(answer)
    if FRAMEWORK.match(path):
        assert set(answer.json()) == {"detail"}
    else:
        assert answer.json()["status"] == ("Failure" if path.startswith("/api/v1/") else "denied")  # section 5


@pytest.mark.parametrize("path", ["/", "/devices", "/healthz", "/sil/nothing/", "/api/nothing/", "/schema/"])
def test_every_other_path_is_refused_too(nobody, path):
    assert is_refused(nobody.post(path, **CROSS))


def test_a_refused_write_changes_nothing(db):
    browser = browser_of("asha")
    serial = fill_pool(1)[0]
    with nothing_changes():
        answers = [
            browser.post("/sil/add_serial_number/", {"serialnumber": "202505AMP123456B"}, **CROSS),
            browser.delete(f"/sil/delete_serial_number/{serial}/", **CROSS),
            browser.post("/sil/logout/", **CROSS),
            browser.get(FETCH, **CROSS),
        ]
    assert all(is_refused(answer) for answer in answers)
    assert browser.get("/sil/protected/").status_code == 200


@pytest.mark.parametrize(
    ("headers", "refused"),
    [
        ({}, False),
        ({"HTTP_SEC_FETCH_SITE": "same-origin"}, False),
        ({"HTTP_SEC_FETCH_SITE": "none"}, False),
        ({"HTTP_SEC_FETCH_SITE": "same-site"}, True),
        ({"HTTP_SEC_FETCH_SITE": "cross-site"}, True),
        ({"HTTP_SEC_FETCH_SITE": ""}, True),
        ({"HTTP_SEC_FETCH_SITE": "Same-Origin"}, True),
        ({"HTTP_SEC_FETCH_SITE": "nonsense"}, True),
        ({"HTTP_ORIGIN": OWN}, False),
        ({"HTTP_ORIGIN": FOREIGN}, True),
        ({"HTTP_ORIGIN": "null"}, True),
        ({"HTTP_ORIGIN": ""}, True),
        ({"HTTP_ORIGIN": "https://testserver"}, True),
        ({"HTTP_ORIGIN": "http://testserver:8001"}, True),
        ({"HTTP_ORIGIN": "http://testserver.evil.example"}, True),
        ({"HTTP_ORIGIN": "http://evil.testserver"}, True),
        ({"HTTP_ORIGIN": "https://trusted.example"}, False),
        ({"HTTP_ORIGIN": "https://trusted.example.evil"}, True),
        ({"HTTP_SEC_FETCH_SITE": "cross-site", "HTTP_ORIGIN": "https://trusted.example"}, False),
        ({"HTTP_SEC_FETCH_SITE": "same-site", "HTTP_ORIGIN": FOREIGN}, True),
        ({"HTTP_ORIGIN": "http://localhost:5173"}, False),
        ({"HTTP_SEC_FETCH_SITE": "cross-site", "HTTP_ORIGIN": "http://127.0.0.1:5174"}, False),
        ({"HTTP_ORIGIN": "http://localhost:5175"}, True),
    ],
)
def test_who_may_write(db, settings, headers, refused):
    settings.TRUSTED_ORIGINS = ["https://trusted.example"]
    browser = browser_of("asha")
    answer = browser.post("/sil/add_serial_number/", {"serialnumber": "202505AMP123456B"}, **headers)
    assert is_refused(answer) is refused
    assert answer.status_code == (403 if refused else 201)
    sign_in = testing.anonymous().post("/sil/login/", {"username": "asha", "password": testing.PASSWORD}, **headers)
    assert is_refused(sign_in) is refused
    assert bool(sign_in.cookies) is not refused


@pytest.mark.parametrize("site", ["same-origin", "none"])
def test_the_browsers_own_word_wins_over_origin(db, site):
    answer = browser_of("asha").post("/sil/logout/", HTTP_SEC_FETCH_SITE=site, HTTP_ORIGIN="null")
    assert answer.status_code == 200


def test_a_bearer_skips_the_check_and_cookies_are_not_heard(db):
    browser = browser_of("ben")
    headers = {**CROSS, "HTTP_ORIGIN": FOREIGN}
    body = {"serialnumber": "202505AMP123456B"}
    token = testing.bearer(testing.person("asha"))
    assert (
        browser.post("/sil/add_serial_number/", body, HTTP_AUTHORIZATION=f"Bearer {token}", **headers).status_code
        == 201
    )
    assert browser.post("/sil/add_serial_number/", body, HTTP_AUTHORIZATION="Bearer dead", **headers).status_code == 401


def test_fetching_by_get_with_a_cookie_is_a_write(db):
    fill_pool(2)
    browser = browser_of("asha")
    with nothing_changes():
        assert is_refused(browser.get(FETCH, **CROSS))
        assert is_refused(browser.get(FETCH, {"lease_minutes": 5}, HTTP_ORIGIN=FOREIGN))
    assert browser.get(FETCH, HTTP_SEC_FETCH_SITE="none").status_code == 200
    assert browser.get(FETCH).status_code == 200
    assert Device.objects.filter(isallocated=1).count() == 2


def test_fetching_by_get_with_a_bearer_is_not_checked(asha):
    fill_pool(1)
    assert asha.get(FETCH, **CROSS).status_code == 200


@pytest.mark.parametrize("path", ["/sil/protected/", "/sil/get_device_details/?serialnumber=A", "/"])
def test_reading_is_not_checked(db, path):
    assert browser_of("asha").get(path, **CROSS).status_code == 200


def test_over_https_the_own_origin_is_the_https_one(db):
    browser = browser_of("asha")
    for origin, code in (("https://testserver", 200), ("http://testserver", 403)):
        assert browser.post("/sil/logout/", secure=True, HTTP_ORIGIN=origin).status_code == code
