"""The fixed cast of the tests, and clients that speak for them over the real sign-in machinery."""

import secrets
from functools import cache

from accounts import repository, tokens
from accounts.models import User
from django.conf import settings
from django.contrib.auth.hashers import make_password
from rest_framework.test import APIClient

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


@cache
def password_hash() -> str:
    """Argon2 takes its time on purpose; the cast shares one hash."""
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
