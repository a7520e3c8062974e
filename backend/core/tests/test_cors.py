"""CORS_ALLOWED_ORIGINS: exactly those origins, with credentials, on error answers too."""

import pytest

import config.settings
from accounts.tests.signed_in import browser_of

DEV = "http://localhost:5173"
FOREIGN = "https://evil.example"
ALLOW_ORIGIN = "Access-Control-Allow-Origin"


def preflight(client, origin: str, path: str = "/sil/add_serial_number/"):
    return client.options(
        path,
        HTTP_ORIGIN=origin,
        HTTP_ACCESS_CONTROL_REQUEST_METHOD="POST",
        HTTP_ACCESS_CONTROL_REQUEST_HEADERS="content-type,idempotency-key",
        HTTP_SEC_FETCH_SITE="same-site",
    )


def listed(answer, header: str) -> set[str]:
    return {word.strip().lower() for word in answer[header].split(",")}


@pytest.mark.parametrize("origin", config.settings.CORS_ALLOWED_ORIGINS)
def test_a_preflight_allows_exactly_what_the_contract_names(nobody, origin):
    answer = preflight(nobody, origin)
    assert answer.status_code in (200, 204)
    assert answer[ALLOW_ORIGIN] == origin
    assert answer["Access-Control-Allow-Credentials"] == "true"
    assert listed(answer, "Access-Control-Allow-Methods") == {"get", "post", "put", "patch", "delete"}
    wanted = {"content-type", "authorization", "x-csrftoken", "idempotency-key"}
    assert listed(answer, "Access-Control-Allow-Headers") == wanted


def test_development_allows_the_two_dev_servers_by_both_names():
    assert sorted(config.settings.CORS_ALLOWED_ORIGINS) == [
        "http://127.0.0.1:5173",
        "http://127.0.0.1:5174",
        "http://localhost:5173",
        "http://localhost:5174",
    ]


@pytest.mark.parametrize("origin", [FOREIGN, "null", "http://localhost:5175", "https://localhost:5173", "*"])
def test_a_foreign_origin_gets_no_cors_header(nobody, origin):
    for answer in (preflight(nobody, origin), nobody.get("/sil/site_settings/", HTTP_ORIGIN=origin)):
        assert not [name for name in answer.headers if name.lower().startswith("access-control-allow")]


@pytest.mark.parametrize(
    ("method", "path", "code"),
    [
        ("get", "/sil/site_settings/", 200),
        ("get", "/sil/protected/", 401),
        ("get", "/sil/nothing/", 404),
        ("post", "/sil/login/", 400),
        ("put", "/sil/login/", 405),
    ],
)
def test_answers_and_errors_carry_the_headers(nobody, method, path, code):
    answer = getattr(nobody, method)(path, HTTP_ORIGIN=DEV)
    assert answer.status_code == code
    assert (answer[ALLOW_ORIGIN], answer["Access-Control-Allow-Credentials"]) == (DEV, "true")
    assert "origin" in listed(answer, "Vary")
    assert "x-request-id" in listed(answer, "Access-Control-Expose-Headers")


def test_a_role_refusal_and_a_crash_carry_them_too(db, monkeypatch):
    browser = browser_of("ben")
    assert browser.post("/sil/add_serial_number/", {}, HTTP_ORIGIN=DEV)[ALLOW_ORIGIN] == DEV
    monkeypatch.delattr("devices.repository.list_state_counts")
    crashed = browser.get("/sil/overview/", HTTP_ORIGIN=DEV)
    assert (crashed.status_code, crashed[ALLOW_ORIGIN]) == (500, DEV)


def test_a_listed_origin_may_write_with_cookies(db):
    answer = browser_of("asha").post(
        "/sil/add_serial_number/",
        {"serialnumber": "202505AMP123456B"},
        HTTP_ORIGIN=DEV,
        HTTP_SEC_FETCH_SITE="cross-site",
    )
    assert (answer.status_code, answer[ALLOW_ORIGIN]) == (201, DEV)
