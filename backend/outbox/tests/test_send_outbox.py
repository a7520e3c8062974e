"""manage.py send_outbox as a process: several at once, killed, and told to end."""

import os
import signal
import subprocess
import sys
from urllib.parse import urlsplit

import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from ops.setup import TOP
from outbox.models import Message
from outbox.tests import letters
from outbox.tests.servers import MailServer, wait_until


@pytest.fixture
def server(transactional_db):
    with MailServer() as running:
        yield running


@pytest.fixture
def start(server):
    """Start the command on the database of the tests; killed at the end, whatever happens."""
    started = []

    def start(*words: str) -> subprocess.Popen:
        database = urlsplit(os.environ["DATABASE_URL"])._replace(path="/" + connection.settings_dict["NAME"]).geturl()
        env = {**os.environ, "DATABASE_URL": database, "SMTP_URL": server.url}
        started.append(subprocess.Popen([sys.executable, "backend/manage.py", "send_outbox", *words], env=env, cwd=TOP))
        return started[-1]

    yield start
    for process in started:
        process.kill()
        process.wait()


def write(number: int) -> list[str]:
    """Mails to that many people."""
    recipients = [f"carl{each:03}@example.com" for each in range(number)]
    for recipient in recipients:
        letters.mail(to=recipient)
    return recipients


def states() -> dict[str, int]:
    found = list(Message.objects.values_list("state", flat=True))
    return {state: found.count(state) for state in set(found)}


def test_two_at_once_send_each_message_once(server, start):
    recipients = write(80)
    server.thinks = 0.02
    both = [start("--once"), start("--once")]
    assert [process.wait(120) for process in both] == [0, 0]
    assert server.recipients() == recipients
    assert states() == {"sent": 80}


@pytest.mark.parametrize("kills", [1, pytest.param(10, marks=pytest.mark.deep)])
def test_killed_in_the_middle_nothing_is_lost_and_one_at_most_arrives_twice_a_kill(server, start, kills):
    recipients = write(20 + 10 * kills)
    server.thinks = 0.02
    for number in range(1, kills + 1):
        process = start("--every", "0.1")
        wait_until(lambda wanted=8 * number: len(server.arrived) >= wanted)
        process.kill()
        process.wait()
        assert states().get("sending", 0) <= 1
        letters.claims_run_out()
    assert start("--once").wait(120) == 0
    assert set(server.recipients()) == set(recipients)
    assert len(server.arrived) <= len(recipients) + kills
    assert len({mail["Message-ID"] for mail in server.arrived}) == len(recipients)
    assert states() == {"sent": len(recipients)}


def test_told_to_end_it_finishes_the_message_in_hand(server, start):
    write(5)
    server.thinks = 5
    process = start("--every", "60")
    wait_until(lambda: len(server.arrived) == 1)
    process.send_signal(signal.SIGTERM)
    assert process.wait(60) == 0
    assert (states(), len(server.arrived)) == ({"sent": 1, "queued": 4}, 1)


def test_told_to_end_while_nothing_is_due_it_ends_at_once(server, start):
    write(1)
    process = start("--every", "600")
    wait_until(lambda: states() == {"sent": 1})
    process.send_signal(signal.SIGINT)
    assert process.wait(60) == 0


def test_what_is_written_meanwhile_is_sent(server, start):
    start("--every", "0.1")
    write(1)
    wait_until(lambda: states() == {"sent": 1})
    letters.mail(to="later@example.com")
    wait_until(lambda: states() == {"sent": 2})


@pytest.mark.django_db
def test_without_a_word_it_sends_what_is_due(server, settings):
    settings.SMTP_URL = server.url
    write(2)
    call_command("send_outbox")
    assert states() == {"sent": 2}


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("name", "value"), [("SMTP_URL", "mail.example.com"), ("SMS_PROVIDER", "pigeon")], ids=["mail", "sms"]
)
def test_settings_that_cannot_work_are_told(settings, name, value):
    setattr(settings, name, value)
    with pytest.raises(CommandError, match=name):
        call_command("send_outbox", "--once")


def test_once_and_for_ever_is_one_too_many():
    with pytest.raises(CommandError, match="not allowed"):
        call_command("send_outbox", "--once", "--every", "2")
