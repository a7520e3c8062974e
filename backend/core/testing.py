"""The fixed cast of the tests, and clients that speak for them over the real sign-in machinery."""

import secrets
from functools import cache

from django.conf import settings
from django.contrib.auth.hashers import Argon2PasswordHasher, make_password
from rest_framework.test import APIClient

from accounts import repository, tokens
from accounts.models import User
from core.permissions import Role

PASSWORD = "a long phrase for tests"  # noqa: S105
CAST = {
    "root": Role.ADMIN,
    "asha": Role.PRODUCTION,
    "ben": Role.SALES,
    "gita": Role.GATE,
    "carl": Role.CUSTOMER,
    "dora": Role.CUSTOMER,
    "eve": Role.EMPLOYEE,
}


class QuickArgon2(Argon2PasswordHasher):
    """The same algorithm without the work that makes guessing dear; conftest.py sets it for every test."""

    time_cost, memory_cost, parallelism = 1, 64, 1


@cache
def password_hash() -> str:
    """The cast shares one hash."""
    return make_password(PASSWORD)


def person(name: str) -> User:
    """One of the cast, created on first use."""
    found = User.objects.filter(username=name).first()
    return found or User.objects.create(
        username=name, email=f"{name}@example.com", role=CAST[name].value, is_verified=True, password=password_hash()
    )


def bearer(user: User) -> str:
    """An access token of a fresh session."""
    sid = secrets.token_hex(16)
    repository.open_session(sid, user.pk, 3600, "127.0.0.1", "tests")
    return tokens.access_token(user.pk, sid, settings.ACCESS_BODY_LIFETIME)


def client_of(name: str) -> APIClient:
    """A JSON client signed in as one of the cast, by Bearer."""
    client = anonymous()
    client.credentials(HTTP_AUTHORIZATION=f"Bearer {bearer(person(name))}")
    return client


def anonymous() -> APIClient:
    return APIClient(raise_request_exception=False)
