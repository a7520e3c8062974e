"""manage.py repeat: the timer of the commands that do what is due and end."""

import subprocess
import sys
import threading
from io import StringIO

from django.core.management import call_command
from django.core.management.base import CommandError

from core.management.commands import repeat
from ops.application import BACKEND


def test_takes_turns_until_told_to_end_and_one_that_fails_keeps_nobody_back(monkeypatch):
    ran, err, done = [], StringIO(), threading.Event()

    def call(name, **streams):
        ran.append(name)
        if name == "broken":
            raise CommandError("It cannot.")

    def stop(seconds):
        return len(ran) >= 4 or done.wait(0)

    monkeypatch.setattr(repeat, "call_command", call)
    monkeypatch.setattr(repeat, "told_to_end", lambda: _Given(stop))
    call_command("repeat", "broken", "whole", every=0.01, stderr=err)
    assert ran == ["broken", "whole", "broken", "whole"]
    assert err.getvalue() == "broken: It cannot.\n" * 2


class _Given:
    def __init__(self, value):
        self.value = value

    def __enter__(self):
        return self.value

    def __exit__(self, *exception):
        return None


def test_ends_when_told():
    command = [sys.executable, str(BACKEND / "manage.py"), "repeat", "--every", "0.05", "check"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert "no issues" in process.stdout.readline()
        process.terminate()
        assert process.wait(30) == 0
