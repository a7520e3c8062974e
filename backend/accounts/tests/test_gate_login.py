"""POST /api/auth/login/, auth/logout/ and auth/token/refresh/."""

from datetime import timedelta

import pytest

from accounts import repository, tokens
from accounts.models import Session, User
from core import testing
from core.tests.gate import accepted, refused
from core.tests.tables import nothing_changes

LOGIN, REFRESH, LOGOUT = "/api/auth/login/", "/api/auth/token/refresh/", "/api/auth/logout/"
CARL = {"email": "carl@example.com", "password": testing.PASSWORD}
LOGGED_OUT = {"message": "Logged out successfully"}
# Which code a dead token gets at each.
DEAD = pytest.mark.parametrize(("url", "code"), [(REFRESH, 401), (LOGOUT, 400)])


@pytest.fixture(autouse=True)
def carl_exists(db):
    return testing.person("carl")


@pytest.fixture
def pair(nobody) -> dict:
    return accepted(nobody.post(LOGIN, CARL))["tokens"]


def lives(client, access: str) -> bool:
    return client.get("/api/vehicles/", HTTP_AUTHORIZATION=f"Bearer {access}").status_code == 200


@pytest.mark.parametrize("mail", ["carl@example.com", "CARL@Example.com", " carl@example.com "])
def test_signs_in_by_mail(nobody, mail):
    answer = nobody.post(LOGIN, {**CARL, "email": mail})
    told = accepted(answer)
    assert set(told) == {"user", "tokens"}
    assert set(told["user"]) == {"id", "email", "username", "phone", "company_name", "date_joined"}
    assert (told["user"]["username"], told["user"]["phone"], told["user"]["company_name"]) == ("carl", "", "")
    assert set(told["tokens"]) == {"access", "refresh"}
    assert not answer.cookies
    assert lives(nobody, told["tokens"]["access"])


@pytest.mark.parametrize("name", list(testing.CAST))
def test_every_role_may_sign_in_here(nobody, name):
    user = testing.person(name)
    told = accepted(nobody.post(LOGIN, {"email": user.email, "password": testing.PASSWORD}))
    assert told["user"]["id"] == user.pk


@pytest.mark.parametrize(
    ("mail", "password"),
    [("carl@example.com", "wrong"), ("ghost@example.com", testing.PASSWORD), ("' OR 1=1 -- ", "x"), ("no mail", "x")],
)
def test_refuses_wrong_credentials_in_one_sentence(nobody, mail, password):
    with nothing_changes():
        answer = nobody.post(LOGIN, {"email": mail, "password": password})
    assert refused(answer, 401) == "Invalid credentials"


@pytest.mark.parametrize(
    ("change", "sentence"),
    [({"is_verified": False}, "User is not verified"), ({"is_active": False}, "Account is inactive")],
)
def test_refuses_an_account_that_may_not_sign_in(nobody, change, sentence):
    User.objects.update(**change)
    with nothing_changes():
        assert refused(nobody.post(LOGIN, CARL), 401) == sentence
        assert refused(nobody.post(LOGIN, {**CARL, "password": "wrong"}), 401) == "Invalid credentials"


@pytest.mark.parametrize(
    ("body", "fields"),
    [
        ({}, {"email", "password"}),
        ({"email": CARL["email"]}, {"password"}),
        ({"username": "carl", "password": "x"}, {"email"}),
        ({"email": [CARL["email"]], "password": {"$ne": ""}}, {"email", "password"}),
        ({"email": "a\x00", "password": "x"}, {"email"}),
        ({"email": True, "password": True}, {"email", "password"}),
    ],
)
def test_names_a_missing_or_odd_field(nobody, body, fields):
    with nothing_changes():
        refused(nobody.post(LOGIN, body), 400, *fields)


def test_after_ten_failures_even_the_right_password_waits_at_every_door(nobody):
    assert [nobody.post(LOGIN, {**CARL, "password": "x"}).status_code for _ in range(10)] == [401] * 10
    answer = nobody.post(LOGIN, CARL)
    refused(answer, 429)
    assert 1 <= int(answer["Retry-After"]) <= 900
    assert nobody.post("/sil/login/", {"username": "carl", "password": testing.PASSWORD}).status_code == 429


