"""POST /api/v1/user/token/, user/token/refresh/ and user/logout/."""

from datetime import timedelta

import pytest

from accounts import repository, tokens
from accounts.models import Session, User
from core import testing
from core.tests.envelope import accepted, refused
from core.tests.tables import nothing_changes

TOKEN, REFRESH, LOGOUT = "/api/v1/user/token/", "/api/v1/user/token/refresh/", "/api/v1/user/logout/"
ASHA = {"username": "asha", "password": testing.PASSWORD}
SIGNED_IN, REFRESHED, LOGGED_OUT = "Signed in successfully", "Token refreshed successfully", "Logged out successfully"
# Which code a dead token gets at each.
DEAD = pytest.mark.parametrize(("url", "code"), [(REFRESH, 401), (LOGOUT, 400)])


@pytest.fixture(autouse=True)
def asha_exists(db):
    return testing.person("asha")


@pytest.fixture
def pair(nobody) -> dict:
    return accepted(nobody.post(TOKEN, ASHA), SIGNED_IN)


def lives(client, access: str) -> bool:
    return client.get("/api/user/", HTTP_AUTHORIZATION=f"Bearer {access}").status_code == 200


@pytest.mark.parametrize("name", ["asha", "asha@example.com", "ASHA@example.com"])
def test_signs_in_by_either_name(nobody, name):
    answer = nobody.post(TOKEN, {**ASHA, "username": name})
    data = accepted(answer, SIGNED_IN)
    assert set(data) == {"access", "refresh"}
    assert not answer.cookies
    assert lives(nobody, data["access"])


def test_a_signed_in_person_uses_the_directory_with_it(nobody, pair):
    answer = nobody.get("/api/v1/customers/999999/", HTTP_AUTHORIZATION=f"Bearer {pair['access']}")
    assert refused(answer, 404) == "Customer does not exist"


@pytest.mark.parametrize(("name", "password"), [("asha", "wrong"), ("ghost", testing.PASSWORD), ("' OR 1=1 -- ", "x")])
def test_refuses_wrong_credentials_in_one_sentence(nobody, name, password):
    with nothing_changes():
        answer = nobody.post(TOKEN, {"username": name, "password": password})
    assert refused(answer, 401) == "Invalid credentials"


@pytest.mark.parametrize(
    ("change", "sentence"),
    [({"is_verified": False}, "User is not verified"), ({"is_active": False}, "Account is inactive")],
)
def test_refuses_an_account_that_may_not_sign_in(nobody, change, sentence):
    User.objects.update(**change)
    with nothing_changes():
        assert refused(nobody.post(TOKEN, ASHA), 401) == sentence


@pytest.mark.parametrize(
    ("body", "fields"),
    [
        ({}, {"username", "password"}),
        ({"username": "asha"}, {"password"}),
        ({"username": ["asha"], "password": {"$ne": ""}}, {"username", "password"}),
        ({"username": "a\x00", "password": "x"}, {"username"}),
    ],
)
def test_names_a_missing_or_odd_field(nobody, body, fields):
    with nothing_changes():
        refused(nobody.post(TOKEN, body), 400, *fields)


def test_after_ten_failures_even_the_right_password_waits(nobody):
    assert [nobody.post(TOKEN, {**ASHA, "password": "x"}).status_code for _ in range(10)] == [401] * 10
    answer = nobody.post(TOKEN, ASHA)
    refused(answer, 429)
    assert 1 <= int(answer["Retry-After"]) <= 900


def test_refresh_gives_another_access_token_and_does_not_rotate(nobody, pair):
    for _ in range(3):
        data = accepted(nobody.post(REFRESH, {"refresh": pair["refresh"]}), REFRESHED)
        assert set(data) == {"access"}
        assert lives(nobody, data["access"])
    assert lives(nobody, pair["access"])


def test_logout_ends_the_session_at_once_and_no_other(nobody, pair):
    other = accepted(nobody.post(TOKEN, ASHA), SIGNED_IN)
    assert accepted(nobody.post(LOGOUT, {"refresh": pair["refresh"]}), LOGGED_OUT) is None
    assert not lives(nobody, pair["access"])
    assert lives(nobody, other["access"])
    refused(nobody.post(REFRESH, {"refresh": pair["refresh"]}), 401)
    refused(nobody.post(LOGOUT, {"refresh": pair["refresh"]}), 400)


@DEAD
def test_dead_tokens_are_refused(nobody, pair, url, code, settings):
    sid = Session.objects.get().sid
    settings.REFRESH_LIFETIME = timedelta(seconds=-1)
    expired = tokens.refresh_token(testing.person("asha").pk, sid)
    foreign = tokens.refresh_token(testing.person("ben").pk, sid)
    for dead in ("x", "a.b.c", expired, foreign, pair["access"], pair["refresh"][:-3] + "abc", "silo_" + "x" * 43):
        with nothing_changes():
            refused(nobody.post(url, {"refresh": dead}), code)
    assert lives(nobody, pair["access"])


@DEAD
@pytest.mark.parametrize("end", ["disabled", "signed out"])
def test_a_token_of_a_dead_session_is_refused(nobody, pair, url, code, end):
    if end == "disabled":
        User.objects.update(is_active=False)
    else:
        repository.end_sessions(testing.person("asha").pk)
    with nothing_changes():
        refused(nobody.post(url, {"refresh": pair["refresh"]}), code)


@pytest.mark.parametrize("url", [REFRESH, LOGOUT])
@pytest.mark.parametrize("body", [{}, {"refresh": None}, {"refresh": ""}, {"refresh": ["x"]}, {"refresh": "x" * 5000}])
def test_a_missing_or_odd_token_is_a_bad_field(nobody, pair, url, body):
    with nothing_changes():
        refused(nobody.post(url, body), 400, "refresh")


@pytest.mark.parametrize("url", [TOKEN, REFRESH, LOGOUT])
def test_an_empty_body_without_a_content_type_is_understood(nobody, url):
    with nothing_changes():
        assert refused(nobody.generic("POST", url, b"", ""), 400, *_needed(url)) == "Validation error"


def _needed(url: str) -> list[str]:
    return ["username", "password"] if url == TOKEN else ["refresh"]


@pytest.mark.parametrize("header", ["Bearer dead", "Bearer silo_dead", "Basic eDp5"])
def test_credentials_that_come_along_are_ignored(nobody, header):
    nobody.cookies["access_token"] = "dead"
    pair = accepted(nobody.post(TOKEN, ASHA, HTTP_AUTHORIZATION=header), SIGNED_IN)
    accepted(nobody.post(REFRESH, {"refresh": pair["refresh"]}, HTTP_AUTHORIZATION=header), REFRESHED)
    accepted(nobody.post(LOGOUT, {"refresh": pair["refresh"]}, HTTP_AUTHORIZATION=header), LOGGED_OUT)


@pytest.mark.parametrize("url", [TOKEN, REFRESH, LOGOUT])
def test_other_sites_and_other_methods_are_refused_in_the_envelope(nobody, pair, url):
    with nothing_changes():
        refused(nobody.post(url, {**ASHA, **pair}, headers={"Origin": "https://elsewhere.example"}), 403)
        refused(nobody.get(url), 405)
