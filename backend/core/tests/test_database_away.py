"""A real server whose database is killed: 503 in time, and back without a restart."""

import json
import time
import urllib.error
import urllib.request

import pytest

from ops.server import SiloServer


@pytest.fixture(scope="module")
def silo(tmp_path_factory):
    with SiloServer(tmp_path_factory.mktemp("silo"), durable=False, REST_THREADS="2") as server:
        yield server


def ask(silo, path: str, body: dict | None = None, **headers):
    """(status, JSON, headers, seconds)"""
    data = None if body is None else json.dumps(body).encode()
    request = urllib.request.Request(  # noqa: S310  our own server
        silo.url + path, data=data, headers={"Content-Type": "application/json", **headers}
    )
    started = time.monotonic()
    try:
        with urllib.request.urlopen(request, timeout=20) as answer:  # noqa: S310
            code, text, told = answer.status, answer.read(), answer.headers
    except urllib.error.HTTPError as error:
        code, text, told = error.code, error.read(), error.headers
    return code, json.loads(text), told, time.monotonic() - started


def test_answers_503_within_two_seconds_and_recovers_without_a_restart(silo):
    person = {
        "username": "asha",
        "mailid": "asha@example.com",
        "password": "a long phrase",
        "cpassword": "a long phrase",
    }
    assert ask(silo, "/sil/signup/", person)[0] == 201
    login = {"username": "asha", "password": "a long phrase"}
    cookie = "; ".join(line.split(";")[0] for line in ask(silo, "/sil/login/", login)[2].get_all("Set-Cookie"))
    add = "/sil/add_serial_number/"
    assert ask(silo, add, {"serialnumber": "202505AMP000001B"}, Cookie=cookie)[0] == 201
    process = silo.pid

    silo.kill_database()
    requests = [
        ("/sil/login/", login),
        ("/sil/signup/", person),
        (add, {"serialnumber": "202505AMP000002B"}),
        ("/sil/get_serial_numbers/", None),
        ("/sil/protected/", None),
        ("/sil/site_settings/", None),
    ]
    for path, body in requests * 2:
        code, found, headers, seconds = ask(silo, path, body, Cookie=cookie)
        assert (path, code, found["status"]) == (path, 503, "unavailable")
        assert int(headers["Retry-After"]) > 0
        assert headers["X-Request-ID"]
        assert seconds < 2
        assert "sock" not in json.dumps(found)
    assert ask(silo, "/healthz")[0] == 200
    code, found, headers, seconds = ask(silo, "/readyz")
    assert (code, found["database"]) == (503, False)
    assert seconds < 2

    silo.start_database()
    for path, body in requests * 2:
        code, found, *_ = ask(silo, path, body, Cookie=cookie)
        assert code in (200, 201, 400, 409), (path, code, found)
    assert ask(silo, "/readyz")[0] == 200
    assert silo.pid == process


def test_after_a_quick_restart_not_one_request_fails(silo):
    """The kept connections are dead, and nobody noticed while it was away."""
    silo.kill_database()
    silo.start_database()
    codes = [ask(silo, "/sil/login/", {"username": "asha", "password": "a long phrase"})[0] for _ in range(4)]
    assert codes == [200] * 4


def test_the_customer_directory_says_so_in_its_envelope(silo):
    health, token = "/api/v1/health-check/", "/api/v1/user/token/"
    assert ask(silo, health)[0] == 200
    silo.kill_database()
    for path, body in [(health, None), (token, {"username": "asha", "password": "x"})] * 2:
        code, found, headers, seconds = ask(silo, path, body)
        assert (path, code, found["status"], found["errors"], found["data"]) == (path, 503, "Failure", [], None)
        assert int(headers["Retry-After"]) > 0
        assert seconds < 2
    silo.start_database()
    assert [ask(silo, health)[0] for _ in range(4)] == [200] * 4
