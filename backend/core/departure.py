"""Whether whoever asked still takes the answer: WSGI is told nothing of it and would make a long one to its end.

For exports, the audit log's among them, in the ASGI process; behind granian the server itself stops reading and
closes the answer.
"""

import asyncio
import contextlib
import threading
from collections.abc import Callable
from typing import Any

_LONG_ANSWERS = ("/sil/export/", "/sil/audit_log/")
_IN_SCOPE = "silo.departure"
MOST_PATIENCE = 60  # seconds in which nothing of an answer is taken


class Departure:
    """Set when the caller went away, or took nothing for too long. Then no more is sent, so the answer has no end."""

    def __init__(self, send) -> None:
        self._send = send
        self._is_gone = threading.Event()

    def __call__(self) -> bool:
        """Asked by the thread that makes the answer."""
        return self._is_gone.is_set()

    async def send(self, message: dict[str, Any]) -> None:
        """Never raises: the thread behind it would wait for ever for its queue to be emptied."""
        if self._is_gone.is_set():
            return
        try:
            async with asyncio.timeout(MOST_PATIENCE):
                await self._send(message)
        except TimeoutError:
            self._is_gone.set()

    async def watch(self, receive) -> None:
        while (await receive())["type"] != "http.disconnect":
            pass  # a body that nobody asked for
        self._is_gone.set()


async def answered(http, scope: dict[str, Any], receive, send) -> None:
    """Let `http` answer; of a long answer its thread learns that nobody reads on."""
    if not (scope["method"] == "GET" and scope["path"].startswith(_LONG_ANSWERS)):
        await http(scope, receive, send)
        return
    departure = Departure(send)
    scope[_IN_SCOPE] = departure
    watch = asyncio.create_task(departure.watch(receive))
    try:
        await http(scope, _no_body, departure.send)
    finally:
        watch.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await watch


def departure_of(environ: dict[str, Any]) -> Callable[[], bool]:
    """Says whether the caller is gone; never, where the server tells nothing."""
    return environ.get("asgi.scope", {}).get(_IN_SCOPE) or _nobody_leaves


def _nobody_leaves() -> bool:
    return False


async def _no_body() -> dict[str, Any]:
    return {"type": "http.request", "body": b"", "more_body": False}
