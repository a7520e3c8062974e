"""A mail server and an SMS provider on this machine, which can be made to refuse, hang or be away."""

import asyncio
import contextlib
import json
import socket
import threading
import time
from collections.abc import Callable, Iterator
from email import message_from_bytes, policy
from email.message import EmailMessage
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from aiosmtpd import smtp
from aiosmtpd.controller import Controller

from ops.processes import free_port


class _Quick(Controller):
    """Without the reverse look-up of our own name, which takes seconds on some machines."""

    def factory(self) -> smtp.SMTP:
        return smtp.SMTP(self.handler, hostname="mail.example.com", enable_SMTPUTF8=False)


class MailServer:
    """Takes mails and keeps them.

    `answers` maps a step (RCPT, DATA) to what it says about a recipient, None for yes; `thinks` is how many seconds
    it takes to say that it took a mail.
    """

    def __init__(self, port: int = 0) -> None:
        self.port = port or free_port()
        self.url = f"smtp://127.0.0.1:{self.port}"
        self.arrived: list[EmailMessage] = []
        self.asked: list[str] = []  # recipients, refused or not
        self.answers: dict[str, Callable[[str], str | None]] = {}
        self.thinks = 0.0
        self._server: _Quick | None = None

    def start(self) -> None:
        self._server = _Quick(self, hostname="127.0.0.1", port=self.port)
        self._server.start()

    def stop(self) -> None:
        if self._server:
            self._server.stop()
            self._server = None

    async def handle_RCPT(self, server, session, envelope, address, options) -> str:  # noqa: N802  aiosmtpd's name
        self.asked.append(address)
        refusal = self.answers.get("RCPT", lambda recipient: None)(address)
        if refusal:
            return refusal
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope) -> str:  # noqa: N802  aiosmtpd's name
        refusal = self.answers.get("DATA", lambda recipient: None)(envelope.rcpt_tos[0])
        if refusal:
            return refusal
        self.arrived.append(message_from_bytes(envelope.content, policy=policy.default))
        await asyncio.sleep(self.thinks)
        return "250 taken"

    def recipients(self) -> list[str]:
        return sorted(mail["To"] for mail in self.arrived)

    def __enter__(self) -> "MailServer":
        self.start()
        return self

    def __exit__(self, *exception: object) -> None:
        self.stop()


class SmsProvider:
    """Takes {"to", "text"} with a Bearer token and answers `status`."""

    def __init__(self) -> None:
        self.status = 202
        self.asked: list[dict] = []  # {to, text, authorization, key}
        provider = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
                told = {"authorization": self.headers["Authorization"], "key": self.headers["Idempotency-Key"]}
                provider.asked.append({**body, **told, "path": self.path, "type": self.headers["Content-Type"]})
                self.send_response(provider.status)
                self.send_header("Location", "/elsewhere")
                self.send_header("Content-Length", "0")
                self.end_headers()

            def log_message(self, format: str, *args: object) -> None:  # noqa: A002  the base class's name
                """Not on the screen of the tests."""

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self._server.server_port}/send?from=silo"

    def __enter__(self) -> "SmsProvider":
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *exception: object) -> None:
        self._server.shutdown()
        self._server.server_close()


@contextlib.contextmanager
def silent_server(port: int = 0) -> Iterator[int]:
    """The port of a server that takes connections and never says a word."""
    with socket.socket() as listening:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind(("127.0.0.1", port))
        listening.listen(64)
        yield listening.getsockname()[1]


@contextlib.contextmanager
def dripping_server() -> Iterator[int]:
    """The port of a server that sends its greeting a byte at a time, for ever."""
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        listening.listen(64)

        def drip() -> None:
            with contextlib.suppress(OSError):
                caller, _ = listening.accept()
                with caller:
                    while True:
                        caller.sendall(b"2")
                        time.sleep(0.05)

        threading.Thread(target=drip, daemon=True).start()
        yield listening.getsockname()[1]


def wait_until(told: Callable[[], bool], seconds: float = 60) -> None:
    """Ask until it is so; fails when it never is."""
    deadline = time.monotonic() + seconds
    while not told():
        assert time.monotonic() < deadline, "it never happened"
        time.sleep(0.05)
