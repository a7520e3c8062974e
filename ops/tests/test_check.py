"""./test goes on after a failure, tells what failed and adds up its pytest runs."""

import pytest

from ops import check
from ops.check import Checks
from ops.processes import FolderLock


@pytest.fixture
def checks(tmp_path):
    return Checks(tmp_path, {"PATH": "/usr/bin:/bin"})


@pytest.fixture
def asked(checks, monkeypatch):
    """What would be run, instead of running it."""
    names = []
    monkeypatch.setattr(checks, "python", lambda: names.append("python"))
    monkeypatch.setattr(checks, "dashboard", lambda: names.append("dashboard"))
    monkeypatch.setattr(checks, "pytest", lambda name, words: names.append((name, *words)))
    return names


def report(folder, name, **counts):
    text = " ".join(f'{key}="{value}"' for key, value in counts.items())
    (folder / f"{name}.xml").write_text(f"<testsuites><testsuite {text}/></testsuites>")
    return folder / f"{name}.xml"


def test_remembers_a_failure_and_goes_on(checks):
    checks.check("good", ["true"])
    checks.check("bad", ["false"])
    checks.check("also good", ["true"])
    assert checks.failed == ["bad"]


def test_adds_up_every_pytest_run(checks, tmp_path):
    checks.pytest_runs = [
        report(tmp_path, "backend", tests=10, failures=1, errors=1, skipped=2),
        report(tmp_path, "browser", tests=3, failures=0, errors=0, skipped=0),
    ]
    assert checks.tally(1.5) == "9 passed, 2 failed, 2 skipped in 1.50s"


def test_a_pytest_that_died_without_a_report_counts_nothing(checks, tmp_path):
    checks.pytest_runs = [tmp_path / "never-written.xml"]
    assert checks.tally(0) == "0 passed, 0 failed, 0 skipped in 0.00s"


def test_pytest_comes_last(checks, asked):
    check.run_checks(check.PARTS, [], checks, deep=False)
    assert [entry if isinstance(entry, str) else entry[0] for entry in asked] == [
        "python",
        "dashboard",
        "backend",
        "browser",
    ]


def test_tests_asked_for_run_alone(checks, asked):
    check.run_checks(("backend",), ["-k", "lease"], checks, deep=False)
    assert asked == [("backend", "-m", "not deep", "-k", "lease")]


def test_deep_deselects_nothing(checks, asked):
    check.run_checks(("browser",), [], checks, deep=True)
    assert asked == [("browser", "-m", "", "browser_tests")]


def test_folders_of_killed_runs_are_removed_and_those_in_use_are_kept(monkeypatch, tmp_path):
    monkeypatch.setattr(check, "TOP", tmp_path)
    killed, killed_lock = check.test_folder()
    killed_lock.release()
    in_use, lock = check.test_folder()
    assert not killed.exists()
    check.test_folder()[1].release()
    assert in_use.exists()
    assert not FolderLock(in_use / "lock").acquire("")
    lock.release()
