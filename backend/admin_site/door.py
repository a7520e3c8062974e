"""Who comes in to /admin/: the dashboard's session, asked of the database on every request.

All of it works inside the admin's own views, so other addresses pay for none of it.
"""

from collections.abc import Callable
from urllib.parse import quote

from django.conf import settings
from django.contrib.messages.storage.cookie import CookieStorage
from django.core.exceptions import PermissionDenied, SuspiciousOperation
from django.db import Error as DatabaseProblem
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.template.response import SimpleTemplateResponse

from accounts import cookies, tokens
from accounts.authentication import Caller, identify, identify_session
from core import context
from core.cross_origin import has_bearer
from core.errors import AUTHENTICATION_REQUIRED, STATUS_CODES, SiloError, error_response, named
from core.permissions import Action, is_allowed
from pages.csp import protect

_REFUSALS = (SiloError, Http404, PermissionDenied, SuspiciousOperation, DatabaseProblem)
_SAFE = ("GET", "HEAD", "OPTIONS")
_ADMINS_ONLY = "These pages are for administrators only. Ask one of them, or use the dashboard."
_READ_ONLY = "This can be read here, but not changed."
_FORGED = (
    "This form was not accepted: its protection against foreign pages is missing or too old. "
    "Go back, load the page again and repeat what you did."
)


def enter(request: HttpRequest, page: Callable[[], HttpResponse]) -> HttpResponse:
    """Answer `page()` to an admin; lead the others to the sign-in page, or tell them why not."""
    try:
        response = _answer(request, page)
    except _REFUSALS as exc:
        response = refusal(request, _named(exc))
    return protect(response)


def _answer(request: HttpRequest, page: Callable[[], HttpResponse]) -> HttpResponse:
    caller, fresh_token = _who(request)
    if caller is None:
        return _signed_out(request)
    context.act_as(caller.id, caller.username)
    request.user = caller  # type: ignore[assignment]
    # Where Django's middleware would put them.
    request._messages = messages = CookieStorage(request)  # type: ignore[attr-defined]
    if is_allowed(caller.role, Action.USE_ADMIN_SITE):
        response = _rendered(page())
    else:
        response = refusal(request, SiloError("denied", _ADMINS_ONLY))
    messages.update(response)
    if fresh_token:
        cookies.set_access(response, fresh_token)
    return response


def _who(request: HttpRequest) -> tuple[Caller | None, str]:
    """The caller, and a new access token where the old one has run out.

    The refresh cookie is used right here, as POST /sil/token/refresh/ would: a redirect would lose a form that took
    more than 15 minutes to fill in.
    """
    if has_bearer(request):
        return identify(request.META["HTTP_AUTHORIZATION"].partition(" ")[2].strip()), ""
    caller = identify(cookies.read_access(request) or "")
    if caller:
        return caller, ""
    claims = tokens.read_refresh_token(cookies.read_refresh(request) or "")
    caller = identify_session(*claims) if claims else None
    if claims is None or caller is None:
        return None, ""
    return caller, tokens.access_token(*claims, settings.ACCESS_COOKIE_LIFETIME)


def _signed_out(request: HttpRequest) -> HttpResponse:
    """Readers go to the sign-in page and come back; a form stays here, with everything in it, to be sent again."""
    if has_bearer(request):
        return error_response("unauthenticated", AUTHENTICATION_REQUIRED, request=request)
    if request.method in _SAFE:
        return HttpResponseRedirect(f"/login?next={quote(request.get_full_path(), safe='')}")
    typed = [(name, value) for name, values in request.POST.lists() for value in values]
    kept = [(name, value) for name, value in typed if name != "csrfmiddlewaretoken"]
    return render(request, "admin_site/signed_out.html", {"typed": kept}, status=401)


def _rendered(response: HttpResponse) -> HttpResponse:
    """Templates ask the database too: rendered here, so that what goes wrong is told here."""
    if isinstance(response, SimpleTemplateResponse) and not response.is_rendered:
        return response.render()
    return response


def _named(exc: Exception) -> SiloError:
    return SiloError("denied", _READ_ONLY) if isinstance(exc, PermissionDenied) else named(exc)


def refusal(request: HttpRequest, error: SiloError) -> HttpResponse:
    """A page with the sentence; nothing on it asks the database."""
    code = STATUS_CODES[error.word]
    response = render(request, "admin_site/refusal.html", {"sentence": error.message, "code": code}, status=code)
    for name, value in error.headers.items():
        response.headers[name] = value
    return response


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Django's CSRF_FAILURE_VIEW."""
    return protect(refusal(request, SiloError("denied", _FORGED)))
