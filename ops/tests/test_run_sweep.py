"""What ./run does beside serving: returning leases, sending mail, and sweeping every ten minutes."""

import sys
from pathlib import Path

import pytest

from ops import run
from ops.run import SWEEP_SECONDS, Run


@pytest.fixture
def running(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """One whose commands note their names in a file instead of asking a database."""
    note = "import sys, pathlib; pathlib.Path(sys.argv[1]).open('a').write(sys.argv[2] + ' ')"
    noted = str(tmp_path / "noted")
    monkeypatch.setattr(run, "manage", lambda *words: [sys.executable, "-c", note, noted, *words])
    return Run(tmp_path, 1, demo=False)


def swept(running: Run) -> int:
    """How often each of them ran."""
    for child in running.sweeping:
        assert child.wait(30) == 0
    noted = running.data / "noted"
    names = noted.read_text().split() if noted.exists() else []
    assert names.count("sweep_documents") == names.count("sweep_media")
    return names.count("sweep_media")


def test_sweeps_pictures_and_documents_when_ten_minutes_are_over(running: Run) -> None:
    running.sweep()
    assert swept(running) == 0
    running.next_sweep -= SWEEP_SECONDS
    running.sweep()
    running.sweep()
    assert swept(running) == 1
    running.next_sweep -= SWEEP_SECONDS
    running.sweep()
    assert swept(running) == 2


def test_never_sweeps_twice_at_once_and_stops_with_the_rest(running: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    started = []
    real = run.spawn
    monkeypatch.setattr(
        run, "spawn", lambda *given, **rest: started.append(real(["sleep", "60"], **rest)) or started[-1]
    )
    for _ in range(2):
        running.next_sweep -= SWEEP_SECONDS
        running.sweep()
    assert len(started) == len(run.SWEEPS)
    running.stop()
    assert [child.poll() for child in started].count(None) == 0


def test_returns_leases_and_sends_mail_and_sms_beside_the_server(running: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(run, "asgi_server", lambda port: run.manage("server"))
    monkeypatch.setattr(run, "wait_until_served", lambda port, server: True)
    running.serve({})
    assert {child.wait(30) for child in running.children.values()} == {0}
    words = (running.data / "noted").read_text().split()
    changesets = {"run_changesets", "run_small_changesets"}
    assert {"server", "release_expired_leases", "send_outbox", "send_webhooks", *changesets} <= set(words)
    running.stop()
