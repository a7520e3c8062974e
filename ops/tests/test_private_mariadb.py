"""The private database: starts, stops, survives kills, and can be found again."""

from pathlib import Path

import pytest

from ops.private_mariadb import LONGEST_SOCKET_PATH, RELAXED, DatabaseProblem, PrivateMariaDB


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("database") / "mariadb"


@pytest.fixture
def database(folder):
    database = PrivateMariaDB(folder, settings=RELAXED)
    database.start()
    yield database
    database.stop()


def test_speaks_utf8mb4_in_utc_and_listens_on_no_port(database):
    asked = "SELECT @@character_set_server, @@collation_server, @@time_zone, @@skip_networking"
    assert database.sql(asked) == "utf8mb4\tutf8mb4_unicode_ci\t+00:00\t1"


def test_only_its_owner_may_enter_the_folder(database, folder):
    assert folder.stat().st_mode & 0o777 == 0o700


def test_the_application_account_has_no_rights_until_they_are_given(database):
    assert database.sql("SHOW GRANTS FOR silo_app@localhost") == "GRANT USAGE ON *.* TO `silo_app`@`localhost`"


def test_what_was_committed_survives_a_kill(database):
    database.sql("CREATE TABLE kept (word VARCHAR(9)); INSERT INTO kept VALUES ('here')", database="silo")
    database.kill()
    assert not database.is_running()
    database.start()
    assert database.sql("SELECT word FROM kept", database="silo") == "here"


def test_a_second_object_adopts_the_running_server(database, folder):
    again = PrivateMariaDB(folder, settings=RELAXED)
    assert again.is_running()
    again.start()
    assert again.pid() == database.pid()


def test_other_settings_restart_it(database, folder):
    PrivateMariaDB(folder, settings={**RELAXED, "max_connections": "321"}).start()
    assert database.sql("SELECT @@max_connections") == "321"


def test_a_stale_pid_file_is_ignored(database, folder):
    database.stop()
    (folder / "mariadb.pid").write_text("1\n")
    assert not database.is_running()
    database.start()
    assert database.is_running()


def test_a_long_folder_name_gets_a_short_socket(tmp_path):
    database = PrivateMariaDB(tmp_path / ("x" * 120))
    assert len(str(database.socket)) <= LONGEST_SOCKET_PATH
    assert database.socket == PrivateMariaDB(tmp_path / ("x" * 120)).socket


def test_a_failing_statement_says_what_the_server_said(database):
    with pytest.raises(DatabaseProblem, match="doesn't exist"):
        database.sql("SELECT * FROM silo.nowhere")


def test_a_server_that_cannot_start_says_why(tmp_path: Path):
    database = PrivateMariaDB(tmp_path / "mariadb", settings={"no-such-setting": "1"})
    with pytest.raises(DatabaseProblem, match="no-such-setting"):
        database.start()
