"""What ./run does beside serving, every ten minutes."""

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
    if running.sweeping:
        assert running.sweeping.wait(30) == 0
    noted = running.data / "noted"
    return noted.read_text().split().count("sweep_media") if noted.exists() else 0


def test_sweeps_the_pictures_when_ten_minutes_are_over(running: Run) -> None:
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
    assert len(started) == 1
    running.stop()
    assert started[0].poll() is not None
