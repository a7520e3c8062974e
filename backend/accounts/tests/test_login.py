"""POST /sil/login/."""

import json

import pytest

from accounts import tokens
from accounts.models import Session, User
from accounts.tests.signed_in import LOGIN, is_signed_in, log_in
from core import testing
from core.tests.tables import nothing_changes


@pytest.fixture
def asha_exists(db):
    return testing.person("asha")


@pytest.mark.parametrize("name", ["asha", "asha@example.com", "ASHA@example.com"])
def test_signs_in_by_name_and_by_mail(nobody, asha_exists, name):
    answer = log_in(nobody, name)
    assert answer.status_code == 200
    user = answer.json()["user"]
    assert user["id"] == asha_exists.pk
    assert (user["username"], user["email"], user["role"]) == ("asha", "asha@example.com", "production")
    assert user["is_verified"] is True
    assert "approve_device" in user["actions"]
    assert "edit_mappings" not in user["actions"]
    assert answer.json()["message"]
    assert is_signed_in(nobody)


def test_the_body_holds_no_token(nobody, asha_exists):
    answer = log_in(nobody, "asha")
    text = answer.content.decode()
    assert "eyJ" not in text
    assert all(cookie.value not in text for cookie in answer.cookies.values())


def test_the_cookies_have_exactly_these_attributes(nobody, asha_exists):
    cookies = log_in(nobody, "asha").cookies
    assert set(cookies) == {"access_token", "refresh_token"}
    for name, age in (("access_token", 15 * 60), ("refresh_token", 7 * 24 * 3600)):
        cookie = cookies[name]
        assert cookie["httponly"] is True
        assert (cookie["samesite"], cookie["path"], cookie["domain"]) == ("Lax", "/", "")
        assert cookie["max-age"] == age
        assert not cookie["secure"]


def test_opens_a_session_and_notes_the_sign_in(nobody, asha_exists):
    log_in(nobody, "asha", HTTP_USER_AGENT="Tests/1.0 \x07 bell")
    session = Session.objects.get(user=asha_exists)
    assert session.ip == "127.0.0.1"
    assert session.user_agent == "Tests/1.0  bell"
    assert User.objects.get(pk=asha_exists.pk).last_login is not None


def test_a_second_sign_in_leaves_the_first_session_alive(nobody, asha_exists):
    other = testing.anonymous()
    log_in(nobody, "asha")
    log_in(other, "asha")
    assert is_signed_in(nobody)
    assert is_signed_in(other)


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"username": "asha"},
        {"password": testing.PASSWORD},
        {"username": "", "password": testing.PASSWORD},
        {"username": "asha", "password": ""},
        {"username": None, "password": None},
        {"username": ["asha"], "password": testing.PASSWORD},
        {"username": "asha", "password": {"$ne": ""}},
        {"username": "\ud800", "password": testing.PASSWORD},
        {"username": "asha\x00", "password": testing.PASSWORD},
        {"username": "x" * 10_000, "password": testing.PASSWORD},
    ],
)
def test_refuses_a_missing_or_odd_field(nobody, asha_exists, body):
    with nothing_changes():
        answer = nobody.post(LOGIN, json.dumps(body), content_type="application/json")
    assert (answer.status_code, answer.json()["status"]) == (400, "error")
    assert answer.json()["error"] == answer.json()["message"]
    assert not answer.cookies


@pytest.mark.parametrize(
    ("name", "password"),
    [
        ("asha", "wrong"),
        ("asha", testing.PASSWORD + " "),
        ("asha", testing.PASSWORD.upper()),
        ("nobody at all", testing.PASSWORD),
        ("' OR 1=1 -- ", testing.PASSWORD),
        ("%", testing.PASSWORD),
    ],
)
def test_refuses_wrong_credentials_in_one_neutral_sentence(nobody, asha_exists, name, password):
    with nothing_changes():
        answer = log_in(nobody, name, password)
    assert answer.status_code == 401
    assert (answer.json()["status"], answer.json()["error"]) == ("unauthenticated", "Invalid credentials")
    assert answer.json()["message"] == "Invalid credentials"
    assert not answer.cookies


def test_refuses_an_account_that_is_not_verified(nobody, asha_exists):
    User.objects.update(is_verified=False)
    refused(log_in(nobody, "asha"), 401, "User is not verified")


def test_refuses_an_inactive_account(nobody, asha_exists):
    User.objects.update(is_active=False)
    refused(log_in(nobody, "asha"), 403, "Account is inactive")


@pytest.mark.parametrize("change", [{"is_verified": False}, {"is_active": False}])
def test_tells_the_state_of_an_account_to_its_owner_only(nobody, asha_exists, change):
    User.objects.update(**change)
    refused(log_in(nobody, "asha", "wrong"), 401, "Invalid credentials")


@pytest.mark.parametrize("header", ["Bearer dead", "Bearer silo_dead", "Bearer", "Basic eDp5"])
def test_ignores_credentials_that_come_along(nobody, asha_exists, header):
    nobody.cookies["access_token"] = "dead"
    nobody.cookies["refresh_token"] = "dead"
    assert log_in(nobody, "asha", HTTP_AUTHORIZATION=header).status_code == 200


def test_works_beside_another_persons_live_session(asha, asha_exists, ben):
    assert log_in(ben, "asha").json()["user"]["username"] == "asha"


def test_the_tokens_name_a_session_and_no_role(nobody, asha_exists):
    cookies = log_in(nobody, "asha").cookies
    user_id, sid = tokens.read_access_token(cookies["access_token"].value)
    assert (user_id, sid) == tokens.read_refresh_token(cookies["refresh_token"].value)
    assert (user_id, sid) == (asha_exists.pk, Session.objects.get().sid)
    claims = tokens.AccessToken(cookies["access_token"].value).payload
    assert not {"role", "username", "email"} & set(claims)


def refused(answer, code: int, sentence: str):
    assert (answer.status_code, answer.json()["error"], answer.json()["message"]) == (code, sentence, sentence)
    assert not answer.cookies
    assert not Session.objects.exists()
