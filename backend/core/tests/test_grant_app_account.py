"""manage.py grant_app_account: the application's database account and what it may not do."""

import io
import re

import MySQLdb
import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from core.load_procedures import procedure_files

DENIED = {1044, 1045, 1142, 1143, 1227, 1370}
EVENT_COLUMNS = "(at, actor, request_id, entity, `key`, action, changes)"
# ruff: noqa: S608
EVENT = f"INSERT INTO event {EVENT_COLUMNS} VALUES (NOW(6), 'a', 'r', 'device', 'k', 'x', '{{}}')"


class AppAccount:
    """A connection of silo_app that keeps nothing it did."""

    def __init__(self):
        given = connection.get_connection_params()
        there = {name: given[name] for name in ("unix_socket", "host", "port") if name in given}
        self.database = connection.settings_dict["NAME"]
        self.connection = MySQLdb.connect(user="silo_app", database=self.database, charset="utf8mb4", **there)

    def run(self, *statements: str) -> tuple[int | None, tuple]:
        """(error number or None, rows) of the last statement."""
        rows: tuple = ()
        try:
            with self.connection.cursor() as cursor:
                for statement in statements:
                    cursor.execute(statement)
                    rows = cursor.fetchall()
                    while cursor.nextset():
                        pass
        except MySQLdb.Error as error:
            return error.args[0], ()
        finally:
            self.connection.rollback()
        return None, rows


@pytest.fixture(scope="module")
def app(django_db_setup, django_db_blocker):
    with django_db_blocker.unblock():
        call_command("grant_app_account", "silo_app@localhost", stdout=io.StringIO())
        account = AppAccount()
    yield account
    account.connection.close()


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE event SET actor = 'somebody else'",
        "DELETE FROM event",
        "TRUNCATE TABLE event",
        "DROP TABLE event",
        "ALTER TABLE event ADD COLUMN x INT",
        "RENAME TABLE event TO event2",
        f"REPLACE INTO event {EVENT_COLUMNS} VALUES (NOW(), '', '', '', '', '', '')",
        f"{EVENT} ON DUPLICATE KEY UPDATE actor = 'x'",
        "CREATE TRIGGER t BEFORE INSERT ON event FOR EACH ROW SET NEW.actor = 'x'",
        "CREATE OR REPLACE PROCEDURE record_event() SELECT 1",
        "DROP PROCEDURE record_event",
        "DROP TABLE device",
        "TRUNCATE TABLE device",
        "CREATE TABLE x (i INT)",
        "INSERT INTO django_migrations (app, name, applied) VALUES ('a', 'b', NOW())",
        "GRANT ALL ON *.* TO silo_app@localhost",
        "SELECT * FROM mysql.global_priv",
    ],
)
def test_refuses_whatever_could_change_the_record(app, statement):
    assert app.run(statement)[0] in DENIED


def test_inserts_and_reads_events(app):
    assert app.run(EVENT, "SELECT actor FROM event ORDER BY id DESC LIMIT 1") == (None, (("a",),))


def test_reads_and_writes_every_other_table(app, db):
    with connection.cursor() as cursor:
        tables = set(connection.introspection.table_names(cursor)) - {"event", "django_migrations"}
    assert {"device", "mapping", "account", "session", "idempotency_key"} <= tables
    for table in tables:
        assert app.run(f"SELECT 1 FROM `{table}` LIMIT 1", f"DELETE FROM `{table}` WHERE 1 = 0")[0] is None


def _arguments(routine: str) -> tuple[str, list[str]]:
    """PROCEDURE or FUNCTION, and the mode of each parameter."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT ROUTINE_TYPE, PARAMETER_MODE FROM information_schema.PARAMETERS"
            " WHERE SPECIFIC_SCHEMA = DATABASE() AND SPECIFIC_NAME = %s ORDER BY ORDINAL_POSITION",
            [routine],
        )
        rows = cursor.fetchall()
    # What a function returns stands first, without a mode; a procedure may have no row at all.
    return (rows[0][0] if rows else "PROCEDURE"), [mode for _, mode in rows if mode]


@pytest.mark.parametrize("routine", [path.stem for path in procedure_files()])
def test_may_call_every_procedure(app, db, routine):
    kind, modes = _arguments(routine)
    given = ", ".join("NULL" if mode == "IN" else f"@o{place}" for place, mode in enumerate(modes))
    error, _ = app.run(f"SELECT {routine}({given})" if kind == "FUNCTION" else f"CALL {routine}({given})")
    # NULL everywhere may break a NOT NULL column or a composed statement; a missing right is another matter.
    assert error not in DENIED
    assert error not in (1305, 1318), "no such routine, or another number of parameters"


def test_has_no_right_beyond_these(app):
    grants = [grant.replace("\\", "") for (grant,) in app.run("SHOW GRANTS")[1]]
    here = [grant for grant in grants if f"`{app.database}`" in grant]
    assert [re.findall(r"GRANT (.*) ON", grant)[0] for grant in here if "`event`" in grant] == ["SELECT, INSERT"]
    assert [grant for grant in grants if " ON *.* " in grant] == ["GRANT USAGE ON *.* TO `silo_app`@`localhost`"]
    assert not [grant for grant in here if re.search("ALL PRIVILEGES|GRANT OPTION|ALTER|DROP|CREATE|TRIGGER", grant)]


@pytest.mark.parametrize(
    "account", ["silo_app", "a b@localhost", "x@y'; DROP DATABASE silo; --", "@localhost", "`x`@y"]
)
def test_refuses_what_is_no_account(account):
    with pytest.raises(CommandError):
        call_command("grant_app_account", account)
