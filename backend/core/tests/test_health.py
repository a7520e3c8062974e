"""GET /healthz and /readyz."""

import pytest
from django.db import OperationalError
from django.db.migrations.executor import MigrationExecutor

from core import procedures


def test_healthz_tells_that_the_process_lives(client):
    answer = client.get("/healthz")
    assert (answer.status_code, answer.json()["status"]) == (200, "ok")


def test_healthz_asks_no_database(client, django_assert_num_queries, db):
    with django_assert_num_queries(0):
        client.get("/healthz")


def test_readyz_looks_at_database_migrations_and_procedures(nobody):
    answer = nobody.get("/readyz")
    assert answer.status_code == 200
    checks = dict.fromkeys(("database", "migrations", "procedures", "serial_patterns"), True)
    assert answer.json() == {"status": "ready", **checks}


def refused(answer) -> dict:
    assert (answer.status_code, answer.json()["status"]) == (503, "unavailable")
    assert int(answer["Retry-After"]) > 0
    return answer.json()


def test_readyz_misses_a_procedure(nobody, monkeypatch):
    there = dict(procedures.installed())
    there.pop("fetch_serial_number")
    monkeypatch.setattr(procedures, "installed", lambda: there)
    found = refused(nobody.get("/readyz"))
    assert (found["database"], found["migrations"], found["procedures"]) == (True, True, False)


def test_readyz_misses_a_migration(nobody, monkeypatch):
    monkeypatch.setattr(MigrationExecutor, "migration_plan", lambda self, targets: ["devices.0001"])
    found = refused(nobody.get("/readyz"))
    assert (found["database"], found["migrations"]) == (True, False)


@pytest.mark.django_db(transaction=True)
def test_readyz_says_when_the_database_is_away(nobody, monkeypatch):
    def fail(self):
        raise OperationalError(2002, "Can't connect through socket")

    monkeypatch.setattr("django.db.backends.base.base.BaseDatabaseWrapper.ensure_connection", fail)
    answer = nobody.get("/readyz")
    monkeypatch.undo()
    assert refused(answer)["database"] is False
    assert "socket" not in answer.content.decode()
