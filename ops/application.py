"""How the parts of the application are started: one list of commands for ./run, tests and benchmarks."""

import contextlib
import http.client
import os
import secrets
import subprocess
import time
from collections.abc import Mapping
from pathlib import Path

from ops.private_mariadb import PrivateMariaDB
from ops.setup import PYTHON, TOP, Problem, digest, is_fresh, settings_of_file

BACKEND = TOP / "backend"
READY_SECONDS = 60
# Frames over 64 KiB close with 1009; a client that does not answer pings is gone after 40 s; frames of the feed are too
# short to be worth compressing. docker-compose.yml has the same.
WEB_SOCKETS = ["--ws", "websockets-sansio", "--ws-max-size", "65536", "--ws-per-message-deflate", "false"]
WEB_SOCKETS += ["--ws-ping-interval", "20", "--ws-ping-timeout", "20"]


def manage(*words: str) -> list[str]:
    return [str(PYTHON), str(BACKEND / "manage.py"), *words]


def asgi_server(port: int) -> list[str]:
    """One process for everything. Proxy headers are read by the application alone (TRUSTED_PROXIES)."""
    words = ["-m", "uvicorn", "config.asgi:application", "--app-dir", str(BACKEND), "--host", "127.0.0.1"]
    words += ["--port", str(port), "--no-access-log", "--no-proxy-headers", "--no-server-header", *WEB_SOCKETS]
    return [str(PYTHON), *words, "--log-level", "warning", "--timeout-graceful-shutdown", "5"]


def wsgi_workers(port: int, workers: int) -> list[str]:
    """REST as production serves it: several processes of a few threads each."""
    words = ["-m", "granian", "--interface", "wsgi", "config.wsgi:application", "--working-dir", str(BACKEND)]
    words += ["--host", "127.0.0.1", "--port", str(port), "--workers", str(workers), "--blocking-threads", "4"]
    return [str(PYTHON), *words, "--no-access-log", "--log-level", "warning", "--respawn-failed-workers"]


def secret_key(data: Path) -> str:
    """Made once and kept beside the data it signs for, readable by its owner alone."""
    path = data / "secret_key"
    if not path.exists():
        with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
            file.write(secrets.token_urlsafe(50))
    return path.read_text().strip()


def environment(data: Path, database: PrivateMariaDB | None, extra: Mapping[str, str] | None = None) -> dict[str, str]:
    """What the application reads; a setting already given (environment or .env) wins over ours."""
    given = {**settings_of_file(), **os.environ}
    env = {**os.environ, "PYTHONUNBUFFERED": "1"}
    if "SECRET_KEY" not in given:
        env["SECRET_KEY"] = secret_key(data)
    if "MEDIA_ROOT" not in given:
        env["MEDIA_ROOT"] = str(data / "media")
    if "DOCUMENTS_ROOT" not in given:
        env["DOCUMENTS_ROOT"] = str(data / "documents")
    if "IMPORTS_ROOT" not in given:
        env["IMPORTS_ROOT"] = str(data / "imports")
    if "METRICS_PORT" in given and "METRICS_ROOT" not in given:
        env["METRICS_ROOT"] = str(data / "metrics")
    if database:
        env["DATABASE_URL"] = database.app_url()
        env["DATABASE_OWNER_URL"] = database.owner_url()
    return {**env, **(extra or {})}


def run_manage(env: Mapping[str, str], *words: str) -> str:
    """Run one management command to its end; a failure shows its last lines."""
    done = subprocess.run(manage(*words), env=dict(env), cwd=TOP, capture_output=True, text=True, check=False)
    if done.returncode:
        tail = "\n".join((done.stderr or done.stdout).splitlines()[-12:])
        raise Problem(f"{tail}\nmanage.py {words[0]} failed.")
    return done.stdout.strip()


def schema_inputs() -> str:
    """One hash of everything `migrate` would apply."""
    return digest(
        [
            *BACKEND.glob("*/migrations/*.py"),
            *(TOP / "sql").rglob("*.sql"),
            *BACKEND.glob("*/management/commands/grant_app_account.py"),
            *BACKEND.glob("*/apps.py"),
            *BACKEND.glob("core/load_procedures.py"),
            TOP / "requirements.txt",
        ]
    )


def migrate(env: Mapping[str, str], database: PrivateMariaDB | None) -> bool:
    """Tables and procedures, as the owner. False when the stamp in the database's folder says they are current."""
    # The forms of serials are a function in the database: see backend/serials/database.py.
    inputs = f"{schema_inputs()} {env.get('SERIAL_PATTERNS') or settings_of_file().get('SERIAL_PATTERNS', '')}"
    stamp = database.data_dir / "migrated" if database else None
    if stamp and is_fresh(stamp, inputs):
        return False
    as_owner = owner_environment(env)
    try:
        run_manage(as_owner, "migrate", "--no-input", "-v", "0")
    except Problem as problem:
        if database or "OperationalError" not in str(problem):
            raise
        cause = str(problem).splitlines()[-2]
        raise Problem(f"{cause}\nDoes the server that DATABASE_URL names run, and is its account right?") from problem
    if database:
        run_manage(as_owner, "grant_app_account", "silo_app@localhost")
    if stamp:
        stamp.write_text(inputs)
    return True


def owner_environment(env: Mapping[str, str]) -> dict[str, str]:
    """The same environment with the owner's account as DATABASE_URL, when an owner's account is known."""
    owner = env.get("DATABASE_OWNER_URL") or settings_of_file().get("DATABASE_OWNER_URL")
    return {**env, "DATABASE_URL": owner} if owner else dict(env)


def wait_until_served(port: int, process: subprocess.Popen[bytes]) -> bool:
    """True when the server answers; False when its process ended or the time is over.

    400 counts: ALLOWED_HOSTS may leave out 127.0.0.1.
    """
    deadline = time.monotonic() + READY_SECONDS
    while process.poll() is None and time.monotonic() < deadline:
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
        with contextlib.suppress(OSError, http.client.HTTPException), contextlib.closing(connection):
            connection.request("GET", "/healthz")
            if connection.getresponse().status < http.HTTPStatus.INTERNAL_SERVER_ERROR:
                return True
        time.sleep(0.05)
    return False
