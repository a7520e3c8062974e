"""POST /api/token/ and /api/login/: tokens in the body."""

import time

import jwt
import pytest

from accounts import tokens
from accounts.models import Session, User
from core import testing
from core.tests.tables import nothing_changes

ME = "/api/user/"
pytestmark = pytest.mark.parametrize("url", ["/api/token/", "/api/login/"])


@pytest.fixture(autouse=True)
def asha_exists(db):
    return testing.person("asha")


def sign_in(client, url: str, name: str = "asha", password: str = testing.PASSWORD, **more):
    return client.post(url, {"username": name, "password": password}, **more)


def refused(answer, code: int, sentence: str) -> None:
    assert (answer.status_code, answer.json()) == (code, {"detail": sentence})
    assert not answer.cookies
    assert not Session.objects.exists()


@pytest.mark.parametrize("name", ["asha", "asha@example.com", "ASHA@example.com"])
def test_gives_two_tokens_and_nothing_else(nobody, url, name):
    answer = sign_in(nobody, url, name)
    assert answer.status_code == 200
    assert set(answer.json()) == {"access", "refresh"}
    assert not answer.cookies
    who = nobody.get(ME, HTTP_AUTHORIZATION=f"Bearer {answer.json()['access']}")
    assert who.json()["username"] == "asha"


@pytest.mark.parametrize(
    "content_type", ["multipart/form-data; boundary=BoUnDaRyStRiNg", "application/x-www-form-urlencoded"]
)
def test_takes_forms(nobody, url, content_type):
    body = f"username=asha&password={testing.PASSWORD.replace(' ', '+')}"
    if content_type.startswith("multipart"):
        answer = sign_in(nobody, url, format="multipart")
    else:
        answer = nobody.generic("POST", url, body, content_type)
    assert set(answer.json()) == {"access", "refresh"}


def test_access_lives_an_hour_and_refresh_a_week(nobody, url):
    answer = sign_in(nobody, url).json()
    lives = {
        name: jwt.decode(text, options={"verify_signature": False})["exp"] - time.time()
        for name, text in answer.items()
    }
    assert abs(lives["access"] - 3600) < 30
    assert abs(lives["refresh"] - 7 * 24 * 3600) < 30


def test_both_name_the_session_and_no_role(nobody, url, asha_exists):
    answer = sign_in(nobody, url).json()
    assert tokens.read_access_token(answer["access"]) == (asha_exists.pk, Session.objects.get().sid)
    assert tokens.read_refresh_token(answer["refresh"]) == (asha_exists.pk, Session.objects.get().sid)
    assert "role" not in jwt.decode(answer["access"], options={"verify_signature": False})


@pytest.mark.parametrize(("name", "password"), [("asha", "wrong"), ("ghost", testing.PASSWORD), ("' OR 1=1 -- ", "x")])
def test_refuses_wrong_credentials_in_one_sentence(nobody, url, name, password):
    with nothing_changes():
        answer = sign_in(nobody, url, name, password)
    refused(answer, 401, "Invalid credentials")


@pytest.mark.parametrize(
    ("change", "sentence"),
    [({"is_verified": False}, "User is not verified"), ({"is_active": False}, "Account is inactive")],
)
def test_refuses_an_account_that_may_not_sign_in(nobody, url, change, sentence):
    User.objects.update(**change)
    with nothing_changes():
        answer = sign_in(nobody, url)
    refused(answer, 401, sentence)
    refused(sign_in(nobody, url, password="wrong"), 401, "Invalid credentials")


@pytest.mark.parametrize(
    ("body", "fields"),
    [
        ({}, {"username", "password"}),
        ({"username": "asha"}, {"password"}),
        ({"username": "", "password": "x"}, {"username"}),
        ({"username": ["asha"], "password": {"$ne": ""}}, {"username", "password"}),
        ({"username": "a\x00", "password": "x"}, {"username"}),
    ],
)
def test_names_a_missing_or_odd_field(nobody, url, body, fields):
    with nothing_changes():
        answer = nobody.post(url, body)
    assert (answer.status_code, set(answer.json())) == (400, fields)
    assert all(isinstance(sentence, str) for told in answer.json().values() for sentence in told)


def test_after_ten_failures_even_the_right_password_waits(nobody, url):
    assert [sign_in(nobody, url, password="wrong").status_code for _ in range(10)] == [401] * 10
    answer = sign_in(nobody, url)
    assert (answer.status_code, set(answer.json())) == (429, {"detail"})
    assert 1 <= int(answer["Retry-After"]) <= 900
    assert nobody.post("/sil/login/", {"username": "asha", "password": testing.PASSWORD}).status_code == 429


@pytest.mark.parametrize("header", ["Bearer dead", "Bearer silo_dead", "Basic eDp5"])
def test_ignores_credentials_that_come_along(nobody, url, header):
    nobody.cookies["access_token"] = "dead"
    assert sign_in(nobody, url, HTTP_AUTHORIZATION=header).status_code == 200
