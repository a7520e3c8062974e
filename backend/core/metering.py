"""How long requests take, for Prometheus: written by every server process into METRICS_ROOT, read by serve_metrics.

Without that folder nothing is measured. Processes share it, so each has a file of its own, named by its host and its
number; what one that ended has counted stays counted.
"""

import os
import socket
from pathlib import Path

from django.conf import settings
from django.http import HttpRequest
from prometheus_client import CollectorRegistry, Histogram, values

BUCKETS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0)  # seconds


def _own_name() -> str:
    return f"{socket.gethostname()}-{os.getpid()}"


def shared_folder() -> Path | None:
    """Where the processes write; made when it is not there."""
    if not settings.METRICS_ROOT:
        return None
    folder = Path(settings.METRICS_ROOT)
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder


class Meter:
    """Counts requests by method, route (the pattern, never an address: addresses hold serial numbers) and status."""

    def __init__(self) -> None:
        self._seconds = self._histogram() if settings.METRICS_ROOT else None

    def _histogram(self) -> Histogram:
        # The library asks for its folder by this name.
        os.environ["PROMETHEUS_MULTIPROC_DIR"] = str(shared_folder())
        values.ValueClass = values.MultiProcessValue(_own_name)
        return Histogram(
            "silo_http_request_seconds",
            "Time to answer a request, without the sending of a streamed body",
            ("method", "route", "status"),
            buckets=BUCKETS,
            registry=CollectorRegistry(),
        )

    def note(self, request: HttpRequest, status: int, seconds: float) -> None:
        if self._seconds is None:
            return
        match = request.resolver_match
        route = match.route if match else "(none)"
        self._seconds.labels(_known(request.method), route, str(status)).observe(seconds)


def _known(method: str | None) -> str:
    """Methods are the caller's words: only those that exist are kept apart."""
    return method if method in {"GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"} else "other"
