"""Every error body of Silo is built here (contract section 1)."""

import logging
import re
import sys
from typing import Any

from django.core.exceptions import RequestDataTooBig, SuspiciousOperation
from django.db import DatabaseError, InterfaceError, OperationalError
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from rest_framework import exceptions
from rest_framework.response import Response

log = logging.getLogger("silo.error")

STATUS_CODES = {
    "error": 400,
    "unauthenticated": 401,
    "denied": 403,
    "not_found": 404,
    "not_allowed": 405,
    "duplicate": 409,
    "conflict": 409,
    "too_large": 413,
    "unsupported": 415,
    "mismatch": 422,
    "throttled": 429,
    "failed": 500,
    "unavailable": 503,
}
_WORDS = {400: "error", 401: "unauthenticated", 403: "denied", 404: "not_found", 405: "not_allowed", 409: "conflict"}
_WORDS |= {413: "too_large", 415: "unsupported", 422: "mismatch", 429: "throttled", 503: "unavailable"}

# The catalogue, orders and their sign-in doors (contract section 4): their clients print every value they get, so
# they get the framework's own shapes and nothing else, whoever answers: view, middleware or URL handler.
_FRAMEWORK_PATHS = re.compile(r"/api/(?:token|login|user|accounts|products|orders)(?:/|\Z)")

# The customer directory and its doors (contract section 5): one envelope around every answer, see core/envelope.py.
_ENVELOPE_PATHS = re.compile(r"/api/v1(?:/|\Z)")

# The gate (contract section 6): its clients read the sentence from `error`.
_GATE_PATHS = re.compile(r"/api/(?:auth|vehicles|drivers|documents|submissions)(?:/|\Z)")

AUTHENTICATION_REQUIRED = "Authentication required"
# A connection lost at commit tells nobody whether the change was made, so nothing is promised here.
UNAVAILABLE = (
    "The database cannot be reached right now; try again in a moment. "
    "If you were changing something, look whether it was done before you repeat it."
)
FAILED = "Something went wrong on our side and was recorded. Quote the request id when you report it."
# Connection refused or lost, too many connections, server shutting down, connection killed, lock waits given up.
_AWAY = frozenset({1040, 1053, 1205, 1213, 1020, 1290, 1927, 2002, 2003, 2006, 2013, 2055, 4031})


class SiloError(Exception):
    """A refusal with its word and sentence; `headers` travel with the answer, `data` in an envelope.

    `more` are further keys beside those of contract section 1.
    """

    def __init__(
        self,
        word: str,
        message: str,
        *,
        errors: dict | None = None,
        headers: dict | None = None,
        data: Any = None,
        more: dict | None = None,
    ):
        super().__init__(message)
        self.word, self.message, self.errors, self.headers, self.data = word, message, errors, headers or {}, data
        self.more = more or {}


class Refused(SiloError):
    """A procedure refused: `word` and `message` are its OUT values."""


def body(word: str, message: str, *, errors: dict | None = None, repeat_as: str | None = None) -> dict:
    answer: dict = {"status": word, "message": message}
    if errors:
        answer["errors"] = errors
    if repeat_as:
        answer[repeat_as] = message
    return answer


def framework_body(message: str, errors: dict | None = None) -> dict:
    """The error body of contract section 4: {field: [sentences]} for validation, else {"detail": sentence}."""
    return errors or {"detail": message}


def envelope_body(message: str, errors: dict | None = None, data: Any = None) -> dict:
    """The error body of contract section 5; `errors` is a list while no field is to blame."""
    return {"status": "Failure", "message": message, "errors": errors or [], "data": data}


def _elsewhere(request, message: str, errors: dict | None = None, data: Any = None) -> dict | None:
    """The error body where an address has a shape of its own, else None."""
    path = request.path if request is not None else ""
    if _ENVELOPE_PATHS.match(path):
        return envelope_body(message, errors, data)
    return framework_body(message, errors) if _FRAMEWORK_PATHS.match(path) else None


def repeated_key(request, view=None, word: str = "") -> str | None:
    """The extra key some clients read the sentence from: `error` on sign-in routes, 401 under /sil/ and the gate."""
    path = request.path if request is not None else ""
    if _GATE_PATHS.match(path) or (word == "unauthenticated" and path.startswith("/sil/")):
        return "error"
    return getattr(view, "error_key", None)


def error_response(word: str, message: str, *, request: HttpRequest | None = None) -> HttpResponse:
    """The answer for middleware and URL handlers, where no DRF view is at work."""
    # No view is known here, so every address under /sil/ gets the key its sign-in clients read.
    is_read_there = request is not None and (request.path.startswith("/sil/") or _GATE_PATHS.match(request.path))
    repeat_as = "error" if is_read_there else None
    answer = _elsewhere(request, message) or body(word, message, repeat_as=repeat_as)
    response = JsonResponse(answer, status=STATUS_CODES[word])
    if word == "unavailable":
        response.headers["Retry-After"] = "2"
    return response


