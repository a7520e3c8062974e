"""kill -9 in the middle of writes: what was acknowledged is there, nothing is half there, and it comes back."""

import secrets

import httpx
import pytest

from ops.server import SiloServer
from races.tests.crash import Callers, check


@pytest.fixture
def server(tmp_path):
    password = secrets.token_urlsafe(16)
    with SiloServer(tmp_path / "silo", durable=True, SILO_ADMIN_PASSWORD=password) as running:
        running.manage("create_admin", "root", "root@example.com")
        running.password = password
        yield running


def _token(server) -> str:
    """A personal API token: the way scripts sign in."""
    with httpx.Client(base_url=server.url, timeout=30) as client:
        answer = client.post("/sil/login/", json={"username": "root", "password": server.password})
        assert answer.status_code == 200, answer.text
        return client.post("/sil/api_tokens/", json={"name": "writers"}).json()["token"]


def _through(server, writes: int, kill, revive):
    """Kill at half of the writes, revive once callers have noticed, let them finish, and look at what is left."""
    callers = Callers(server.url, _token(server), writes)
    callers.start()
    callers.wait_until(lambda: callers.ledger.writes >= writes // 2)
    kill()
    callers.wait_until(lambda: callers.ledger.failures() >= 8)
    revive()
    ledger = callers.finish()
    assert ledger.writes >= writes
    check(server.database, ledger)
    return ledger


def _database_dies(server, writes: int) -> None:
    process = server.pid
    ledger = _through(server, writes, server.kill_database, server.start_database)
    assert ledger.codes[503] > 0
    assert ledger.without_retry_after == 0
    assert ledger.lost == 0
    assert server.pid == process
    with httpx.Client(base_url=server.url) as client:
        assert client.get("/readyz").status_code == 200


def test_the_database_killed_among_writes_loses_nothing_and_the_server_lives_on(server):
    _database_dies(server, 200)


@pytest.mark.deep
def test_the_database_killed_among_two_thousand_writes(server):
    _database_dies(server, 2000)


@pytest.mark.deep
def test_the_server_killed_among_writes_loses_nothing(server):
    _through(server, 400, server.kill_server, server.start)


@pytest.mark.deep
def test_server_and_database_killed_together_lose_nothing(server):
    def kill():
        server.kill_database()
        server.kill_server()

    _through(server, 400, kill, server.start)
