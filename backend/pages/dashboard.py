"""Every path that is no API path shows the dashboard; the browser's router takes over from there."""

from functools import lru_cache
from pathlib import Path

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from core.errors import error_response
from pages.csp import new_nonce, page

_NOT_BUILT = "The dashboard has not been built yet. Start Silo with ./run, or build it with npm run build in frontend/."


@lru_cache(maxsize=2)
def _index(path: Path, changed: float) -> str:
    return path.read_text(encoding="utf-8")


def dashboard(request: HttpRequest) -> HttpResponse:
    if request.method not in ("GET", "HEAD"):
        return error_response("not_allowed", "Nothing at this address takes this method.", request=request)
    index = settings.FRONTEND_DIST / "index.html"
    if not index.is_file():
        return HttpResponse(_NOT_BUILT, status=503, content_type="text/plain; charset=utf-8")
    nonce = new_nonce()
    return page(_index(index, index.stat().st_mtime).replace("__CSP_NONCE__", nonce), nonce)
