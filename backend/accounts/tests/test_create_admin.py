"""manage.py create_admin."""

import pytest
from django.core.management import CommandError, call_command

from accounts.models import User
from accounts.tests.signed_in import log_in
from core.tests.tables import nothing_changes
from events.models import Event

PASSWORD = "correct horse battery"


def create(monkeypatch, name: str = "first", mail: str = "first@example.com", password: str = PASSWORD):
    monkeypatch.setenv("SILO_ADMIN_PASSWORD", password)
    call_command("create_admin", name, mail)


def test_makes_a_verified_admin_and_records_it(nobody, monkeypatch, capsys):
    create(monkeypatch)
    user = User.objects.get()
    assert (user.username, user.role, user.is_verified) == ("first", "admin", True)
    assert log_in(nobody, "first", PASSWORD).status_code == 200
    assert Event.objects.get().actor == "command create_admin"
    assert PASSWORD not in capsys.readouterr().out


def test_asks_for_the_password_without_the_variable(db, monkeypatch):
    monkeypatch.delenv("SILO_ADMIN_PASSWORD", raising=False)
    monkeypatch.setattr("getpass.getpass", lambda prompt: PASSWORD)
    call_command("create_admin", "first", "first@example.com")
    assert User.objects.get().check_password(PASSWORD)


@pytest.mark.parametrize("change", [{"password": "short"}, {"name": "taken"}, {"mail": "taken@example.com"}])
def test_refuses_in_one_sentence(db, monkeypatch, change):
    User.objects.create(username="taken", email="taken@example.com", role="sales")
    with nothing_changes(), pytest.raises(CommandError, match=r"^[A-Z].*\.$"):
        create(monkeypatch, **change)


@pytest.mark.parametrize("change", [{"name": "two words"}, {"mail": "nowhere"}, {"name": "x" * 151}])
def test_refuses_names_that_sign_up_would_refuse(db, monkeypatch, change):
    with nothing_changes(), pytest.raises(CommandError):
        create(monkeypatch, **change)