def test_refresh_gives_another_access_token_and_does_not_rotate(nobody, pair):
    for _ in range(3):
        told = accepted(nobody.post(REFRESH, {"refresh": pair["refresh"]}))
        assert set(told) == {"access"}
        assert lives(nobody, told["access"])
    assert lives(nobody, pair["access"])


def test_logout_ends_the_session_at_once_and_no_other(nobody, pair):
    other = accepted(nobody.post(LOGIN, CARL))["tokens"]
    assert accepted(nobody.post(LOGOUT, {"refresh": pair["refresh"]})) == LOGGED_OUT
    assert not lives(nobody, pair["access"])
    assert lives(nobody, other["access"])
    refused(nobody.post(REFRESH, {"refresh": pair["refresh"]}), 401)
    assert refused(nobody.post(LOGOUT, {"refresh": pair["refresh"]}), 400) == "Invalid token"


@DEAD
def test_dead_tokens_are_refused(nobody, pair, url, code, settings):
    sid = Session.objects.get().sid
    settings.REFRESH_LIFETIME = timedelta(seconds=-1)
    expired = tokens.refresh_token(testing.person("carl").pk, sid)
    foreign = tokens.refresh_token(testing.person("dora").pk, sid)
    for dead in ("x", "a.b.c", expired, foreign, pair["access"], pair["refresh"][:-3] + "abc", "silo_" + "x" * 43):
        with nothing_changes():
            sentence = refused(nobody.post(url, {"refresh": dead}), code)
        assert url != LOGOUT or sentence == "Invalid token"
    assert lives(nobody, pair["access"])


@DEAD
@pytest.mark.parametrize("end", ["disabled", "signed out"])
def test_a_token_of_a_dead_session_is_refused(nobody, pair, url, code, end):
    if end == "disabled":
        User.objects.update(is_active=False)
    else:
        repository.end_sessions(testing.person("carl").pk)
    with nothing_changes():
        refused(nobody.post(url, {"refresh": pair["refresh"]}), code)


@pytest.mark.parametrize("url", [REFRESH, LOGOUT])
@pytest.mark.parametrize("body", [{}, {"refresh": None}, {"refresh": ""}, {"refresh": ["x"]}, {"refresh": "x" * 5000}])
def test_a_missing_or_odd_token_is_a_bad_field(nobody, pair, url, body):
    with nothing_changes():
        refused(nobody.post(url, body), 400, "refresh")


@pytest.mark.parametrize("url", [LOGIN, REFRESH, LOGOUT])
def test_an_empty_body_without_a_content_type_is_understood(nobody, url):
    needed = ["email", "password"] if url == LOGIN else ["refresh"]
    with nothing_changes():
        refused(nobody.generic("POST", url, b"", ""), 400, *needed)


@pytest.mark.parametrize("header", ["Bearer dead", "Bearer silo_dead", "Basic eDp5"])
def test_credentials_that_come_along_are_ignored(nobody, header):
    nobody.cookies["access_token"] = "dead"
    nobody.cookies["refresh_token"] = "dead"
    pair = accepted(nobody.post(LOGIN, CARL, HTTP_AUTHORIZATION=header))["tokens"]
    accepted(nobody.post(REFRESH, {"refresh": pair["refresh"]}, HTTP_AUTHORIZATION=header))
    accepted(nobody.post(LOGOUT, {"refresh": pair["refresh"]}, HTTP_AUTHORIZATION=header))


def test_forms_will_do(nobody):
    pair = accepted(nobody.post(LOGIN, CARL, format="multipart"))["tokens"]
    assert accepted(nobody.post(LOGOUT, {"refresh": pair["refresh"]}, format="multipart")) == LOGGED_OUT


@pytest.mark.parametrize("url", [LOGIN, REFRESH, LOGOUT])
def test_other_sites_and_other_methods_are_refused(nobody, pair, url):
    with nothing_changes():
        refused(nobody.post(url, {**CARL, **pair}, headers={"Origin": "https://elsewhere.example"}), 403)
        refused(nobody.get(url), 405)
