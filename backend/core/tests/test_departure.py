"""Whoever asked for a long answer goes away, or takes nothing of it."""

import asyncio

import pytest

from core import departure

SCOPE = {"type": "http", "method": "GET", "path": "/sil/export/devices/"}


async def _never() -> dict:
    await asyncio.Event().wait()
    raise AssertionError("unreachable")


def answer_to(receive, send, body, path="/sil/export/devices/"):
    """Run `body(scope, receive, send)` as the application behind the door; return the scope it saw."""
    seen = {}

    async def http(scope, receive, send):
        seen.update(scope)
        await body(scope, receive, send)

    asyncio.run(asyncio.wait_for(departure.answered(http, {**SCOPE, "path": path}, receive, send), 30))
    return seen


def test_what_is_sent_arrives_while_somebody_listens():
    sent = []

    async def send(message):
        sent.append(message)

    async def body(scope, receive, send):
        assert (await receive())["more_body"] is False
        await send({"n": 1})
        assert not departure.departure_of({"asgi.scope": scope})()

    answer_to(_never, send, body)
    assert sent == [{"n": 1}]


@pytest.mark.parametrize("path", ["/sil/export/devices/", "/sil/audit_log/"])
def test_a_disconnect_is_told_and_nothing_is_sent_after_it(path):
    sent = []
    messages = iter([{"type": "http.request"}, {"type": "http.disconnect"}])

    async def receive():
        return next(messages)

    async def send(message):
        sent.append(message)

    async def body(scope, receive, send):
        is_gone = departure.departure_of({"asgi.scope": scope})
        while not is_gone():
            await asyncio.sleep(0)
        await send({"n": 1})

    answer_to(receive, send, body, path)
    assert sent == []


def test_who_takes_nothing_for_too_long_counts_as_gone(monkeypatch):
    monkeypatch.setattr(departure, "MOST_PATIENCE", 0.01)

    async def body(scope, receive, send):
        is_gone = departure.departure_of({"asgi.scope": scope})
        await send({"n": 1})
        assert is_gone()
        await send({"n": 2})  # at once

    async def send(message):
        await _never()

    answer_to(_never, send, body)


def test_other_answers_go_as_they_went():
    async def receive():
        return {"type": "http.request", "body": b"x"}

    async def body(scope, receive, send):
        assert (await receive())["body"] == b"x"
        assert not departure.departure_of({"asgi.scope": scope})()

    answer_to(receive, None, body, path="/sil/get_serial_numbers/")


def test_a_server_that_tells_nothing_is_believed_to_be_listened_to():
    assert departure.departure_of({})() is False
