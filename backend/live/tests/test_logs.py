"""No credential of a handshake is in any log, at the loudest log level."""

import logging

import pytest

from live.log_mask import MaskCredentials, mask
from live.tests.conftest import new_house
from ops import server


@pytest.fixture
def loud_house(tmp_path, monkeypatch):
    """The server as an operator who looks for a fault would start it."""

    def loud(port: int) -> list[str]:
        words = asgi_server(port)
        words[words.index("warning")] = "trace"
        return words

    asgi_server = server.asgi_server
    monkeypatch.setattr(server, "asgi_server", loud)
    house = new_house(tmp_path, LOG_LEVEL="DEBUG")
    yield house
    house.close()


def test_the_servers_log_never_holds_a_token(loud_house):
    root = loud_house.person("root")
    made = root.client.post("/sil/api_tokens/", json={"name": "loud"}).json()["token"]
    loud_house.socket({}, f"/ws/products/?token={root.token}").next()
    loud_house.socket({}, f"/ws/products/?%74oken={root.token}").next()
    loud_house.socket({"Authorization": f"Bearer {made}"})
    loud_house.socket({**root.cookie, "Origin": loud_house.server.url})
    text = loud_house.server.log.read_text()
    assert "/ws/products/" in text
    assert root.token not in text
    assert root.token.split(".")[2] not in text
    assert made not in text


@pytest.mark.parametrize(
    ("told", "shown"),
    [
        (
            '1.2.3.4:5 - "WebSocket /ws/products/?token=a.b.c" [accepted]',
            '1.2.3.4:5 - "WebSocket /ws/products/?***" [accepted]',
        ),
        ("< GET /ws/products/?since=1&token=a.b HTTP/1.1", "< GET /ws/products/?*** HTTP/1.1"),
        ("< Authorization: Bearer a.b.c", "< Authorization: ***"),
        ("< Cookie: access_token=a.b.c; x=y", "< Cookie: ***"),
        ("{'query_string': b'token=a.b.c', 'headers': '<...>'}", "{'query_string': b'***', 'headers': '<...>'}"),
        ("nothing secret", "nothing secret"),
    ],
)
def test_what_a_line_becomes(told, shown):
    assert mask(told) == shown


def test_a_record_with_arguments_is_masked_too():
    record = logging.LogRecord("uvicorn.error", logging.INFO, "", 0, "%s %s", ("/ws/?token=a", 5), None)
    assert MaskCredentials().filter(record)
    assert record.getMessage() == "/ws/?*** 5"
