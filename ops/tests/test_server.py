"""The whole server, started the way ./run starts it: its database may die and come back."""

import contextlib
import http.client
import time

import pytest

from ops.server import SiloServer


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    with SiloServer(tmp_path_factory.mktemp("silo")) as server:
        yield server


def status(server: SiloServer, path: str) -> int:
    with contextlib.closing(http.client.HTTPConnection("127.0.0.1", server.port, timeout=10)) as connection:
        connection.request("GET", path)
        return connection.getresponse().status


def test_is_ready_when_it_is_made(server):
    assert status(server, "/readyz") == 200


def test_serves_with_an_account_that_cannot_change_what_happened(server):
    grants = server.database.sql("SHOW GRANTS FOR silo_app@localhost")
    assert "GRANT SELECT, INSERT ON `silo`.`event`" in grants


def test_comes_back_by_itself_after_its_database_was_killed(server):
    server.kill_database()
    began = time.monotonic()
    assert status(server, "/readyz") == 503
    assert time.monotonic() - began < 2
    server.start_database()
    # Every thread finds its own connection dead once.
    answers = [status(server, "/readyz") for _ in range(20)]
    assert answers[-1] == 200


def test_starts_again_after_a_kill(server):
    server.kill_server()
    server.start()
    assert status(server, "/readyz") == 200
