"""The outermost middleware: request id, log line, cache rule, and the answer when something below it fails."""

import logging
import re
import time
import uuid

from django.http import HttpRequest, HttpResponse

from core import context
from core.metering import Meter

log = logging.getLogger("silo.request")
_GIVEN_ID = re.compile(r"[A-Za-z0-9._-]{1,64}\Z")
_QUIET = ("/static/", "/healthz", "/readyz")


class RequestContextMiddleware:
    """Give the request an id, forget the previous caller of this thread, log one line when done."""

    def __init__(self, get_response):
        self.get_response = get_response
        self.meter = Meter()

    def __call__(self, request: HttpRequest) -> HttpResponse:
        given = request.META.get("HTTP_X_REQUEST_ID", "")
        request_id = given if _GIVEN_ID.match(given) else uuid.uuid4().hex
        context.start_request(request_id)
        started = time.perf_counter()
        response = self.get_response(request)
        response.headers["X-Request-ID"] = request_id
        if not request.path.startswith("/static/"):
            response.headers.setdefault("Cache-Control", "no-store")
        if not request.path.startswith(_QUIET):
            seconds = time.perf_counter() - started
            self.meter.note(request, response.status_code, seconds)
            log.info(
                "request",
                extra={
                    "method": request.method,
                    "path": request.path,
                    "status": response.status_code,
                    "ms": round(seconds * 1000, 2),
                },
            )
        return response
