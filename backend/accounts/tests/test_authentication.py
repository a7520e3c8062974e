"""Who is calling: the three ways to say so, and which of them is heard."""

import time
from datetime import timedelta
from types import SimpleNamespace

import jwt
import pytest
from django.conf import settings
from django.utils import timezone

import config.settings
from accounts import tokens
from accounts.models import Session, User
from accounts.tests.signed_in import WHO, browser_of, is_signed_in
from core import testing


def lifetime(token: str) -> int:
    claims = jwt.decode(token, settings.SECRET_KEY, algorithms=["HS256"])
    return claims["exp"] - claims["iat"]


def with_bearer(text: str):
    client = testing.anonymous()
    client.credentials(HTTP_AUTHORIZATION=text)
    return client


def live_claims() -> tuple[int, str]:
    user = testing.person("asha")
    testing.bearer(user)
    return user.pk, Session.objects.latest("pk").sid


def test_cookie_tokens_live_15_minutes_and_7_days(db):
    cookies = browser_of("asha").cookies
    assert lifetime(cookies["access_token"].value) == 15 * 60
    assert lifetime(cookies["refresh_token"].value) == 7 * 24 * 3600


def test_a_token_given_in_a_body_lives_60_minutes(db):
    assert lifetime(tokens.access_token(*live_claims(), settings.ACCESS_BODY_LIFETIME)) == 60 * 60


def test_a_bearer_token_signs_in(db):
    assert is_signed_in(with_bearer(f"Bearer {testing.bearer(testing.person('asha'))}"))
    assert is_signed_in(with_bearer(f"bearer  {testing.bearer(testing.person('asha'))}"))


@pytest.mark.parametrize(
    "header", ["Bearer dead", "Bearer", "Bearer ", "bearer x.y.z", "Bearer silo_dead", "BEARER null"]
)
def test_a_bad_bearer_is_401_even_beside_a_valid_cookie(db, header):
    laptop = browser_of("asha")
    answer = laptop.get(WHO, HTTP_AUTHORIZATION=header)
    assert (answer.status_code, answer.json()["error"]) == (401, "Authentication required")
    assert is_signed_in(laptop)


def test_a_valid_bearer_is_heard_instead_of_the_cookie(db):
    laptop = browser_of("asha")
    bens = testing.bearer(testing.person("ben"))
    assert laptop.get(WHO, HTTP_AUTHORIZATION=f"Bearer {bens}").json()["user"]["username"] == "ben"


def test_another_scheme_is_no_credential(db):
    laptop = browser_of("asha")
    assert laptop.get(WHO, HTTP_AUTHORIZATION="Basic eDp5").status_code == 200
    assert with_bearer("Basic eDp5").get(WHO).status_code == 401


def test_a_dead_cookie_is_401_and_never_anonymous(nobody):
    nobody.cookies["access_token"] = "dead"
    assert nobody.get(WHO).status_code == 401


def test_a_refresh_token_is_no_access_token(db):
    assert not is_signed_in(with_bearer(f"Bearer {tokens.refresh_token(*live_claims())}"))


def test_an_expired_token_is_dead(db):
    assert not is_signed_in(with_bearer(f"Bearer {tokens.access_token(*live_claims(), timedelta(seconds=-1))}"))


def test_a_token_dies_on_the_second_though_it_was_just_used(db, monkeypatch):
    client = with_bearer(f"Bearer {tokens.access_token(*live_claims(), timedelta(minutes=15))}")
    assert is_signed_in(client)
    monkeypatch.setattr("accounts.tokens.time", SimpleNamespace(time=lambda: time.time() + 15 * 60 - 5))
    assert is_signed_in(client)
    monkeypatch.setattr("accounts.tokens.time", SimpleNamespace(time=lambda: time.time() + 15 * 60 + 1))
    assert not is_signed_in(client)


@pytest.mark.parametrize(("key", "algorithm"), [("another key of thirty-two letters", "HS256"), (None, "none")])
def test_a_forged_token_is_dead(db, key, algorithm):
    user_id, sid = live_claims()
    claims = {"token_type": "access", "exp": 4102444800, "iat": 1, "jti": "1", "user_id": str(user_id), "sid": sid}
    right = jwt.encode(claims, settings.SECRET_KEY, algorithm="HS256")
    assert is_signed_in(with_bearer(f"Bearer {right}")), "the claims themselves are good"
    assert not is_signed_in(with_bearer(f"Bearer {jwt.encode(claims, key, algorithm=algorithm)}"))


@pytest.mark.parametrize("wrong", [{"user_id": "999999"}, {"user_id": "x"}, {"sid": "b" * 32}, {"sid": None}])
def test_a_token_of_another_user_or_session_is_dead(db, wrong):
    user_id, sid = live_claims()
    claims = {"token_type": "access", "exp": 4102444800, "iat": 1, "jti": "1", "user_id": str(user_id), "sid": sid}
    forged = jwt.encode({**claims, **wrong}, settings.SECRET_KEY, algorithm="HS256")
    assert not is_signed_in(with_bearer(f"Bearer {forged}"))


@pytest.mark.parametrize("change", [{"is_active": False}, {"is_verified": False}])
def test_a_disabled_account_is_401_on_its_next_request(db, change):
    client = with_bearer(f"Bearer {testing.bearer(testing.person('asha'))}")
    assert is_signed_in(client)
    User.objects.update(**change)
    assert not is_signed_in(client)


def test_a_role_change_acts_on_the_next_request(db):
    client = testing.client_of("carl")
    assert client.get("/sil/get_device_details/?serialnumber=X").status_code == 403
    User.objects.update(role="production")
    assert client.get("/sil/get_device_details/?serialnumber=X").status_code == 200
    assert client.get(WHO).json()["user"]["role"] == "production"


def test_an_ended_session_is_401_on_its_next_request(db):
    client = testing.client_of("asha")
    Session.objects.update(expires=timezone.now() - timedelta(seconds=1))
    assert not is_signed_in(client)


def test_passwords_are_hashed_with_argon2_as_django_ships_it():
    assert config.settings.PASSWORD_HASHERS == ["django.contrib.auth.hashers.Argon2PasswordHasher"]
