"""./run as a person meets it: started, refused, stopped, killed, started again."""

import contextlib
import http.client
import json
import os
import signal
import subprocess
import time
from pathlib import Path

import pytest

from ops.private_mariadb import PrivateMariaDB
from ops.processes import free_port
from ops.run import BESIDE
from ops.setup import TOP
from ops.side import SETTLED_SECONDS

pytestmark = pytest.mark.deep
GIVEN_BY_TEST = {"DATABASE_URL", "DATABASE_OWNER_URL", "SECRET_KEY"}
ENV = {key: value for key, value in os.environ.items() if key not in GIVEN_BY_TEST}


class Started:
    """One ./run and what it has said so far."""

    def __init__(self, data: Path, port: int) -> None:
        self.output = data.parent / f"output-{time.monotonic_ns()}"
        words = [str(TOP / "run"), "--port", str(port), "--data", str(data)]
        with self.output.open("wb") as file:
            self.process = subprocess.Popen(words, env=ENV, stdout=file, stderr=file)

    def said(self, text: str) -> bool:
        """Wait until it says so; False when it ended without saying it."""
        while text not in self.output.read_text():
            if self.process.poll() is not None:
                return text in self.output.read_text()
            time.sleep(0.05)
        return True

    def end(self, how: signal.Signals) -> int:
        self.process.send_signal(how)
        return self.process.wait(30)


@pytest.fixture
def start(tmp_path):
    """Starts ./run on one folder and one port; whatever still runs at the end is stopped."""
    port, running = free_port(), []

    def one(*, data: Path = tmp_path / "data", port: int = port) -> Started:
        running.append(Started(data, port))
        return running[-1]

    yield one
    for run in running:
        if run.process.poll() is None:
            run.end(signal.SIGTERM)


def answers(started: Started) -> bool:
    """True when the address it printed is ready."""
    address = started.output.read_text().partition("http://")[2].split()[0]
    with contextlib.closing(http.client.HTTPConnection(address, timeout=10)) as connection:
        connection.request("GET", "/readyz")
        return connection.getresponse().status == 200


def test_serves_and_stops_cleanly(start, tmp_path):
    run = start()
    assert run.said("Silo is at"), run.output.read_text()
    assert run.said("silo-admin-demo")
    assert answers(run)
    assert run.end(signal.SIGTERM) == 0
    assert not PrivateMariaDB(tmp_path / "data" / "mariadb").is_running()


def test_says_that_it_runs_already_or_that_the_port_is_taken(start, tmp_path):
    first = start()
    assert first.said("Silo is at"), first.output.read_text()
    assert start().said("Silo already runs on")
    assert start(data=tmp_path / "other").said("is taken by another program")
    assert answers(first)


def test_a_killed_run_is_no_obstacle_to_the_next(start):
    first = start()
    assert first.said("Silo is at"), first.output.read_text()
    first.end(signal.SIGKILL)
    second = start()
    assert second.said("Silo is at"), second.output.read_text()
    assert answers(second)


def test_brings_back_a_killed_database(start, tmp_path):
    run = start()
    assert run.said("Silo is at"), run.output.read_text()
    database = PrivateMariaDB(tmp_path / "data" / "mariadb")
    database.kill()
    assert run.said("starting it again")
    while not database.is_running():
        time.sleep(0.05)
    deadline = time.monotonic() + 10
    while not answers(run) and time.monotonic() < deadline:
        time.sleep(0.1)
    assert answers(run)


def test_brings_back_what_was_killed_beside_the_database(start, tmp_path):
    run = start()
    assert run.said("Silo is at"), run.output.read_text()
    pids = [int(pid) for pid in json.loads((tmp_path / "data" / "processes.json").read_text())]
    time.sleep(SETTLED_SECONDS)
    for pid in pids:
        os.kill(pid, signal.SIGKILL)
    for name in ("server", *BESIDE):
        assert run.said(f"the {name} process ended (-9)"), run.output.read_text()
    deadline = time.monotonic() + 60
    while not _answers_again(run) and time.monotonic() < deadline:
        time.sleep(0.1)
    assert answers(run)
    again = [int(pid) for pid in json.loads((tmp_path / "data" / "processes.json").read_text())]
    assert len(again) == len(pids)
    assert not set(again) & set(pids)
    assert run.end(signal.SIGTERM) == 0


def _answers_again(run: Started) -> bool:
    try:
        return answers(run)
    except OSError:
        return False
