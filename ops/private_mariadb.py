"""A MariaDB of our own: one folder, one unix socket, no network, no system service.

Try: python3 -m ops.private_mariadb --data .data/mariadb start | stop | sql "SELECT 1"
"""

import argparse
import contextlib
import hashlib
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from pathlib import Path

# A sockaddr_un holds 108 bytes, the closing zero included.
LONGEST_SOCKET_PATH = 107
START_SECONDS = 300  # crash recovery after a kill may take its time
STOP_SECONDS = 60


def buffer_pool_mib() -> int:
    """A quarter of the machine's memory, from 256 MiB to 4 GiB; MariaDB takes it only as it is filled."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") // 2**20
    return min(max(memory // 4, 256), 4096)


DEFAULTS = {
    "character-set-server": "utf8mb4",
    "collation-server": "utf8mb4_unicode_ci",
    "default-time-zone": "+00:00",
    "innodb-buffer-pool-size": f"{buffer_pool_mib()}M",
    "innodb-flush-log-at-trx-commit": "1",
    "innodb-log-file-size": "96M",
    "local-infile": "0",
    "max-connections": "200",
    "symbolic-links": "0",
}

# For throw-away databases of tests: survives a killed mariadbd, not a power cut.
RELAXED = {
    "innodb-buffer-pool-size": "256M",
    "innodb-flush-log-at-trx-commit": "2",
    "innodb-doublewrite": "0",
    "innodb-log-file-size": "48M",
}

# Runs before the first connection is answered, at every start, so a half-made folder mends itself.
# The accounts have no password: only who may enter the folder (0700) reaches the socket.
ACCOUNTS = r"""
CREATE DATABASE IF NOT EXISTS silo CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
CREATE USER IF NOT EXISTS silo_owner@localhost;
CREATE USER IF NOT EXISTS silo_app@localhost;
GRANT ALL PRIVILEGES ON `silo%`.* TO silo_owner@localhost WITH GRANT OPTION;
GRANT ALL PRIVILEGES ON `test\_silo%`.* TO silo_owner@localhost WITH GRANT OPTION;
"""


class DatabaseProblem(RuntimeError):
    """The database cannot be started, stopped or asked; the text says why, for a person."""


def program(name: str) -> str:
    """Full path of an installed program; sbin is searched too, which a plain user's PATH leaves out."""
    path = os.pathsep.join([os.environ.get("PATH", ""), "/usr/local/sbin", "/usr/sbin", "/sbin"])
    found = shutil.which(name, path=path)
    if found is None:
        raise DatabaseProblem(f"{name} is not installed (Debian: mariadb-server-core, mariadb-client-core).")
    return found


