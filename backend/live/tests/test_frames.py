"""What a client may say, and how a socket that garbles, floods or does not read ends."""

import socket
import struct
from contextlib import suppress

import pytest
from websockets.exceptions import ConnectionClosed

PATHS = ["/ws/live/", "/ws/products/"]


def still_serves(house) -> None:
    line = house.live("asha")
    told = house.record()
    assert line.next()["key"] == told
    assert house.person("asha").client.get("/readyz").json()["feed"] is True


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize(
    "said",
    [
        "",
        "x",
        "[]",
        "1",
        "null",
        '"ping"',
        '{"type":"ping"',
        b"\x00\xff",
        b"{}",
    ],
)
def test_garbage_closes(house, path, said):
    line = house.socket(house.person("ben").bearer, path)
    line.say(said)
    assert line.close_code() == 4400
    still_serves(house)


@pytest.mark.parametrize("said", ["{}", '{"type":"subscribe"}', '{"type":1}'])
def test_unknown_words_close_the_live_socket(house, said):
    line = house.live("ben")
    line.say(said)
    assert line.close_code() == 4400


BAD_PRESENCE = [
    {"key": "202505AMP000001B"},
    {"key": "202505AMP000001B", "doing": "eating"},
    {"key": "", "doing": "viewing"},
    {"key": "x" * 19, "doing": "viewing"},
    {"key": "<b>", "doing": "viewing"},
    {"key": ["202505AMP000001B"], "doing": "viewing"},
    {"key": 5, "doing": "viewing"},
    {"doing": "viewing"},
]


@pytest.mark.parametrize("said", BAD_PRESENCE)
def test_presence_that_names_no_serial_or_no_doing_closes(house, said):
    line = house.live("ben")
    line.say({"type": "presence", **said})
    assert line.close_code() == 4400
    assert house.sql("SELECT COUNT(*) FROM live_socket WHERE looking_at IS NOT NULL") == "0"


@pytest.mark.parametrize("name", ["carl", "gita"])
def test_presence_is_staffs(house, name):
    line = house.live(name)
    line.say({"type": "presence", "key": "202505AMP000001B", "doing": "viewing"})
    assert line.close_code() == 4400


@pytest.mark.parametrize("path", PATHS)
def test_ping_is_answered(house, path):
    line = house.socket(house.person("ben").bearer, path)
    line.say({"type": "ping"})
    assert line.until(lambda frame: frame["type"] != "connection_established") == {"type": "pong"}


@pytest.mark.parametrize("path", PATHS)
def test_sixty_four_kib_pass_and_a_byte_more_closes(house, path):
    line = house.socket(house.person("ben").bearer, path)
    frame = '{"type":"ping","with":"%s"}'
    most = 65536 - len(frame) + 2
    line.say(frame % ("x" * most))
    line.until(lambda frame: frame["type"] == "pong")
    line.say(frame % ("x" * (most + 1)))
    assert line.close_code() == 1009
    still_serves(house)


@pytest.mark.parametrize("path", PATHS)
def test_twenty_frames_a_second_pass_and_more_closes(house, path):
    line = house.socket(house.person("ben").bearer, path)
    for _ in range(20):
        line.say({"type": "ping"})
    for _ in range(20):
        line.until(lambda frame: frame["type"] == "pong")
    with suppress(ConnectionClosed):
        for _ in range(20):
            line.say({"type": "ping"})
    assert line.close_code() == 4408
    still_serves(house)


def raw_socket(house, name: str) -> socket.socket:
    """A handshake by hand on a connection with the smallest buffer, so that not reading is felt soon."""
    raw = socket.socket()
    raw.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
    raw.connect(("127.0.0.1", house.server.port))
    raw.settimeout(20)
    lines = ["GET /ws/live/ HTTP/1.1", f"Host: 127.0.0.1:{house.server.port}", "Connection: Upgrade"]
    lines += ["Upgrade: websocket", "Sec-WebSocket-Version: 13", "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ=="]
    lines += [f"Authorization: Bearer {house.person(name).token}", "", ""]
    raw.sendall("\r\n".join(lines).encode())
    head = b""
    while not head.endswith(b"\r\n\r\n"):
        head += raw.recv(1)
    assert head.startswith(b"HTTP/1.1 101"), head
    return raw


def frames_of(raw: socket.socket) -> list[tuple[int, bytes]]:
    """(opcode, payload) until the server ends the connection."""
    raw.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 1 << 20)
    data = b""
    while part := raw.recv(65536):
        data += part
    found = []
    while data:
        length, start = data[1], 2
        if length == 126:
            (length,), start = struct.unpack("!H", data[2:4]), 4
        found.append((data[0] & 15, data[start : start + length]))
        data = data[start + length :]
    return found


def flood(house) -> None:
    """Two thousand events; their keys are as long as keys may be, which fills buffers sooner."""
    house.connection().query(
        "INSERT INTO event (at, actor, request_id, entity, `key`, action, changes)"
        " SELECT UTC_TIMESTAMP(6), 'bulk', '', 'device', LPAD(seq, 64, '0'), 'approved', '{}' FROM seq_1_to_2000"
    )


def flood_until_cut(house, quick) -> None:
    """Until the server says in its log that it cut somebody; `quick` hears everything meanwhile."""
    start = house.server.log.stat().st_size
    for _ in range(40):
        flood(house)
        for number in range(1, 2001):
            assert quick.next()["key"] == str(number).zfill(64)
            if number % 100 == 0 and b'"code":4413' in house.server.log.read_bytes()[start:]:
                return
    raise AssertionError("a socket that reads nothing was never cut")


def test_a_socket_that_does_not_read_is_cut_and_holds_nobody_up(house):
    raw, quick = raw_socket(house, "ben"), house.live("asha", max_queue=None)
    flood_until_cut(house, quick)
    *events, (opcode, reason) = frames_of(raw)
    assert (opcode, struct.unpack("!H", reason[:2])[0]) == (8, 4413)
    assert {code for code, _ in events} <= {1, 9}
    raw.close()
    quick.of_key(house.record())
    house.wait(lambda: house.sql("SELECT COUNT(*) FROM live_socket WHERE username = 'ben'") == "0")
    still_serves(house)


@pytest.mark.deep
def test_a_socket_that_never_reads_again_loses_its_connection(house):
    raw, quick = raw_socket(house, "ben"), house.live("asha", max_queue=None)
    flood_until_cut(house, quick)
    house.wait(lambda: house.sql("SELECT COUNT(*) FROM live_socket WHERE username = 'ben'") == "0", 15)
    raw.close()
    still_serves(house)
