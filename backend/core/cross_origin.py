"""Refuse writes that another site's page makes with our visitor's cookies (contract section 1)."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from core.errors import error_response

_SAFE = frozenset({"GET", "HEAD", "OPTIONS", "TRACE"})
# A read by method, a write by effect: it hands a device out.
_WRITING_READS = frozenset({"/sil/getSerialNumber/"})


def may_write(method: str, path: str) -> bool:
    """Whether a request can change something."""
    return method not in _SAFE or path in _WRITING_READS


def has_bearer(request: HttpRequest) -> bool:
    """Whether the caller brought a Bearer header, valid or not; cookies are ignored then."""
    return request.META.get("HTTP_AUTHORIZATION", "").split(" ", 1)[0].lower() == "bearer"


def origin_is_trusted(origin: str, request: HttpRequest) -> bool:
    own = f"{request.scheme}://{request.get_host()}"
    return origin == own or origin in settings.TRUSTED_ORIGINS or origin in settings.CORS_ALLOWED_ORIGINS


class CrossOriginMiddleware:
    """Runs before authentication; a request with neither header is a script and passes."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        request.get_host()  # a foreign Host (DNS rebinding) ends here with 400
        if self._must_be_ours(request) and self._is_foreign(request):
            return error_response("denied", "This request came from another site and was refused.", request=request)
        return self.get_response(request)

    def _must_be_ours(self, request: HttpRequest) -> bool:
        if has_bearer(request):
            return False
        if request.method in _SAFE:
            return request.path in _WRITING_READS and bool(request.COOKIES)
        return True

    def _is_foreign(self, request: HttpRequest) -> bool:
        site = request.META.get("HTTP_SEC_FETCH_SITE")
        if site in ("same-origin", "none"):
            return False
        origin = request.META.get("HTTP_ORIGIN")
        if origin is None:
            return site is not None
        return not origin_is_trusted(origin, request)
