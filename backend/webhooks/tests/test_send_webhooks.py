"""manage.py send_webhooks as a process: several at once, killed in the middle, and told to end."""

import os
import signal
import subprocess
import sys
import threading
from collections import Counter
from urllib.parse import urlsplit

import pytest
from django.core.management import CommandError, call_command
from django.db import connection, transaction

from ops.setup import TOP
from outbox.tests.servers import wait_until
from webhooks.claims import LANES
from webhooks.models import Delivery
from webhooks.tests import house
from webhooks.tests.receiver import Receiver

KEYS = 5


@pytest.fixture
def receiver(transactional_db, settings):
    settings.WEBHOOKS_ALLOWED_HOSTS = ["127.0.0.1"]
    with Receiver() as running:
        yield running


@pytest.fixture
def start(receiver):
    """Start the command on the database of the tests; killed at the end, whatever happens."""
    started = []

    def start(*words: str) -> subprocess.Popen:
        database = urlsplit(os.environ["DATABASE_URL"])._replace(path="/" + connection.settings_dict["NAME"]).geturl()
        env = {**os.environ, "DATABASE_URL": database, "WEBHOOKS_ALLOWED_HOSTS": "127.0.0.1"}
        command = [sys.executable, "backend/manage.py", "send_webhooks", *words]
        started.append(subprocess.Popen(command, env=env, cwd=TOP))
        return started[-1]

    yield start
    for process in started:
        process.kill()
        process.wait()


def happen(number: int) -> list[int]:
    """That many events of a few keys."""
    return [house.happen(f"202505AMP{each % KEYS:06}B") for each in range(number)]


def in_order(receiver: Receiver) -> bool:
    """Whether of each key the first arrivals came in the order of the events."""
    first: dict[str, list[int]] = {}
    for request in receiver.taken:
        ids = first.setdefault(request.told["key"], [])
        if request.told["id"] not in ids:
            ids.append(request.told["id"])
    return all(ids == sorted(ids) for ids in first.values())


@pytest.mark.parametrize("kills", [1, pytest.param(8, marks=pytest.mark.deep)])
def test_killed_in_the_middle_every_event_comes_in_order_and_at_most_once_more_with_its_number(receiver, start, kills):
    _, secret = house.webhook(receiver.url)
    events = happen(40 + 30 * kills)
    receiver.thinks = 0.03
    for number in range(1, kills + 1):
        process = start("--every", "0.05")
        wait_until(lambda wanted=20 * number: len(receiver.taken) >= wanted)
        process.kill()
        process.wait()
        house.claims_run_out()
    assert start("--once").wait(120) == 0
    counted = Counter(receiver.ids())
    assert sorted(counted) == events
    assert len(receiver.taken) <= len(events) + LANES * kills  # no more than were under way
    assert max(counted.values()) <= 1 + kills
    assert in_order(receiver)
    assert all(request.headers["X-Silo-Delivery"] == str(request.told["id"]) for request in receiver.taken)
    assert all(request.is_signed_with(secret) for request in receiver.taken)


def test_two_at_once_deliver_each_event_once_and_in_order(receiver, start):
    house.webhook(receiver.url)
    events = happen(100)
    receiver.thinks = 0.01
    assert [process.wait(120) for process in (start("--once"), start("--once"))] == [0, 0]
    assert start("--once").wait(120) == 0
    assert sorted(receiver.ids()) == events
    assert in_order(receiver)


def test_beside_writers_that_commit_late_and_roll_back_every_event_comes_once(receiver, start):
    house.webhook(receiver.url)
    start("--every", "0.05")
    may_end, began, late = threading.Event(), threading.Event(), []

    def slow() -> None:
        try:
            with transaction.atomic():
                late.append(house.happen("late"))
                began.set()
                may_end.wait(60)
        finally:
            connection.close()

    writer = threading.Thread(target=slow)
    writer.start()
    assert began.wait(60)
    events = happen(20)
    wait_until(lambda: len(receiver.taken) == len(events))
    assert late[0] not in receiver.ids()
    may_end.set()
    writer.join(60)
    wait_until(lambda: late[0] in receiver.ids())
    assert sorted(receiver.ids()) == sorted([*late, *events])


def test_told_to_end_it_waits_for_what_is_under_way_and_writes_it_down(receiver, start):
    house.webhook(receiver.url)
    happen(1)
    receiver.thinks = 3
    process = start("--every", "60")
    wait_until(lambda: len(receiver.arrived) == 1)
    process.send_signal(signal.SIGTERM)
    assert process.wait(60) == 0
    assert Delivery.objects.get().state == "delivered"


@pytest.mark.django_db
def test_without_a_word_it_delivers_what_is_due(receiver):
    house.webhook(receiver.url)
    events = happen(3)
    call_command("send_webhooks")
    assert sorted(receiver.ids()) == events


def test_once_and_for_ever_is_one_too_many():
    with pytest.raises(CommandError, match="not allowed"):
        call_command("send_webhooks", "--once", "--every", "2")