class PrivateMariaDB:
    """One mariadbd on one folder. Survives the object: a second object on the folder sees the same server."""

    def __init__(self, data_dir: Path, *, settings: Mapping[str, str] | None = None) -> None:
        self.data_dir = Path(data_dir).resolve()
        self.settings = {**DEFAULTS, **{key.replace("_", "-"): value for key, value in (settings or {}).items()}}
        self.tables = self.data_dir / "tables"
        self.config = self.data_dir / "mariadb.cnf"
        self.log = self.data_dir / "mariadb.log"
        self.socket = self._socket_path()
        self._process: subprocess.Popen[bytes] | None = None

    def start(self, *, before_exec: Callable[[], None] | None = None) -> None:
        """Bring the server up, initialising an empty folder; adopts a live one with the same settings.

        `before_exec` runs in the new process (ops.processes ties it to its parent that way).
        """
        self._make_folders()
        text = self._config_text()
        if self.is_running():
            if self.config.read_text() == text:
                self._wait_until_ready()
                return
            self.stop()
        self.config.write_text(text)
        (self.data_dir / "accounts.sql").write_text(ACCOUNTS)
        if not self.tables.exists():
            self._initialise()
        self.socket.unlink(missing_ok=True)
        # Its own session: Ctrl-C in the terminal must reach the owner, who stops the database last.
        self._process = subprocess.Popen(
            [program("mariadbd"), f"--defaults-file={self.config}", *self._as_root()],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
            preexec_fn=before_exec,
        )
        self._wait_until_ready()

    def stop(self) -> None:
        """Shut down cleanly; nothing happens when it is not running."""
        self._end(signal.SIGTERM)

    def kill(self) -> None:
        """SIGKILL, as a crash would: what was committed must be there at the next start."""
        self._end(signal.SIGKILL)

    def is_running(self) -> bool:
        return self.pid() is not None

    def owner_url(self, database: str = "silo") -> str:
        """DATABASE_URL of the account that owns the schema (migrations, test databases)."""
        return self._url("silo_owner", database)

    def app_url(self, database: str = "silo") -> str:
        """DATABASE_URL of the account the application serves with."""
        return self._url("silo_app", database)

    def sql(self, statement: str, *, database: str = "") -> str:
        """Run statements as root; answer the rows as tab-separated lines without headings."""
        command = [program("mariadb"), "--no-defaults", f"--socket={self.socket}", "--user=root", "--batch"]
        command += ["--skip-column-names", "--default-character-set=utf8mb4", *([database] if database else [])]
        done = subprocess.run(command, input=statement, capture_output=True, text=True, check=False)
        if done.returncode:
            raise DatabaseProblem(done.stderr.strip())
        return done.stdout.rstrip("\n")

    def _url(self, account: str, database: str) -> str:
        return f"mysql://{account}@localhost/{database}?unix_socket={self.socket}"

    def _socket_path(self) -> Path:
        beside = self.data_dir / "mariadb.sock"
        if len(os.fsencode(beside)) <= LONGEST_SOCKET_PATH:
            return beside
        mark = hashlib.sha256(os.fsencode(self.data_dir)).hexdigest()[:12]
        return Path(tempfile.gettempdir()) / f"silo-{os.getuid()}-{mark}" / "mariadb.sock"

    def _make_folders(self) -> None:
        for folder in {self.data_dir, self.socket.parent, self.data_dir / "tmp"}:
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            if folder.stat().st_uid != os.getuid():
                raise DatabaseProblem(f"{folder} belongs to another user; choose another folder with --data.")
            folder.chmod(0o700)

    def _config_text(self) -> str:
        fixed = {
            "datadir": self.tables,
            # A starting mariadbd deletes temporary tables in its tmpdir, those of a running neighbour too.
            "tmpdir": self.data_dir / "tmp",
            "socket": self.socket,
            "pid-file": self.data_dir / "mariadb.pid",
            "log-error": self.log,
            "init-file": self.data_dir / "accounts.sql",
        }
        lines = [f"{key} = {value}" for key, value in {**self.settings, **fixed}.items()]
        return "\n".join(["[mariadbd]", "skip-networking", "skip-name-resolve", *lines, ""])

    def _initialise(self) -> None:
        """Make the system tables beside their place and move them there, so a killed attempt leaves no half."""
        unfinished = self.tables.with_suffix(".new")
        shutil.rmtree(unfinished, ignore_errors=True)
        command = [program("mariadb-install-db"), "--no-defaults", f"--datadir={unfinished}", *self._as_root()]
        command += ["--auth-root-authentication-method=normal", "--skip-test-db"]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode:
            raise DatabaseProblem(f"Making the database folder failed:\n{done.stderr or done.stdout}")
        unfinished.rename(self.tables)

    @staticmethod
    def _as_root() -> list[str]:
        return ["--user=root"] if os.getuid() == 0 else []

    def pid(self) -> int | None:
        """The live mariadbd of this folder. /proc is asked, not the pid file, which a crash leaves behind."""
        if self._process is not None and self._process.poll() is None:
            return self._process.pid
        ours = os.fsencode(f"--defaults-file={self.config}")
        for entry in Path("/proc").iterdir():
            if entry.name.isdigit():
                with contextlib.suppress(OSError):
                    words = (entry / "cmdline").read_bytes().split(b"\0")
                    if ours in words and words[0].endswith(b"mariadbd"):
                        return int(entry.name)
        return None

    def _end(self, how: signal.Signals) -> None:
        pid = self.pid()
        if pid is None:
            return
        with contextlib.suppress(ProcessLookupError):
            os.kill(pid, how)
        deadline = time.monotonic() + STOP_SECONDS
        while self.is_running():
            if time.monotonic() > deadline:
                raise DatabaseProblem(f"The database (process {pid}) has not stopped in {STOP_SECONDS} seconds.")
            time.sleep(0.02)
        self._process = None

    def _wait_until_ready(self) -> None:
        deadline = time.monotonic() + START_SECONDS
        while not self._answers():
            if not self.is_running():
                raise DatabaseProblem(f"The database did not start; {self.log} says:\n{self._last_errors()}")
            if time.monotonic() > deadline:
                raise DatabaseProblem(f"The database is not ready after {START_SECONDS} seconds; see {self.log}")
            time.sleep(0.02)

    def _answers(self) -> bool:
        """True once the server greets: the socket file exists before it does."""
        with socket.socket(socket.AF_UNIX) as connection, contextlib.suppress(OSError):
            connection.settimeout(5)
            connection.connect(str(self.socket))
            return bool(connection.recv(4))
        return False

    def _last_errors(self) -> str:
        lines = self.log.read_text(errors="replace").splitlines() if self.log.exists() else []
        return "\n".join([line for line in lines if "[ERROR]" in line][-5:] or lines[-5:])


def main() -> int:
    given = argparse.ArgumentParser(prog="python3 -m ops.private_mariadb", description="Start, stop or ask it.")
    given.add_argument("--data", type=Path, default=Path(".data/mariadb"), help="the database's folder")
    given.add_argument("action", choices=["start", "stop", "sql"])
    given.add_argument("statement", nargs="?", default="SELECT VERSION()")
    options = given.parse_args()
    database = PrivateMariaDB(options.data)
    try:
        if options.action == "start":
            database.start()
            print(f"DATABASE_OWNER_URL={database.owner_url()}\nDATABASE_URL={database.app_url()}")
        elif options.action == "stop":
            database.stop()
        else:
            print(database.sql(options.statement, database="silo"))
    except DatabaseProblem as problem:
        print(problem, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
