"""Tokens in bodies: what the sign-in doors under /api/ (contract sections 4 and 5) share, over /sil/'s machinery."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.conf import settings
from rest_framework.exceptions import ValidationError

from accounts import repository, tokens
from accounts.authentication import identify_session
from accounts.serializers import LoginInput, RefreshInput
from accounts.sign_in import SignedIn, sign_in
from core.errors import SiloError
from core.validation import validated
from core.wire import fields_of

ENDED = "This token is invalid or its session has ended. Sign in again."


def obtain(request) -> dict[str, str]:
    """Sign in with user name or e-mail; the refresh token is good for 7 days and is not rotated.

    Raises SiloError throttled, unauthenticated.
    """
    given = validated(LoginInput, fields_of(request.data))
    return pair_of(signed_in(request, given["username"], given["password"]))


def signed_in(request, name: str, password: str) -> SignedIn:
    """Raises SiloError throttled, unauthenticated."""
    try:
        return sign_in(request._request, name, password)
    except SiloError as refusal:
        if refusal.word != "denied":
            raise
        # The framework's token views answer 401 whenever no token is given.
        raise SiloError("unauthenticated", refusal.message) from refusal


def pair_of(signed_in: SignedIn) -> dict[str, str]:
    user_id, sid = signed_in.user.pk, signed_in.sid
    return {**_access(user_id, sid), "refresh": tokens.refresh_token(user_id, sid)}


def refreshed(request) -> dict[str, str]:
    """A new access token for a refresh token whose session lives. Raises SiloError unauthenticated."""
    return _access(*_live_session(request))


def end(request) -> None:
    """End the refresh token's session at once, its access tokens included. Raises SiloError unauthenticated."""
    _, sid = _live_session(request)
    repository.end_sessions(None, sid=sid)


@contextmanager
def fields_named(names: dict[str, str]) -> Iterator[None]:
    """Sign-up names fields as /sil/ does; inside, its refusals name them as another door does."""
    try:
        yield
    except ValidationError as error:
        if not isinstance(error.detail, dict):
            raise
        raise ValidationError({names.get(field, field): told for field, told in error.detail.items()}) from error


def _access(user_id: int, sid: str) -> dict[str, str]:
    return {"access": tokens.access_token(user_id, sid, settings.ACCESS_BODY_LIFETIME)}


def _live_session(request) -> tuple[int, str]:
    """Raises SiloError unauthenticated (401) for a token that is forged, expired or of an ended session."""
    claims = tokens.read_refresh_token(validated(RefreshInput, fields_of(request.data))["refresh"])
    if not claims or identify_session(*claims) is None:
        raise SiloError("unauthenticated", ENDED)
    return claims
