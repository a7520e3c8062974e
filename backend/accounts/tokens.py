"""JWTs and personal API tokens: made and read here, nowhere else. A token names a session, never a role."""

import hashlib
import secrets
import time
from datetime import timedelta
from functools import lru_cache

from django.conf import settings
from rest_framework_simplejwt.exceptions import TokenError
from rest_framework_simplejwt.tokens import AccessToken, RefreshToken, Token

API_TOKEN_START = "silo_"  # noqa: S105


def access_token(user_id: int, sid: str, lifetime: timedelta) -> str:
    return _signed(AccessToken(), user_id, sid, lifetime)


def refresh_token(user_id: int, sid: str) -> str:
    return _signed(RefreshToken(), user_id, sid, settings.REFRESH_LIFETIME)


def _signed(token: Token, user_id: int, sid: str, lifetime: timedelta) -> str:
    token["user_id"] = str(user_id)
    token["sid"] = sid
    token.set_exp(lifetime=lifetime)
    return str(token)


def read_access_token(text: str) -> tuple[int, str] | None:
    """Give (user id, sid), or None when the token is forged, expired, malformed or a refresh token."""
    return _read(AccessToken, text)


def read_refresh_token(text: str) -> tuple[int, str] | None:
    return _read(RefreshToken, text)


def _read(kind: type[Token], text: str) -> tuple[int, str] | None:
    user_id, sid, expires = _verify(kind, text) or (0, "", 0)  # type: ignore[arg-type]
    return (user_id, sid) if expires > time.time() else None


@lru_cache(maxsize=4096)
def _verify(kind: type[Token], text: str) -> tuple[int, str, int] | None:
    """Check form and signature; remembered, because a caller sends one token many times and neither can change.

    The expiry is compared on each use, and whether the session lives is asked of the database on each use.
    """
    try:
        token = kind(text)  # type: ignore[arg-type]
        return int(token["user_id"]), str(token["sid"]), int(token["exp"])
    except (TokenError, KeyError, ValueError, TypeError):
        return None


def new_api_token() -> str:
    return API_TOKEN_START + secrets.token_urlsafe(32)


def hash_api_token(token: str) -> str:
    """SHA-256 is enough: the token is 256 random bits, not a password."""
    return hashlib.sha256(token.encode("utf-8", "surrogatepass")).hexdigest()
