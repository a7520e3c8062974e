"""Locks end with their holder, children with their parent."""

import os
import signal
import socket
import subprocess
import sys
import time

import pytest

from ops.processes import FolderLock, Leftovers, birth, free_port, port_is_free
from ops.setup import TOP

SLEEP = [sys.executable, "-c", "import time; time.sleep(60)"]


def test_a_lock_is_held_once_and_names_its_holder(tmp_path):
    first, second = FolderLock(tmp_path / "lock"), FolderLock(tmp_path / "lock")
    assert first.acquire("process 1")
    assert not second.acquire("process 2")
    assert second.holder() == "process 1"
    first.release()
    assert second.acquire("process 2")
    second.release()


def test_a_child_ends_when_its_parent_is_killed(tmp_path):
    script = (
        "import sys, time, pathlib\nfrom ops.processes import spawn\n"
        f"child = spawn({SLEEP!r}, env={{}}, cwd=pathlib.Path({str(tmp_path)!r}))\n"
        "print(child.pid, flush=True)\ntime.sleep(60)\n"
    )
    with subprocess.Popen([sys.executable, "-c", script], cwd=TOP, stdout=subprocess.PIPE, text=True) as parent:
        assert parent.stdout is not None
        child = int(parent.stdout.readline())
        parent.kill()
    deadline = time.monotonic() + 5
    while birth(child) and time.monotonic() < deadline:
        time.sleep(0.02)
    assert birth(child) is None


def test_leftovers_of_a_killed_run_are_ended(tmp_path):
    with subprocess.Popen(SLEEP) as child:
        Leftovers(tmp_path / "processes.json").remember([child])
        Leftovers(tmp_path / "processes.json").end()
        assert child.wait(5) == -signal.SIGTERM
    assert not (tmp_path / "processes.json").exists()


def test_a_pid_that_was_given_to_somebody_else_is_left_alone(tmp_path):
    (tmp_path / "processes.json").write_text(f'{{"{os.getpid()}": "1"}}')
    Leftovers(tmp_path / "processes.json").end()
    assert birth(os.getpid())


@pytest.mark.parametrize("text", ["", "{", "not json"])
def test_a_broken_note_is_no_obstacle(tmp_path, text):
    (tmp_path / "processes.json").write_text(text)
    Leftovers(tmp_path / "processes.json").end()


def test_a_taken_port_is_told_from_a_free_one():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        assert not port_is_free(taken.getsockname()[1])
    assert port_is_free(free_port())
