"""An upload whose server is killed with -9: no row without its file, no part of one served, no orphan once swept."""

import contextlib
import http.client
import os
import random
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from django.conf import settings
from django.core.management import call_command
from django.db import connection

from core import testing
from documents import keeping, storage
from documents.models import Document
from documents.tests import killed_server
from documents.tests.papers import UPLOAD, downloaded, pdf

pytestmark = pytest.mark.django_db(transaction=True)
ROUNDS_DEEP = 5
EDGE = "edge-of-a-part"


class Server:
    """killed_server.py on the database and in the folder of the tests."""

    def __init__(self, documents: Path):
        given = urlsplit(os.environ["DATABASE_URL"])
        env = os.environ | {
            "DATABASE_URL": given._replace(path=f"/{connection.settings_dict['NAME']}").geturl(),
            "SECRET_KEY": settings.SECRET_KEY,
            "DOCUMENTS_ROOT": str(documents),
            "PYTHONPATH": str(Path(killed_server.__file__).parents[2]),
            "DJANGO_SETTINGS_MODULE": "config.settings",
        }
        command = [sys.executable, killed_server.__file__]
        self.process = subprocess.Popen(command, env=env, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def serve(self, point: str) -> int:
        """The port of a server that will end at this point."""
        self.process.stdin.write(f"{point}\n")
        self.process.stdin.flush()
        return int(self.process.stdout.readline())

    def has_ended(self) -> bool:
        return self.process.stdout.readline() == "ended\n"

    def close(self) -> None:
        self.process.stdin.close()
        self.process.stdout.close()
        self.process.wait(30)


@pytest.fixture
def server(settings, tmp_path):
    settings.DOCUMENTS_ROOT = tmp_path / "documents"
    running = Server(settings.DOCUMENTS_ROOT)
    yield running
    running.close()


def upload(port: int, token: str, content: bytes) -> int | None:
    """The status of the answer, or None when there was none."""
    head = f'--{EDGE}\r\nContent-Disposition: form-data; name="document_type"\r\n\r\npuc\r\n'
    head += f'--{EDGE}\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n'
    body = head.encode() + content + f"\r\n--{EDGE}--\r\n".encode()
    headers = {"Authorization": f"Bearer {token}", "Content-Type": f"multipart/form-data; boundary={EDGE}"}
    asking = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    try:
        asking.request("POST", UPLOAD, body, headers)
        return asking.getresponse().status
    except (http.client.HTTPException, OSError):
        return None
    finally:
        asking.close()


def nothing_is_half(client) -> int:
    """Every row has its whole file, and after the sweep every file has its row; how many rows there are."""
    rows = list(Document.objects.all())
    for row in rows:
        assert storage.hash_of(row.stored_key) == row.sha256
        assert len(downloaded(client, {"id": row.pk})) == row.file_size
    call_command("sweep_documents", older_than=0)
    assert set(storage.keys()) == {row.stored_key for row in rows}
    assert list(storage.incoming().iterdir()) == []
    assert sum(row.is_active for row in rows) <= 1
    assert sorted(row.version for row in rows) == list(range(1, len(rows) + 1))
    return len(rows)


def kill_at_every_point(server: Server, client) -> None:
    token = testing.bearer(testing.person("carl"))
    kept, left = Document.objects.count(), set()
    for point in killed_server.POINTS:
        port = server.serve(point)
        assert upload(port, token, pdf()) is None, point
        assert server.has_ended()
        kept += point == "it is committed"
        left |= {point} if keeping.orphans(older_than=0) or list(storage.incoming().iterdir()) else set()
        assert nothing_is_half(client) == kept, point
    assert {"while the child works", "before it is renamed", "it is renamed", "the event is written"} <= left


def test_killed_at_every_point(server, carl):
    assert len(killed_server.POINTS) == 12
    kill_at_every_point(server, carl)


@pytest.mark.deep
def test_killed_at_every_point_again_and_again(server, carl):
    for _ in range(ROUNDS_DEEP):
        kill_at_every_point(server, carl)


def killed_after(server: Server, token: str, seconds: float) -> int | None:
    """Kill from outside, whatever it is doing then; the status of the answer if there was one."""
    port = server.serve("nowhere")
    child = subprocess.run(["pgrep", "-P", str(server.process.pid)], capture_output=True, text=True, check=True)

    def kill() -> None:
        with contextlib.suppress(ProcessLookupError):  # it was quicker
            os.kill(int(child.stdout), signal.SIGKILL)

    timer = threading.Timer(seconds, kill)
    timer.start()
    try:
        return upload(port, token, pdf(pages=40))
    finally:
        timer.join()
        assert server.has_ended()


def usual_seconds(server: Server, token: str) -> float:
    port = server.serve("nowhere")
    began = time.monotonic()
    assert upload(port, token, pdf(pages=40)) == 201
    seconds = time.monotonic() - began
    assert server.has_ended()
    return seconds


@pytest.mark.deep
def test_killed_at_any_moment(server, carl):
    token = testing.bearer(testing.person("carl"))
    usual = min(usual_seconds(server, token) for _ in range(3))
    chance = random.Random(5)  # noqa: S311
    answers = []
    for _ in range(40):
        answers.append(killed_after(server, token, chance.uniform(0, usual)))
        assert nothing_is_half(carl) >= 3 + answers.count(201)
    assert answers.count(None) > 10
