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
    monkeypatch.setattr(
        checks, "backend", lambda words, beside: names.append(("backend beside" if beside else "backend", *words))
    )
    monkeypatch.setattr(checks, "browser", lambda words: names.append(("browser", *words)))
    return names


def report(folder, name, cases, **counts):
    text = " ".join(f'{key}="{value}"' for key, value in counts.items())
    told = "".join(f'<testcase classname="test_{name}" name="{case}"/>' for case in cases)
    (folder / f"{name}.xml").write_text(f"<testsuites><testsuite {text}>{told}</testsuite></testsuites>")
    return folder / f"{name}.xml"


def test_remembers_a_failure_and_goes_on(checks):
    checks.check("good", ["true"])
    checks.check("bad", ["false"])
    checks.check("also good", ["true"])
    assert checks.failed == ["bad"]


def test_adds_up_every_pytest_run(checks, tmp_path):
    checks.pytest_runs = [
        report(tmp_path, "backend", "abcdefghij", failures=1, errors=1, skipped=2),
        report(tmp_path, "browser", "abc", failures=0, errors=0, skipped=0),
    ]
    assert checks.tally(1.5) == "9 passed, 2 failed, 2 skipped in 1.50s"


def test_names_a_test_that_was_repeated_and_counts_it_once(checks, tmp_path):
    checks.pytest_runs = [report(tmp_path, "browser", "abbc", failures=0, errors=0, skipped=0)]
    assert checks.tally(1.5) == "Repeated once: test_browser::b\n3 passed, 0 failed, 0 skipped in 1.50s"


def test_what_runs_beside_is_shown_at_the_end_and_counts(checks, monkeypatch, capfd):
    monkeypatch.setattr(checks, "_pytest", lambda name, words: ["sh", "-c", "echo said beside; exit 1"])
    checks.backend([], beside=True)
    checks.check("other", ["true"])
    assert checks.failed == []
    checks.wait()
    assert checks.failed == ["pytest (backend)"]
    assert "said beside" in capfd.readouterr().out


def test_an_interruption_ends_what_runs_beside(checks, monkeypatch):
    monkeypatch.setattr(checks, "_pytest", lambda name, words: ["sleep", "60"])
    checks.backend([], beside=True)
    running = checks._beside[1]
    checks.end()
    assert running.poll() is not None


def test_a_pytest_that_died_without_a_report_counts_nothing(checks, tmp_path):
    checks.pytest_runs = [tmp_path / "never-written.xml"]
    assert checks.tally(0) == "0 passed, 0 failed, 0 skipped in 0.00s"


def names(asked):
    return [entry if isinstance(entry, str) else entry[0] for entry in asked]


def test_the_backends_tests_run_beside_the_rest(checks, asked):
    check.run_checks(check.PARTS, [], checks, deep=False)
    assert names(asked) == ["backend beside", "python", "dashboard", "browser"]


def test_deep_tests_run_one_after_another(checks, asked):
    check.run_checks(check.PARTS, [], checks, deep=True)
    assert names(asked) == ["python", "dashboard", "backend", "browser"]


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
