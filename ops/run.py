"""./run: set up what is missing, start the database, serve, and stop everything in order."""

import argparse
import os
import signal
import sys
import time
from pathlib import Path
from types import FrameType

from ops import setup
from ops.application import asgi_server, environment, manage, migrate, run_manage, wait_until_served
from ops.private_mariadb import DatabaseProblem, PrivateMariaDB
from ops.processes import FolderLock, Leftovers, end_with_parent, port_is_free
from ops.setup import TOP, Problem, step
from ops.side import Side

LOG_BYTES = 20_000_000
# Beside the server, each for ever; docker-compose.yml has the same.
BESIDE = {
    "leases": ["release_expired_leases", "--every", "30"],
    "outbox": ["send_outbox", "--every", "2"],
    "changesets": ["run_changesets", "--every", "0.5"],
    "small-changesets": ["run_small_changesets", "--every", "0.5"],
    "webhooks": ["send_webhooks", "--every", "0.5"],
    "sweeps": ["repeat", "--every", "600", "sweep_media", "sweep_documents", "sweep_imports"],
}


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
        self.log = data / "server.log"
        self.side = Side(self.log)

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
        env = environment(self.data, self.database)
        if migrate(env, self.database):
            step("tables and procedures")
        accounts = self.demo_accounts(env)
        self.serve(env)
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
        server = self.side.start("server", asgi_server(self.port), env)
        for name, words in BESIDE.items():
            self.side.start(name, manage(*words), env)
        if port := {**setup.settings_of_file(), **env}.get("METRICS_PORT"):
            self.side.start("metrics", manage("serve_metrics", "--port", port), env)
        self.remember()
        if not wait_until_served(self.port, server):
            raise Problem(f"The server did not start:\n{self.side.last_lines()}")

    def remember(self) -> None:
        """For the next ./run, should this one be killed."""
        self.leftovers.remember(list(self.side.children.values()))

    def announce(self, demo_accounts: str) -> None:
        print(f"\nSilo is at {self.url}   (Ctrl-C stops it; log: {self.log})", flush=True)
        if demo_accounts:
            print(f"Demo accounts:\n  {demo_accounts}", flush=True)
        else:
            print("The first administrator: manage.py create_admin, see docs/operations.md.", flush=True)

    def watch(self) -> None:
        """Until stopped: bring back what dies, the database first."""
        while True:
            time.sleep(0.5)
            if self.database and not self.database.is_running():
                step("the database stopped; starting it again")
                self.database.start(before_exec=end_with_parent())
            if self.side.watch():
                self.remember()

    def stop(self) -> None:
        """Server first, database last: what is being answered is still written."""
        self.side.stop()
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
