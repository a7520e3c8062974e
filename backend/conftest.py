"""Fixtures of the backend tests: the cast as signed-in clients, on a real MariaDB."""

import pytest
from django.db.models.signals import post_migrate

from core import testing


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup):
    """Emptying the tables after a test would send post_migrate and load every procedure again."""
    post_migrate.receivers.clear()
    post_migrate.sender_receivers_cache.clear()


@pytest.fixture(scope="session")
def _media(tmp_path_factory):
    return tmp_path_factory.mktemp("media")


@pytest.fixture(scope="session")
def _documents(tmp_path_factory):
    return tmp_path_factory.mktemp("documents")


@pytest.fixture(scope="session")
def _imports(tmp_path_factory):
    return tmp_path_factory.mktemp("imports")


@pytest.fixture(autouse=True)
def _quick(settings, _media, _documents, _imports):
    """No work for its own sake: hashing that is meant to be slow, and reading the built dashboard for each client.

    Pictures and documents go to folders of the tests.
    """
    settings.MEDIA_ROOT = _media
    settings.DOCUMENTS_ROOT = _documents
    settings.IMPORTS_ROOT = _imports
    settings.PASSWORD_HASHERS = ["core.testing.QuickArgon2"]
    settings.WHITENOISE_USE_FINDERS = False


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
