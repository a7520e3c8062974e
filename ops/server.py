"""A whole Silo on loopback for tests and benchmarks: own database, real server, stoppable and killable."""

import fcntl
import os
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Literal, Self

from ops.application import asgi_server, environment, migrate, run_manage, wait_until_served, wsgi_workers
from ops.private_mariadb import RELAXED, PrivateMariaDB
from ops.processes import end, end_with_parent, free_port, spawn
from ops.setup import TOP, Problem


class SiloServer:
    """Running once made; also a context manager.

    `env` are settings of the application (`SIGN_IN_LIMIT_ACCOUNT="1000"`). `durable` gives the database the
    settings of ./run, for tests that kill it and for benchmarks; otherwise it is tuned for speed.
    """

    def __init__(
        self,
        data_dir: Path,
        port: int = 0,
        *,
        interface: Literal["uvicorn", "granian"] = "uvicorn",
        workers: int = 2,
        durable: bool = True,
        **env: str,
    ) -> None:
        self.data_dir = Path(data_dir).resolve()
        self.port = port or free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.interface = interface
        self.workers = workers
        self.database = PrivateMariaDB(self.data_dir / "mariadb", settings={} if durable else RELAXED)
        self.data_dir.mkdir(mode=0o700, parents=True, exist_ok=True)
        folders = {"MEDIA_ROOT": str(self.data_dir / "media"), "DOCUMENTS_ROOT": str(self.data_dir / "documents")}
        folders["IMPORTS_ROOT"] = str(self.data_dir / "imports")
        self.env = environment(self.data_dir, self.database, {**folders, **env})
        self.log = self.data_dir / "server.log"
        self._process: subprocess.Popen[bytes] | None = None
        self.start()

    def start(self) -> None:
        """Database, migrations, server; returns when the server answers."""
        self._copy_template()
        self.start_database()
        migrate(self.env, self.database)
        asgi = self.interface == "uvicorn"
        command = asgi_server(self.port) if asgi else wsgi_workers(self.port, self.workers)
        with self.log.open("ab") as output:
            self._process = spawn(command, env=self.env, cwd=TOP, output=output)
        if not wait_until_served(self.port, self._process):
            lines = self.log.read_text(errors="replace").splitlines()[-12:]
            self.stop()
            raise Problem("The server did not start:\n" + "\n".join(lines))

    @property
    def pid(self) -> int:
        """Process id of the server, of its parent process with granian; 0 when stopped."""
        return self._process.pid if self._process else 0

    def stop(self) -> None:
        """Server first, then the database, both cleanly. The data stays."""
        self.stop_server()
        self.database.stop()

    def stop_server(self) -> None:
        if self._process:
            end(self._process)
            self._process = None

    def kill_server(self) -> None:
        """SIGKILL, as a crash would."""
        if self._process:
            self._process.kill()
            self._process.wait()
            self._process = None

    def start_database(self) -> None:
        self.database.start(before_exec=end_with_parent())

    def kill_database(self) -> None:
        """SIGKILL, as a crash would."""
        self.database.kill()

    def _copy_template(self) -> None:
        """In ./test an empty house begins with a copy of a migrated database, which is made once for all of them."""
        root = os.environ.get("SILO_TEST_DATA")
        if root and not self.database.tables.exists():
            template = _template(Path(root) / "template", self.env)
            shutil.copytree(template.data_dir, self.database.data_dir, dirs_exist_ok=True)

    def manage(self, *words: str) -> str:
        """Run a management command with the application's account; its output.

        Without Django's checks of the code, near half of what a short command costs.
        """
        return run_manage(self.env, *words, "--skip-checks")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exception: object) -> None:
        self.stop()


def _template(folder: Path, env: Mapping[str, str]) -> PrivateMariaDB:
    """A stopped, migrated database; whoever comes second waits for the first to make it."""
    database = PrivateMariaDB(folder / "mariadb", settings=RELAXED)
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    with (folder / "lock").open("a") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (database.data_dir / "migrated").exists():
            database.start(before_exec=end_with_parent())
            accounts = {"DATABASE_URL": database.app_url(), "DATABASE_OWNER_URL": database.owner_url()}
            migrate({**env, **accounts}, database)
            database.stop()
    return database
