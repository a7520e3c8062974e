"""./test: every check of the project, the tests last, one closing line."""

import argparse
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from xml.etree import ElementTree

from ops import setup
from ops.application import environment, owner_environment, run_manage
from ops.private_mariadb import RELAXED, DatabaseProblem, PrivateMariaDB
from ops.processes import FolderLock, end, end_with_parent, spawn
from ops.run import Stopped, on_signal
from ops.setup import FRONTEND, PYTHON, TOP, Problem, node_environment

PARTS = ("backend", "frontend", "browser")
SCHEMA_TYPES = FRONTEND / "src" / "shared" / "schema.d.ts"
USAGE = """./test [backend|frontend|browser] [--deep] [pytest arguments]

Without a part: every check. With pytest arguments: only those tests (./test -k lease, ./test browser -k login).
--deep also runs the long tests (marker deep)."""


class Checks:
    """Runs commands one after another, one more beside them at most; goes on after a failure, knows which failed."""

    def __init__(self, data: Path, env: Mapping[str, str]) -> None:
        self.data = data
        self.env = dict(env)
        self.failed: list[str] = []
        self.pytest_runs: list[Path] = []
        self._beside: tuple[str, subprocess.Popen[bytes], Path] | None = None

    def check(
        self, name: str, command: Sequence[str | Path], *, env: Mapping[str, str] | None = None, cwd: Path = TOP
    ) -> None:
        print(f"\n== {name}", flush=True)
        done = subprocess.run(list(map(str, command)), env=dict(env or self.env), cwd=cwd, check=False)
        if done.returncode:
            self.failed.append(name)

    def python(self) -> None:
        self.check("ruff check", [PYTHON, "-m", "ruff", "check", "."])
        self.check("ruff format", [PYTHON, "-m", "ruff", "format", "--check", "."])
        self.check("mypy", [PYTHON, "-m", "mypy"])

    def dashboard(self) -> None:
        setup.dashboard_packages()
        env = node_environment()
        for name, script in (("eslint", "lint"), ("tsc", "typecheck"), ("vitest", "test")):
            self.check(name, ["npm", "run", "--silent", script], env=env, cwd=FRONTEND)
        self.schema_types(env)

    def schema_types(self, env: Mapping[str, str]) -> None:
        """The generated TypeScript types must be those of today's API description."""
        print("\n== schema.d.ts against the API description", flush=True)
        described, types = self.data / "schema.yml", self.data / "schema.d.ts"
        try:
            run_manage(self.env, "spectacular", "--file", str(described))
            tool: list[str | Path] = ["npm", "run", "--silent", "schema", "--", described, types]
            setup.run_step(tool, "The types cannot be generated.", env=env, cwd=FRONTEND)
        except Problem as problem:
            print(problem)
            self.failed.append("schema types")
            return
        if not SCHEMA_TYPES.exists() or types.read_bytes() != SCHEMA_TYPES.read_bytes():
            print("frontend/src/shared/schema.d.ts is not current. Write it anew:")
            print("  manage.py spectacular --file schema.yml; cd frontend; npm run schema ../schema.yml")
            self.failed.append("schema types")

    def backend(self, words: Sequence[str], *, beside: bool) -> None:
        """`beside` starts them now and lets the other checks go on; `wait` then shows what they said."""
        # What waits for a socket or a process may wait too long on a busy machine; what asserts is never asked twice.
        command = self._pytest("backend", ["--reruns=1", "--only-rerun=TimeoutError", *words])
        if not beside:
            self.check("pytest (backend)", command)
            return
        said = self.data / "backend.txt"
        with said.open("wb") as output:
            self._beside = ("pytest (backend)", spawn(command, env=self.env, cwd=TOP, output=output), said)

    def browser(self, words: Sequence[str]) -> None:
        # A test that passes only when repeated does not fail the run, and is named at its end.
        often = ["--reruns=1", "--only-rerun=AssertionError", "--only-rerun=TimeoutError"]
        env = {**self.env, "DJANGO_ALLOW_ASYNC_UNSAFE": "true"}
        self.check("pytest (browser)", self._pytest("browser", [*often, *words]), env=env)

    def wait(self) -> None:
        if self._beside:
            name, process, said = self._beside
            process.wait()
            print(f"\n== {name}\n{said.read_text(errors='replace')}", flush=True)
            if process.returncode:
                self.failed.append(name)
            self._beside = None

    def end(self) -> None:
        """Stop what still runs beside, after an interruption."""
        if self._beside:
            end(self._beside[1], seconds=30)

    def _pytest(self, name: str, words: Sequence[str]) -> list[str | Path]:
        report = self.data / f"{name}.xml"
        self.pytest_runs.append(report)
        return [PYTHON, "-m", "pytest", "-q", f"--junitxml={report}", *words]

    def tally(self, seconds: float) -> str:
        """pytest's closing line over all its runs, after the tests that had to be repeated."""
        cases = Counter[str]()
        total = dict.fromkeys(("failures", "errors", "skipped"), 0)
        for report in self.pytest_runs:
            suites = ElementTree.parse(report).getroot().iter("testsuite") if report.exists() else []
            for suite in suites:
                cases.update(f"{case.get('classname')}::{case.get('name')}" for case in suite.iter("testcase"))
                for key in total:
                    total[key] += int(suite.get(key, 0))
        failed = total["failures"] + total["errors"]
        passed = len(cases) - failed - total["skipped"]
        repeated = [f"Repeated once: {case}\n" for case, times in cases.items() if times > 1]
        return "".join(repeated) + f"{passed} passed, {failed} failed, {total['skipped']} skipped in {seconds:.2f}s"


