"""Who gets a socket; refused is refused before accept."""

import http.client
from contextlib import closing

import pytest
from websockets.exceptions import InvalidStatus

from live.tests.house import House

PATHS = ["/ws/live/", "/ws/products/"]
FOREIGN = "https://elsewhere.example"


def refused(house: House, path: str, headers: dict, **options) -> None:
    before = house.sql("SELECT COUNT(*) FROM live_socket")
    with pytest.raises(InvalidStatus) as info:
        house.socket(headers, path, **options)
    assert info.value.response.status_code == 403
    assert not info.value.response.body
    assert house.sql("SELECT COUNT(*) FROM live_socket") == before


def accepted(house: House, path: str, headers: dict, **options) -> None:
    line = house.socket(headers, path, **options)
    line.say({"type": "ping"})
    line.until(lambda frame: frame["type"] == "pong")


@pytest.mark.parametrize("path", PATHS)
def test_a_bearer_needs_no_origin(house, path):
    accepted(house, path, house.person("carl").bearer)
    accepted(house, path, {**house.person("carl").bearer, "Origin": FOREIGN})


@pytest.mark.parametrize("path", PATHS)
def test_an_api_token_is_a_bearer_too(house, path):
    made = house.person("ben").client.post("/sil/api_tokens/", json={"name": path})
    accepted(house, path, {"Authorization": f"Bearer {made.json()['token']}"})


@pytest.mark.parametrize("path", PATHS)
def test_a_cookie_from_our_own_page_or_a_trusted_one(house, path):
    cookie = house.person("asha").cookie
    for origin in (house.server.url, "http://localhost:5173", "http://127.0.0.1:5174"):
        accepted(house, path, {**cookie, "Origin": origin})


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("origin", [FOREIGN, "null", "", "http://127.0.0.1:1", "https://127.0.0.1"])
def test_a_cookie_from_a_foreign_page(house, path, origin):
    refused(house, path, {**house.person("asha").cookie, "Origin": origin})


@pytest.mark.parametrize("path", PATHS)
def test_a_cookie_without_origin(house, path):
    refused(house, path, house.person("asha").cookie)


@pytest.mark.parametrize("path", PATHS)
def test_a_dead_bearer_makes_a_good_cookie_ignored(house, path):
    good = {**house.person("asha").cookie, "Origin": house.server.url}
    refused(house, path, {**good, "Authorization": "Bearer dead"})
    refused(house, path, {**good, "Authorization": "Bearer silo_dead"})


@pytest.mark.parametrize("path", PATHS)
def test_nobody(house, path):
    refused(house, path, {})
    refused(house, path, {"Origin": house.server.url})


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("text", ["", "x", "a.b.c", "\u00e9", "silo_", "x" * 5000])
def test_a_forged_token(house, path, text):
    refused(house, path, {"Authorization": b"Bearer " + text.encode("latin-1")})


@pytest.mark.parametrize("path", PATHS)
def test_a_refresh_token_is_no_access_token(house, path):
    refresh = house.person("ben").client.cookies["refresh_token"]
    refused(house, path, {"Authorization": f"Bearer {refresh}"})


@pytest.mark.parametrize("path", PATHS)
def test_a_session_that_ended(house, path):
    gone = house.guest("sales")
    gone.client.post("/sil/logout/")
    refused(house, path, gone.bearer)


@pytest.mark.parametrize("path", PATHS)
def test_a_host_that_is_not_ours(house, path):
    """The client library writes its own Host, so this handshake is made by hand."""
    asha = house.person("asha")
    upgrade = {"Connection": "Upgrade", "Upgrade": "websocket", "Sec-WebSocket-Version": "13"}
    upgrade["Sec-WebSocket-Key"] = "dGhlIHNhbXBsZSBub25jZQ=="
    told = {}
    for host in ("rebound.example", f"127.0.0.1:{house.server.port}"):
        for given in (asha.bearer, {**asha.cookie, "Origin": f"http://{host}"}):
            with closing(http.client.HTTPConnection("127.0.0.1", house.server.port, timeout=10)) as connection:
                connection.request("GET", path, headers={**upgrade, **given, "Host": host})
                told.setdefault(host, []).append(connection.getresponse().status)
    assert told == {"rebound.example": [403, 403], f"127.0.0.1:{house.server.port}": [101, 101]}


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("since", ["x", "-1", "1.5", "1e3", "0x10", "%20", "1" * 19, "%D9%A3"])
def test_a_since_that_is_no_whole_number(house, path, since):
    refused(house, f"{path}?since={since}", house.person("ben").bearer)


def test_a_token_in_the_address_opens_the_products_and_nothing_else(house):
    token = house.person("carl").token
    accepted(house, f"/ws/products/?token={token}", {})
    accepted(house, f"/ws/products/?token={token}", {"Origin": FOREIGN})
    refused(house, f"/ws/live/?token={token}", {})
    refused(house, f"/ws/live/?token={token}", {"Origin": house.server.url})


def test_a_bad_token_in_the_address_makes_a_good_cookie_ignored(house):
    refused(house, "/ws/products/?token=dead", {**house.person("asha").cookie, "Origin": house.server.url})
    refused(house, "/ws/products/?token=", {**house.person("asha").cookie, "Origin": house.server.url})


def test_an_api_token_does_not_belong_into_an_address(house):
    made = house.person("ben").client.post("/sil/api_tokens/", json={"name": "address"}).json()["token"]
    refused(house, f"/ws/products/?token={made}", {})


def test_a_bearer_counts_before_a_token_in_the_address(house):
    refused(house, f"/ws/products/?token={house.person('carl').token}", {"Authorization": "Bearer dead"})
    accepted(house, "/ws/products/?token=dead", house.person("carl").bearer)


@pytest.mark.parametrize("path", PATHS)
def test_a_sixth_socket_of_one_user(house, path):
    dora = house.person("dora").bearer
    lines = [house.socket(dora, PATHS[number % 2]) for number in range(5)]
    refused(house, path, dora)
    accepted(house, path, house.person("carl").bearer)
    lines[0].socket.close()
    house.wait(lambda: house.sql("SELECT COUNT(*) FROM live_socket WHERE username = 'dora'") == "4")
    accepted(house, path, dora)