def is_database_away(exc: BaseException) -> bool:
    if isinstance(exc, InterfaceError):
        return True
    return isinstance(exc, OperationalError) and bool(exc.args) and exc.args[0] in _AWAY


def sentences(detail) -> list[str]:
    """Flatten DRF's nested error detail into sentences."""
    if isinstance(detail, dict):
        return [sentence for part in detail.values() for sentence in sentences(part)]
    if isinstance(detail, list | tuple):
        return [sentence for part in detail for sentence in sentences(part)]
    return [str(detail)]


def _from_validation(exc: exceptions.ValidationError) -> SiloError:
    if isinstance(exc.detail, dict):
        errors = {field: sentences(detail) for field, detail in exc.detail.items()}
        return SiloError("error", "Validation error", errors=errors)
    return SiloError("error", " ".join(sentences(exc.detail)))


def _from_framework(exc: exceptions.APIException) -> SiloError:
    if isinstance(exc, exceptions.ValidationError):
        return _from_validation(exc)
    if isinstance(exc, exceptions.NotAuthenticated | exceptions.AuthenticationFailed):
        return SiloError("unauthenticated", AUTHENTICATION_REQUIRED)
    if isinstance(exc, exceptions.PermissionDenied):
        return SiloError("denied", "Your role does not allow this. Ask an administrator if you need it.")
    if isinstance(exc, exceptions.UnsupportedMediaType):
        return SiloError("unsupported", "Send the body as JSON with Content-Type: application/json.")
    if isinstance(exc, exceptions.NotAcceptable):
        return SiloError("error", "This address answers JSON only; accept application/json.")
    return SiloError(_WORDS.get(exc.status_code, "error"), str(exc.detail))


def _from_django(exc: Http404 | SuspiciousOperation) -> SiloError:
    if isinstance(exc, Http404):
        return SiloError("not_found", "There is nothing at this address.")
    if isinstance(exc, RequestDataTooBig):
        return SiloError("too_large", "The request body is too large.")
    return SiloError("error", "The request could not be understood.")  # too many form fields or files


def named(exc: Exception) -> SiloError:
    """Give every exception its word and sentence; what nobody expected is logged whole and told as 500."""
    if isinstance(exc, SiloError):
        return exc
    if isinstance(exc, exceptions.APIException):
        return _from_framework(exc)
    if isinstance(exc, Http404 | SuspiciousOperation):
        return _from_django(exc)
    if is_database_away(exc):
        log.warning("database away", extra={"code": exc.args[0] if exc.args else None})
        return SiloError("unavailable", UNAVAILABLE, headers={"Retry-After": "2"})
    log.error("unexpected %s", type(exc).__name__, exc_info=exc)
    return SiloError("failed", FAILED)


def exception_handler(exc: Exception, context: dict) -> Response:
    """DRF's hook: the one way from an exception to an answer."""
    error = named(exc)
    view, request = context.get("view"), context.get("request")
    headers = dict(error.headers)
    if isinstance(exc, exceptions.MethodNotAllowed) and view is not None:
        headers["Allow"] = ", ".join(view.allowed_methods)
    if error.word == "unauthenticated":
        headers["WWW-Authenticate"] = "Bearer"
    return Response(_body_for(error, request, view), status=STATUS_CODES[error.word], headers=headers)


def _body_for(error: SiloError, request, view) -> dict:
    own_shape = _elsewhere(request, error.message, error.errors, error.data)
    if own_shape is not None:
        return own_shape
    repeat_as = repeated_key(request, view=view, word=error.word)
    message = error.message
    if error.errors and repeat_as:
        # Clients of these routes show the one sentence and do not look at `errors`.
        message = " ".join(f"{field}: {' '.join(told)}" for field, told in error.errors.items())
    return {**body(error.word, message, errors=error.errors, repeat_as=repeat_as), **error.more}


def not_found(request: HttpRequest, exception=None) -> HttpResponse:
    return error_response("not_found", "There is nothing at this address.", request=request)


def bad_request(request: HttpRequest, exception=None) -> HttpResponse:
    return error_response("error", "The request could not be understood.", request=request)


def server_error(request: HttpRequest) -> HttpResponse:
    """Django's last resort, outside any view; a lost database is still named."""
    exc = sys.exc_info()[1]
    if isinstance(exc, DatabaseError | InterfaceError) and is_database_away(exc):
        return error_response("unavailable", UNAVAILABLE, request=request)
    log.error("unexpected %s", type(exc).__name__, exc_info=exc)
    return error_response("failed", FAILED, request=request)
