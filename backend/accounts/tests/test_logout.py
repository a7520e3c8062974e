"""POST /sil/logout/."""

import pytest

from accounts.models import Session
from accounts.tests.signed_in import browser_of, is_signed_in
from core import testing
from core.tests.tables import nothing_changes

URL = "/sil/logout/"


@pytest.fixture
def laptop(db):
    return browser_of("asha")


def log_out(client, **headers):
    return client.generic("POST", URL, b"", content_type="", **headers)


def test_expires_both_cookies_with_their_own_attributes(laptop):
    answer = log_out(laptop)
    assert answer.status_code == 200
    assert answer.json()["message"]
    assert set(answer.cookies) == {"access_token", "refresh_token"}
    for cookie in answer.cookies.values():
        assert (cookie.value, cookie["max-age"], cookie["path"]) == ("", 0, "/")
        assert (cookie["samesite"], cookie["httponly"]) == ("Lax", True)


def test_the_access_token_is_dead_at_once(laptop):
    access = laptop.cookies["access_token"].value
    log_out(laptop)
    thief = testing.anonymous()
    thief.cookies["access_token"] = access
    assert not is_signed_in(thief)
    thief.credentials(HTTP_AUTHORIZATION=f"Bearer {access}")
    assert not is_signed_in(thief)


def test_the_refresh_token_is_dead_at_once(laptop):
    refresh = laptop.cookies["refresh_token"].value
    log_out(laptop)
    thief = testing.anonymous()
    thief.cookies["refresh_token"] = refresh
    assert thief.post("/sil/token/refresh/").status_code == 401


def test_ends_this_session_only(laptop):
    other = browser_of("asha")
    log_out(laptop)
    assert is_signed_in(other)
    assert Session.objects.count() == 1


def test_works_when_the_access_cookie_is_gone(laptop):
    del laptop.cookies["access_token"]
    assert log_out(laptop).status_code == 200
    assert not Session.objects.exists()


@pytest.mark.parametrize("cookie", [None, "", "dead", "a.b.c"])
def test_is_idempotent(nobody, cookie):
    if cookie is not None:
        nobody.cookies["refresh_token"] = cookie
    with nothing_changes():
        answers = [log_out(nobody), log_out(nobody)]
    assert [answer.status_code for answer in answers] == [200, 200]
    assert set(answers[1].cookies) == {"access_token", "refresh_token"}


@pytest.mark.parametrize("header", ["Bearer dead", "Bearer", "Basic eDp5"])
def test_ignores_headers_that_come_along(laptop, header):
    assert log_out(laptop, HTTP_AUTHORIZATION=header).status_code == 200
    assert not Session.objects.exists()


def test_another_persons_bearer_is_not_signed_out(laptop):
    bens = testing.bearer(testing.person("ben"))
    log_out(laptop, HTTP_AUTHORIZATION=f"Bearer {bens}")
    ben = testing.anonymous()
    ben.credentials(HTTP_AUTHORIZATION=f"Bearer {bens}")
    assert is_signed_in(ben)


@pytest.mark.parametrize("content_type", ["", "application/json", "text/plain"])
@pytest.mark.parametrize("body", [b"", b"{", b"[]"])
def test_the_body_is_not_read(laptop, body, content_type):
    assert laptop.generic("POST", URL, body, content_type=content_type).status_code == 200
    assert not Session.objects.exists()