def test_folder() -> tuple[Path, FolderLock]:
    """A folder for this run alone; those of killed runs are removed."""
    root = TOP / ".data" / "test"
    root.mkdir(mode=0o700, parents=True, exist_ok=True)
    for old in root.iterdir():
        lock = FolderLock(old / "lock")
        if lock.acquire(""):
            PrivateMariaDB(old / "mariadb").stop()
            shutil.rmtree(old, ignore_errors=True)
            lock.release()
    folder = Path(tempfile.mkdtemp(prefix="run-", dir=root))
    lock = FolderLock(folder / "lock")
    lock.acquire(str(os.getpid()))
    return folder, lock


def test_environment(folder: Path, database: PrivateMariaDB | None) -> dict[str, str]:
    """Tests make their own database (test_silo), so they run with the owner's account."""
    env = environment(folder, database, {"PROFILE": "development", "SILO_TEST_DATA": str(folder)})
    return owner_environment(env)


def run_checks(parts: Sequence[str], words: Sequence[str], checks: Checks, *, deep: bool) -> None:
    """Other checks first, pytest last. Tests asked for with pytest arguments run without the other checks.

    The backend's tests take half of the time, so they run beside the rest. Deep ones load the machine: they go in turn.
    """
    marked = [] if "-m" in words else ["-m", "" if deep else "not deep"]
    named = any((TOP / word.partition("::")[0]).exists() for word in words)
    beside = len(parts) > 1 and not deep
    if "backend" in parts and beside:
        checks.backend([*marked, *words], beside=True)
    if "backend" in parts and not words:
        checks.python()
    if "frontend" in parts and not words:
        checks.dashboard()
    if "browser" in parts and not words:
        checks.check("bundle budgets", ["npm", "run", "--silent", "budgets"], env=node_environment(), cwd=FRONTEND)
    if "backend" in parts and not beside:
        checks.backend([*marked, *words], beside=False)
    if "browser" in parts:
        checks.browser([*marked, *words, *([] if named else ["browser_tests"])])
    checks.wait()


def main() -> int:
    given = argparse.ArgumentParser(prog="./test", usage=USAGE, add_help=True)
    given.add_argument("--deep", action="store_true")
    options, words = given.parse_known_args()
    named = bool(words) and words[0] in PARTS
    parts = (words.pop(0),) if named else ("backend",) if words else PARTS
    own_server = "DATABASE_URL" in {**setup.settings_of_file(), **os.environ}
    signal.signal(signal.SIGTERM, on_signal)
    began = time.monotonic()
    try:
        setup.system_packages(database=not own_server, browser="browser" in parts)
        setup.python_packages("requirements-dev.txt")
        folder, lock = test_folder()
        database = None if own_server else PrivateMariaDB(folder / "mariadb", settings=RELAXED)
        checks = Checks(folder, test_environment(folder, database))
        try:
            if "browser" in parts:
                setup.built_dashboard()
            if database:
                database.start(before_exec=end_with_parent())
            run_checks(parts, words, checks, deep=options.deep)
        finally:
            checks.end()
            if database:
                database.stop()
            tally = checks.tally(time.monotonic() - began)
            shutil.rmtree(folder, ignore_errors=True)
            lock.release()
    except (Problem, DatabaseProblem) as problem:
        print(f"\n{problem}", file=sys.stderr)
        return 1
    except (Stopped, KeyboardInterrupt):
        return 130
    if checks.failed:
        print(f"\nFailed: {', '.join(checks.failed)}")
    if checks.pytest_runs:
        print(tally)
    return 1 if checks.failed else 0


if __name__ == "__main__":
    sys.exit(main())
