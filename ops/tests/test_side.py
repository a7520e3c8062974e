"""The processes beside the server: all of them are started, what dies is started again, what cannot begin is told."""

import sys
from pathlib import Path

import pytest

from ops import run
from ops.run import Run
from ops.setup import Problem
from ops.side import FORGIVEN_SECONDS, LONGEST_PAUSE, SETTLED_SECONDS, Side


class Clock:
    time = 0.0

    def __call__(self) -> float:
        return self.time


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def side(tmp_path: Path, clock: Clock):
    side = Side(tmp_path / "log", now=clock)
    yield side
    side.stop()


def die(side: Side, name: str) -> None:
    side.children[name].kill()
    side.children[name].wait(30)


def test_what_dies_is_started_again_and_rests_longer_each_time(side: Side, clock: Clock) -> None:
    side.start("one", ["sleep", "60"], {})
    other = side.start("other", ["sleep", "60"], {})
    assert not side.watch()
    clock.time = SETTLED_SECONDS
    for pause in (0, 1, 2, 4, 8, 16, 32, LONGEST_PAUSE, LONGEST_PAUSE):
        die(side, "one")
        if pause:
            assert not side.watch()
            clock.time += pause - 0.01
            assert not side.watch()
            clock.time += 0.01
        assert side.watch()
        assert side.children["one"].poll() is None
        assert not side.watch()
    assert side.children["other"] is other
    assert other.poll() is None
    clock.time += FORGIVEN_SECONDS - 0.01
    die(side, "one")
    assert not side.watch()
    clock.time += LONGEST_PAUSE
    assert side.watch()
    clock.time += FORGIVEN_SECONDS
    die(side, "one")
    assert side.watch()


def test_what_cannot_begin_is_a_problem_with_its_last_words(side: Side) -> None:
    side.start("mail", [sys.executable, "-c", "print('SMTP_URL is no address.'); exit(1)"], {})
    side.children["mail"].wait(30)
    with pytest.raises(Problem, match=r"(?s)The mail process ended \(1\).*SMTP_URL is no address"):
        side.watch()


def test_stops_all(side: Side) -> None:
    for name in ("one", "two"):
        side.start(name, ["sleep", "60"], {})
    side.stop()
    assert all(child.poll() is not None for child in side.children.values())


def test_run_starts_all_that_works_beside_the_server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    note = "import sys, pathlib; pathlib.Path(sys.argv[1]).open('a').write(' '.join(sys.argv[2:]) + chr(10))"
    noted = tmp_path / "noted"
    monkeypatch.setattr(run, "manage", lambda *words: [sys.executable, "-c", note, str(noted), *words])
    monkeypatch.setattr(run, "asgi_server", lambda port: run.manage("server"))
    monkeypatch.setattr(run, "wait_until_served", lambda port, server: True)
    running = Run(tmp_path, 1, demo=False)
    running.serve({})
    assert {child.wait(30) for child in running.side.children.values()} == {0}
    lines = noted.read_text().splitlines()
    assert {line.split()[0] for line in lines} == {
        *("server", "release_expired_leases", "send_outbox", "run_changesets", "send_webhooks", "repeat"),
        "run_small_changesets",
    }
    assert "repeat --every 600 sweep_media sweep_documents sweep_imports" in lines
    running.stop()
