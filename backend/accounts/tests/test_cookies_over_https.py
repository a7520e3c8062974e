"""One setting, HTTPS, decides the cookies' names, and exactly one name is read."""

import pytest

from accounts.tests.signed_in import browser_of, is_signed_in
from core import testing


@pytest.fixture
def https(settings, db):
    settings.HTTPS = True


def test_over_https_cookies_are_secure_and_bound_to_the_host(https):
    laptop = browser_of("asha")
    assert set(laptop.cookies) == {"__Host-access_token", "__Host-refresh_token"}
    for cookie in laptop.cookies.values():
        assert cookie["secure"] is True
        assert (cookie["httponly"], cookie["samesite"], cookie["path"], cookie["domain"]) == (True, "Lax", "/", "")
    assert is_signed_in(laptop)


def test_over_https_the_plain_names_are_not_read(https):
    laptop = browser_of("asha")
    for name in ("access_token", "refresh_token"):
        laptop.cookies[name] = laptop.cookies[f"__Host-{name}"].value
        del laptop.cookies[f"__Host-{name}"]
    assert not is_signed_in(laptop)
    assert laptop.post("/sil/token/refresh/").status_code == 401


def test_over_http_the_prefixed_names_are_not_read(db):
    laptop = browser_of("asha")
    for name in ("access_token", "refresh_token"):
        laptop.cookies[f"__Host-{name}"] = laptop.cookies[name].value
        del laptop.cookies[name]
    assert not is_signed_in(laptop)
    assert laptop.post("/sil/token/refresh/").status_code == 401


def test_a_planted_cookie_of_the_other_name_does_not_win(https):
    laptop = browser_of("asha")
    laptop.cookies["access_token"] = testing.bearer(testing.person("ben"))
    assert laptop.get("/sil/verify-auth/").json()["user"]["username"] == "asha"


def test_over_https_refresh_and_logout_use_the_prefixed_names(https):
    laptop = browser_of("asha")
    assert set(laptop.post("/sil/token/refresh/").cookies) == {"__Host-access_token"}
    ended = laptop.post("/sil/logout/").cookies
    assert set(ended) == {"__Host-access_token", "__Host-refresh_token"}
    assert all(cookie["secure"] and cookie["path"] == "/" for cookie in ended.values())
