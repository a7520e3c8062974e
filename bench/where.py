"""Where the time of a request goes: CPU of the web process by layer, beside the wait for MariaDB.

    .venv/bin/python -m bench.where [--requests 400]

Calls the WSGI application in this process, without a network, against a private MariaDB of its own, under cProfile.
The profiler slows Python down and not the database, so read the shares of the layers, not their sum.
"""

import argparse
import cProfile
import io
import os
import pstats
import sys
import tempfile
from collections import defaultdict
from pathlib import Path

from ops.application import environment, migrate
from ops.private_mariadb import PrivateMariaDB

LAYERS = (
    ("waiting for MariaDB", ("Connection.query", "store_result", "next_result", "_mysql")),
    ("database driver", ("MySQLdb/",)),
    ("token", ("/jwt/", "rest_framework_simplejwt/")),
    ("REST framework", ("/rest_framework/",)),
    ("Django", ("/django/", "/corsheaders/", "/whitenoise/", "/asgiref/")),
    ("Silo", ("/backend/",)),
)


def layer_of(file: str, function: str) -> str:
    place = f"{file}:{function}"
    return next((name for name, marks in LAYERS if any(mark in place for mark in marks)), "Python's own library")


def ask(application, token: str, method: str, path: str, body: bytes = b"", query: str = "") -> bytes:
    said: list[str] = []
    given = {
        "REQUEST_METHOD": method,
        "PATH_INFO": path,
        "QUERY_STRING": query,
        "SERVER_NAME": "localhost",
        "SERVER_PORT": "80",
        "REMOTE_ADDR": "127.0.0.1",
        "CONTENT_TYPE": "application/json",
        "CONTENT_LENGTH": str(len(body)),
        "HTTP_AUTHORIZATION": f"Bearer {token}",
        "wsgi.input": io.BytesIO(body),
        "wsgi.errors": sys.stderr,
        "wsgi.url_scheme": "http",
    }
    response = application(given, lambda status, headers, error=None: said.append(status))
    content = b"".join(response)
    response.close()
    if not said[0].startswith("2"):
        raise SystemExit(f"{method} {path} answered {said[0]}: {content[:200]!r}")
    return content


def shares(profile: cProfile.Profile, requests: int) -> dict[str, float]:
    """Microseconds a request in each layer."""
    spent: dict[str, float] = defaultdict(float)
    for (file, _, function), (_, _, own, _, _) in pstats.Stats(profile).stats.items():  # type: ignore[attr-defined]
        spent[layer_of(file, function)] += own / requests * 1_000_000
    return spent


def measure(requests: int) -> None:
    from config.wsgi import application  # noqa: PLC0415  needs the environment that main() sets
    from core import testing  # noqa: PLC0415

    token = testing.bearer(testing.person("eve"))
    serials = (f"202701AMP{number:06d}B" for number in range(1_000_000))

    def register() -> None:
        ask(application, token, "POST", "/sil/add_serial_number/", b'{"serialnumber":"%s"}' % next(serials).encode())

    def listed() -> None:
        ask(application, token, "GET", "/sil/get_serial_numbers/", query="pageNumber=0&pageSize=50&count=bounded")

    def fetch() -> None:
        ask(application, token, "POST", "/sil/getSerialNumber/")

    rows = {}
    for name, work in (("register", register), ("list of 50", listed), ("fetch", fetch)):
        if name == "fetch":
            approve_all()
        for _ in range(20):
            work()
        profile = cProfile.Profile()
        profile.enable()
        for _ in range(requests):
            work()
        profile.disable()
        rows[name] = shares(profile, requests)
    print("| layer, share of a request | " + " | ".join(rows) + " |")
    print("|---|" + "---|" * len(rows))
    for layer in [*(name for name, _ in LAYERS), "Python's own library"]:
        cells = [f"{spent[layer] / sum(spent.values()):.0%}" for spent in rows.values()]
        print(f"| {layer} | " + " | ".join(cells) + " |")


def approve_all() -> None:
    from django.db import connection  # noqa: PLC0415

    with connection.cursor() as cursor:
        cursor.execute("UPDATE device SET isapproved = 1, ever_approved = 1")
        cursor.execute("UPDATE state_count SET isapproved = 1 WHERE entity = 'device'")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--requests", type=int, default=400)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        database = PrivateMariaDB(Path(folder) / "mariadb")
        database.start()
        try:
            env = environment(Path(folder), database, {"LOG_LEVEL": "ERROR"})
            migrate(env, database)
            os.environ.update(env, DJANGO_SETTINGS_MODULE="config.settings")
            sys.path.insert(0, "backend")
            measure(given.requests)
        finally:
            database.stop()


if __name__ == "__main__":
    main()
