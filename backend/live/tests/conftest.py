"""A whole server for the tests of the feed: the one thing a test client cannot stand in for is a socket."""

import secrets

import pytest

from live.tests.house import House
from ops.server import SiloServer

MANY = {"SIGN_IN_LIMIT_ACCOUNT": "100000", "SIGN_IN_LIMIT_ADDRESS": "100000"}


def new_house(folder, *, durable=False, **env) -> House:
    password = secrets.token_urlsafe(16)
    server = SiloServer(folder / "silo", durable=durable, SILO_ADMIN_PASSWORD=password, **MANY, **env)
    server.manage("create_admin", "root", "root@example.com")
    return House(server, password)


@pytest.fixture(scope="session")
def shared_house(tmp_path_factory):
    house = new_house(tmp_path_factory.mktemp("live"))
    yield house
    house.close()


@pytest.fixture
def house(shared_house):
    """The shared server; whatever sockets and connections a test opened are closed after it."""
    yield shared_house
    shared_house.hang_up()


@pytest.fixture
def own_house(tmp_path):
    """A server of the test's own, to kill things in."""
    house = new_house(tmp_path, durable=True)
    yield house
    house.close()
