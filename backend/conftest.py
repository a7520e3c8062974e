"""Fixtures of the backend tests: the cast as signed-in clients, on a real MariaDB."""

import pytest
from core import testing


@pytest.fixture
def root(db):
    return testing.client_of("root")


@pytest.fixture
def asha(db):
    return testing.client_of("asha")


@pytest.fixture
def ben(db):
    return testing.client_of("ben")


@pytest.fixture
def gita(db):
    return testing.client_of("gita")


@pytest.fixture
def carl(db):
    return testing.client_of("carl")


@pytest.fixture
def dora(db):
    return testing.client_of("dora")


@pytest.fixture
def eve(db):
    return testing.client_of("eve")


@pytest.fixture
def nobody(db):
    return testing.anonymous()
