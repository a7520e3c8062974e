"""POST /sil/token/refresh/."""

from datetime import timedelta

import pytest
from django.utils import timezone

from accounts import tokens
from accounts.models import Session, User
from accounts.tests.signed_in import browser_of, is_signed_in
from core import testing
from core.tests.tables import nothing_changes

URL = "/sil/token/refresh/"


@pytest.fixture
def laptop(db):
    return browser_of("asha")


def refresh(client, **headers):
    """As a browser's fetch without a body does it: no bytes, no Content-Type."""
    return client.generic("POST", URL, b"", content_type="", **headers)


def test_gives_a_new_access_cookie_and_keeps_the_refresh_cookie(laptop):
    del laptop.cookies["access_token"]
    answer = refresh(laptop)
    assert answer.status_code == 200
    assert set(answer.json()) >= {"message"}
    assert set(answer.cookies) == {"access_token"}
    cookie = answer.cookies["access_token"]
    assert (cookie["max-age"], cookie["path"], cookie["samesite"], cookie["httponly"]) == (900, "/", "Lax", True)
    assert cookie.value not in answer.content.decode()
    assert is_signed_in(laptop)


def test_works_again_with_the_same_refresh_cookie(laptop):
    assert [refresh(laptop).status_code for _ in range(3)] == [200] * 3


@pytest.mark.parametrize("access", ["dead", "", "a.b.c", "silo_dead"])
def test_a_dead_access_cookie_beside_it_does_not_matter(laptop, access):
    laptop.cookies["access_token"] = access
    assert refresh(laptop).status_code == 200
    assert is_signed_in(laptop)


@pytest.mark.parametrize("header", ["Bearer dead", "Bearer", "Bearer silo_dead", "Basic eDp5"])
def test_a_header_beside_it_does_not_matter(laptop, header):
    assert refresh(laptop, HTTP_AUTHORIZATION=header).status_code == 200


def test_another_persons_live_bearer_beside_it_does_not_matter(laptop):
    answer = refresh(laptop, HTTP_AUTHORIZATION=f"Bearer {testing.bearer(testing.person('ben'))}")
    user_id, _ = tokens.read_access_token(answer.cookies["access_token"].value)
    assert user_id == testing.person("asha").pk


def test_a_bearer_alone_is_not_read(nobody):
    user = testing.person("asha")
    session = {"sid": "a" * 32, "user": user, "ip": "", "user_agent": ""}
    Session.objects.create(
        **session, created=timezone.now(), last_seen=timezone.now(), expires=timezone.now() + timedelta(days=1)
    )
    refused(nobody, HTTP_AUTHORIZATION=f"Bearer {tokens.refresh_token(user.pk, 'a' * 32)}")


@pytest.mark.parametrize("content_type", ["", "application/json", "text/plain", "application/x-www-form-urlencoded"])
@pytest.mark.parametrize("body", [b"", b"{", b"refresh=1", b"{}"])
def test_the_body_is_not_read(laptop, body, content_type):
    assert laptop.generic("POST", URL, body, content_type=content_type).status_code == 200


def test_refuses_a_missing_cookie(nobody):
    refused(nobody)


@pytest.mark.parametrize("cookie", ["dead", "", "a.b.c", "eyJhbGciOiJub25lIn0.eyJ1c2VyX2lkIjoiMSJ9."])
def test_refuses_a_dead_cookie(laptop, cookie):
    laptop.cookies["refresh_token"] = cookie
    refused(laptop)
    assert is_signed_in(laptop), "the access cookie is alive and stays"


def test_refuses_an_access_token_in_its_place(laptop):
    laptop.cookies["refresh_token"] = laptop.cookies["access_token"].value
    refused(laptop)


def test_refuses_an_expired_token(laptop, settings):
    user, sid = testing.person("asha"), Session.objects.get().sid
    settings.REFRESH_LIFETIME = timedelta(seconds=-1)
    laptop.cookies["refresh_token"] = tokens.refresh_token(user.pk, sid)
    refused(laptop)


def test_refuses_a_token_signed_with_another_key(laptop):
    text = laptop.cookies["refresh_token"].value
    laptop.cookies["refresh_token"] = text[:-4] + ("AAAA" if text[-4:] != "AAAA" else "BBBB")
    refused(laptop)


def test_refuses_when_the_session_has_ended(laptop):
    Session.objects.all().delete()
    refused(laptop)


def test_refuses_when_the_session_has_run_out(laptop):
    Session.objects.update(expires=timezone.now() - timedelta(seconds=1))
    refused(laptop)


@pytest.mark.parametrize("change", [{"is_active": False}, {"is_verified": False}])
def test_refuses_a_disabled_account(laptop, change):
    User.objects.update(**change)
    refused(laptop)


def refused(client, **headers):
    """401, and the cookies stay: a passing trouble must not sign anybody out."""
    with nothing_changes():
        answer = refresh(client, **headers)
    assert (answer.status_code, answer.json()["status"]) == (401, "unauthenticated")
    assert answer.json()["error"] == answer.json()["message"]
    assert not answer.cookies
