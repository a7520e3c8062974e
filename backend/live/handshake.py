"""Who wants a socket, decided before it is accepted (contract section 4)."""

import io
import re
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import DisallowedHost
from django.core.handlers.asgi import ASGIRequest

from accounts import cookies, tokens
from accounts.authentication import Caller, identify
from core import cross_origin
from live import repository
from live.repository import Credential

Scope = dict[str, Any]
_SINCE = re.compile(r"[0-9]{1,18}")


class NotAdmittedError(Exception):
    """The handshake is refused; nobody is told why, as with a wrong password."""


@dataclass(frozen=True, slots=True)
class Visitor:
    """An admitted caller: what keeps the socket open, its place, and what it asked for."""

    caller: Caller
    credential: Credential
    socket_id: int
    since: int | None
    base_url: str


def admit(scope: Scope, *, takes_query_token: bool) -> Visitor:
    """Identify the caller and take one of the user's places.

    Raises NotAdmittedError: foreign host, no or dead credential, a cookie from a foreign page, a bad `since`,
    or too many sockets of this user.
    """
    request = _request(scope)
    try:
        base_url = f"{request.scheme}://{request.get_host()}"
    except DisallowedHost as error:
        raise NotAdmittedError from error
    since = _since(request)
    text = _credential_text(request, takes_query_token=takes_query_token)
    caller = identify(text)
    if caller is None:
        raise NotAdmittedError
    credential = _credential(text)
    socket_id = repository.open_socket(caller.id, caller.username)
    if socket_id is None:
        raise NotAdmittedError
    return Visitor(caller, credential, socket_id, since, base_url)


def _request(scope: Scope) -> ASGIRequest:
    """The handshake as the HTTP request that it is, so that every rule about requests holds for it."""
    scheme = "https" if scope.get("scheme") == "wss" else "http"
    return ASGIRequest({**scope, "type": "http", "method": "GET", "scheme": scheme}, io.BytesIO())


def _since(request: ASGIRequest) -> int | None:
    text = request.GET.get("since", "")
    if not text:
        return None
    if not _SINCE.fullmatch(text):
        raise NotAdmittedError
    return int(text)


def _credential_text(request: ASGIRequest, *, takes_query_token: bool) -> str:
    """A Bearer header first, then ?token= where clients send it; both make cookies ignored."""
    if cross_origin.has_bearer(request):
        return request.META["HTTP_AUTHORIZATION"].partition(" ")[2].strip()
    if takes_query_token and "token" in request.GET:
        text = request.GET["token"]
        if text.startswith(tokens.API_TOKEN_START):
            raise NotAdmittedError  # a script's lasting credential does not belong into an address
        return text
    text = cookies.read_access(request) or ""
    origin = request.META.get("HTTP_ORIGIN")
    # Any page can open a socket with our visitor's cookies; only the Origin tells whose page it is.
    if not text or origin is None or not cross_origin.origin_is_trusted(origin, request):
        raise NotAdmittedError
    return text


def _credential(text: str) -> Credential:
    if text.startswith(tokens.API_TOKEN_START):
        return Credential(tokens.hash_api_token(text), is_api_token=True)
    claims = tokens.read_access_token(text)
    if claims is None:
        raise NotAdmittedError  # it ran out between two lines of ours
    return Credential(claims[1], is_api_token=False)
