"""./run: set up what is missing, start the database, serve, and stop everything in order."""

import argparse
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from types import FrameType

from ops import setup
from ops.application import asgi_server, environment, manage, migrate, run_manage, wait_until_served
from ops.private_mariadb import DatabaseProblem, PrivateMariaDB
from ops.processes import FolderLock, Leftovers, end, end_with_parent, port_is_free, spawn
from ops.setup import TOP, Problem, step

LOG_BYTES = 20_000_000
SWEEP_SECONDS = 600
SWEEPS = ["sweep_media", "sweep_documents", "sweep_imports"]


class Stopped(BaseException):
    """SIGTERM or Ctrl-C. Not an Exception: no error handling on the way may swallow it."""


def options() -> argparse.Namespace:
    given = argparse.ArgumentParser(
        prog="./run",
        description="Set up and serve Silo on this machine. Stop it with Ctrl-C; start it again any time.",
        epilog="Settings are read from the environment and .env; .env.example explains each.",
    )
    given.add_argument("--port", type=int, default=8001, metavar="N", help="port on 127.0.0.1 (8001)")
    given.add_argument(
        "--data", default=".data", metavar="DIR", help="where the database and the pictures live (.data)"
    )
    given.add_argument("--no-demo", action="store_true", help="leave an empty database empty")
    parsed = given.parse_args()
    if not 1 <= parsed.port <= 65535:
        given.error(f"--port {parsed.port}: a port is a number from 1 to 65535.")
    # The shell script changed the folder; a relative name means the caller's.
    called_from = Path(os.environ.pop("SILO_CALLED_FROM", TOP))
    parsed.data = TOP / ".data" if parsed.data == ".data" else (called_from / parsed.data).resolve()
    return parsed


class Run:
    """One ./run from start to stop."""

    def __init__(self, data: Path, port: int, *, demo: bool) -> None:
        self.data = data
        self.port = port
        self.url = f"http://127.0.0.1:{port}"
        self.lock = FolderLock(data / "lock")
        self.leftovers = Leftovers(data / "processes.json")
        given = {**setup.settings_of_file(), **os.environ}
        own_server = "DATABASE_URL" in given
        # The demo's passwords are well known.
        self.demo = demo and given.get("PROFILE") != "production"
        self.database = None if own_server else PrivateMariaDB(data / "mariadb")
        self.children: dict[str, subprocess.Popen[bytes]] = {}
        self.sweeping: list[subprocess.Popen[bytes]] = []
        self.next_sweep = time.monotonic() + SWEEP_SECONDS
        self.env: dict[str, str] = {}
        self.log = data / "server.log"

    def start(self) -> None:
        if not self.lock.acquire(f"process {os.getpid()}, {self.url}"):
            holder = self.lock.holder()
            raise Problem(f"Silo already runs on {self.data} ({holder}). Stop it, or choose another --data.")
        self.leftovers.end()
        if not port_is_free(self.port):
            raise Problem(f"Port {self.port} is taken by another program; choose another with --port.")
        setup.system_packages(database=self.database is not None, browser=False)
        setup.python_packages("requirements.txt")
        setup.built_dashboard()
        self.start_database()
        self.env = environment(self.data, self.database)
        if migrate(self.env, self.database):
            step("tables and procedures")
        accounts = self.demo_accounts(self.env)
        self.serve(self.env)
        self.announce(accounts)

    def start_database(self) -> None:
        if self.database is None:
            step("database: the server DATABASE_URL names")
            return
        step(f"private MariaDB in {self.database.data_dir}")
        self.database.start(before_exec=end_with_parent())

    def demo_accounts(self, env: dict[str, str]) -> str:
        """The demo's accounts, after loading it into an empty database; remembered, so it is tried once."""
        mark = self.data / ("mariadb/demo" if self.database else "demo")
        if self.demo and not mark.exists():
            step("demo data")
            mark.write_text(run_manage(env, "load_demo", "--if-empty"))
        return mark.read_text() if mark.exists() else ""

    def serve(self, env: dict[str, str]) -> None:
        if self.log.exists() and self.log.stat().st_size > LOG_BYTES:
            self.log.replace(self.log.with_suffix(".log.1"))
        with self.log.open("ab") as output:
            self.children["server"] = spawn(asgi_server(self.port), env=env, cwd=TOP, output=output)
            leases = manage("release_expired_leases", "--every", "30")
            self.children["leases"] = spawn(leases, env=env, cwd=TOP, output=output)
            outbox = manage("send_outbox", "--every", "2")
            self.children["outbox"] = spawn(outbox, env=env, cwd=TOP, output=output)
            changesets = manage("run_changesets", "--every", "0.5")
            self.children["changesets"] = spawn(changesets, env=env, cwd=TOP, output=output)
            small = manage("run_small_changesets", "--every", "0.5")
            self.children["small changesets"] = spawn(small, env=env, cwd=TOP, output=output)
            webhooks = manage("send_webhooks", "--every", "0.5")
            self.children["webhooks"] = spawn(webhooks, env=env, cwd=TOP, output=output)
        self.leftovers.remember(list(self.children.values()))
        if not wait_until_served(self.port, self.children["server"]):
            raise Problem(f"The server did not start:\n{self.last_log_lines()}")

    def announce(self, demo_accounts: str) -> None:
        print(f"\nSilo is at {self.url}   (Ctrl-C stops it; log: {self.log})", flush=True)
        if demo_accounts:
            print(f"Demo accounts:\n  {demo_accounts}", flush=True)
        else:
            print("The first administrator: manage.py create_admin, see docs/operations.md.", flush=True)

    def watch(self) -> None:
        """Until stopped: bring the database back when it dies; end when the server does."""
        while True:
            time.sleep(0.5)
            if self.database and not self.database.is_running():
                step("the database stopped; starting it again")
                self.database.start(before_exec=end_with_parent())
            for name, child in self.children.items():
                if child.poll() is not None:
                    raise Problem(f"The {name} process ended ({child.returncode}):\n{self.last_log_lines()}")
            self.sweep()

    def sweep(self) -> None:
        """Every ten minutes: remove pictures and documents that a crash left without a row. The log tells of it."""
        if time.monotonic() < self.next_sweep or any(child.poll() is None for child in self.sweeping):
            return
        self.next_sweep = time.monotonic() + SWEEP_SECONDS
        with self.log.open("ab") as output:
            self.sweeping = [spawn(manage(name), env=self.env, cwd=TOP, output=output) for name in SWEEPS]

    def last_log_lines(self) -> str:
        return "\n".join(self.log.read_text(errors="replace").splitlines()[-12:])

    def stop(self) -> None:
        """Server first, database last: what is being answered is still written."""
        for child in (*self.children.values(), *self.sweeping):
            end(child)
        if self.database:
            self.database.stop()
        self.leftovers.path.unlink(missing_ok=True)
        self.lock.release()


def on_signal(number: int, frame: FrameType | None) -> None:
    """Stop once; further signals must not interrupt the orderly stop."""
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    raise Stopped


def main() -> int:
    given = options()
    signal.signal(signal.SIGTERM, on_signal)
    signal.signal(signal.SIGINT, on_signal)
    this = Run(given.data, given.port, demo=not given.no_demo)
    try:
        this.start()
        this.watch()
    except (Problem, DatabaseProblem) as problem:
        print(f"\n{problem}", file=sys.stderr)
        return 1
    except Stopped:
        print("\nStopping.", flush=True)
        return 0
    finally:
        if this.lock.is_held:
            this.stop()
    return 0


if __name__ == "__main__":
    sys.exit(main())
