"""Another system on this machine that takes webhooks, and can be made to fail, hang, drip or lead elsewhere."""

import hashlib
import hmac
import json
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

Told = dict


@dataclass(frozen=True)
class Arrived:
    """One request as it came."""

    body: bytes
    headers: dict[str, str]

    @property
    def told(self) -> Told:
        return json.loads(self.body)

    def is_signed_with(self, secret: str, *, now: float | None = None) -> bool:
        """As docs/webhooks.md tells receivers to verify it."""
        parts = [part.partition("=")[::2] for part in self.headers["X-Silo-Signature"].split(",")]
        at = next(value for name, value in parts if name == "t")
        signed = f"{at}.".encode() + self.body
        wanted = hmac.new(secret.encode(), signed, hashlib.sha256).hexdigest()
        is_fresh = abs((now or time.time()) - int(at)) < 300
        return is_fresh and any(name == "v1" and hmac.compare_digest(value, wanted) for name, value in parts)


class Receiver:
    """Answers 200 unless `answers` says otherwise for what it was told; `arrived` is all of it, `taken` what it took.

    `thinks` is how long each answer takes.
    """

    def __init__(self) -> None:
        self.arrived: list[Arrived] = []
        self.taken: list[Arrived] = []
        self.answers: Callable[[Told], int] = lambda told: 200
        self.says = b"thank you"
        self.leads_to = ""
        self.thinks = 0.0
        self._lock = threading.Lock()
        receiver = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["Content-Length"]))
                receiver.take(self, Arrived(body, dict(self.headers)))

            def log_message(self, format: str, *args: object) -> None:  # noqa: A002  the base class's name
                """Not on the screen of the tests."""

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self.port = self._server.server_port
        self.url = f"http://127.0.0.1:{self.port}/silo?from=tests"

    def take(self, handler: BaseHTTPRequestHandler, request: Arrived) -> None:
        status = self.answers(request.told)
        with self._lock:
            self.arrived.append(request)
            if 200 <= status < 300:
                self.taken.append(request)
        time.sleep(self.thinks)
        handler.send_response(status)
        if self.leads_to:
            handler.send_header("Location", self.leads_to)
        handler.send_header("Content-Length", str(len(self.says)))
        handler.end_headers()
        handler.wfile.write(self.says)

    def ids(self) -> list[int]:
        return [request.told["id"] for request in self.taken]

    def ids_of(self, key: str) -> list[int]:
        return [request.told["id"] for request in self.taken if request.told["key"] == key]

    def __enter__(self) -> "Receiver":
        threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
        return self

    def __exit__(self, *exception: object) -> None:
        self._server.shutdown()
        self._server.server_close()
