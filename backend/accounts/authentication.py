"""Who is calling: Bearer JWT, personal API token or access cookie, asked of the database on every request."""

from dataclasses import dataclass

from rest_framework.authentication import BaseAuthentication
from rest_framework.exceptions import AuthenticationFailed
from rest_framework.request import Request

from accounts import cookies, repository, tokens
from core import context
from core.cross_origin import has_bearer


@dataclass(frozen=True, slots=True)
class Caller:
    """The account behind a request, as the session procedure saw it just now; `session_id` is None for API tokens."""

    id: int
    username: str
    email: str | None
    role: str
    is_verified: bool
    session_id: int | None
    is_authenticated: bool = True


class CallerAuthentication(BaseAuthentication):
    """A Bearer header, valid or not, makes cookies ignored. A dead credential is 401, never anonymous."""

    def authenticate(self, request: Request) -> tuple[Caller, str] | None:
        if has_bearer(request._request):
            text = request._request.META["HTTP_AUTHORIZATION"].partition(" ")[2].strip()
        else:
            text = cookies.read_access(request._request) or ""
            if not text:
                return None
        caller = identify(text)
        if caller is None:
            raise AuthenticationFailed
        context.act_as(caller.id, caller.username)
        return caller, text

    def authenticate_header(self, request: Request) -> str:
        return "Bearer"


def identify(text: str) -> Caller | None:
    """Turn an access token or API token into its live caller."""
    if text.startswith(tokens.API_TOKEN_START):
        row = repository.get_api_token_user(tokens.hash_api_token(text))
        return _caller(row) if row else None
    claims = tokens.read_access_token(text)
    return identify_session(*claims) if claims else None


def identify_session(user_id: int, sid: str) -> Caller | None:
    row = repository.get_session_user(sid)
    # A database restored from a backup may know another user's session by this sid's row; never mix them.
    return _caller(row) if row and row["id"] == user_id else None


def _caller(row: dict) -> Caller:
    return Caller(
        id=row["id"],
        username=row["username"],
        email=row["email"],
        role=row["role"],
        is_verified=bool(row["is_verified"]),
        session_id=row["session_id"],
    )
