"""POST /api/token/refresh/ and /api/token/blacklist/."""

from datetime import timedelta

import pytest

from accounts import repository, tokens
from accounts.models import Session, User
from core import testing
from core.tests.tables import nothing_changes

REFRESH, BLACKLIST = "/api/token/refresh/", "/api/token/blacklist/"
BOTH = [REFRESH, BLACKLIST]


@pytest.fixture
def pair(nobody) -> dict:
    testing.person("asha")
    return nobody.post("/api/token/", {"username": "asha", "password": testing.PASSWORD}).json()


def lives(client, access: str) -> bool:
    return client.get("/api/user/", HTTP_AUTHORIZATION=f"Bearer {access}").status_code == 200


def refused(answer) -> None:
    assert answer.status_code == 401
    assert set(answer.json()) == {"detail"}


def test_refresh_gives_another_access_token(nobody, pair):
    answer = nobody.post(REFRESH, {"refresh": pair["refresh"]})
    assert (answer.status_code, set(answer.json())) == (200, {"access"})
    assert lives(nobody, answer.json()["access"])
    assert lives(nobody, pair["access"]), "the session is the same one"
    assert not answer.cookies


def test_refresh_does_not_rotate(nobody, pair):
    codes = [nobody.post(REFRESH, {"refresh": pair["refresh"]}).status_code for _ in range(3)]
    assert codes == [200] * 3


def test_blacklisting_ends_the_session_at_once(nobody, pair):
    answer = nobody.post(BLACKLIST, {"refresh": pair["refresh"]})
    assert (answer.status_code, answer.json()) == (200, {})
    assert not lives(nobody, pair["access"])
    refused(nobody.post(REFRESH, {"refresh": pair["refresh"]}))
    refused(nobody.post(BLACKLIST, {"refresh": pair["refresh"]}))


def test_blacklisting_leaves_other_sessions_alone(nobody, pair):
    other = nobody.post("/api/token/", {"username": "asha", "password": testing.PASSWORD}).json()
    nobody.post(BLACKLIST, {"refresh": pair["refresh"]})
    assert lives(nobody, other["access"])


@pytest.mark.parametrize("url", BOTH)
@pytest.mark.parametrize("body", [{}, {"refresh": ""}, {"refresh": None}, {"refresh": ["x"]}, {"token": "x"}])
def test_a_missing_token_is_named(nobody, pair, url, body):
    with nothing_changes():
        answer = nobody.post(url, body)
    assert (answer.status_code, set(answer.json())) == (400, {"refresh"})


@pytest.mark.parametrize("url", BOTH)
def test_an_empty_body_without_a_content_type_too(nobody, pair, url):
    with nothing_changes():
        assert nobody.generic("POST", url, b"", "").status_code == 400


@pytest.mark.parametrize("url", BOTH)
def test_dead_tokens_are_refused(nobody, pair, url, settings):
    sid = Session.objects.get().sid
    settings.REFRESH_LIFETIME = timedelta(seconds=-1)
    expired = tokens.refresh_token(testing.person("asha").pk, sid)
    foreign = tokens.refresh_token(testing.person("ben").pk, sid)
    for dead in ("x", "a.b.c", expired, foreign, pair["access"], pair["refresh"][:-3] + "abc", "silo_" + "x" * 43):
        with nothing_changes():
            refused(nobody.post(url, {"refresh": dead}))
    assert lives(nobody, pair["access"])


@pytest.mark.parametrize("url", BOTH)
@pytest.mark.parametrize("end", ["disabled", "signed out"])
def test_a_token_of_a_dead_session_is_refused(nobody, pair, url, end):
    if end == "disabled":
        User.objects.update(is_active=False)
    else:
        repository.end_sessions(testing.person("asha").pk)
    refused(nobody.post(url, {"refresh": pair["refresh"]}))


@pytest.mark.parametrize("url", BOTH)
def test_credentials_that_come_along_are_ignored(nobody, pair, url):
    nobody.cookies["access_token"] = "dead"
    answer = nobody.post(url, {"refresh": pair["refresh"]}, HTTP_AUTHORIZATION="Bearer dead")
    assert answer.status_code == 200
