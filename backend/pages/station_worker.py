"""The service worker with which the scan stations are opened offline; its source is frontend/src/stationWorker/."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from core.errors import error_response
from pages.csp import protect


def station_worker(request: HttpRequest) -> HttpResponse:
    """At the root and not under /static/: a worker may answer for the paths beside it alone.

    It keeps nothing but the dashboard's own files, and its policy lets it ask no other host.
    """
    if request.method not in ("GET", "HEAD"):
        return error_response("not_allowed", "Nothing at this address takes this method.", request=request)
    script = settings.FRONTEND_DIST / "station-worker.js"
    if not script.is_file():
        return error_response("not_found", "The dashboard has not been built yet.", request=request)
    return protect(HttpResponse(script.read_bytes(), content_type="text/javascript; charset=utf-8"))
