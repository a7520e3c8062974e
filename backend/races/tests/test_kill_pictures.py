"""kill -9 among picture writes: no product without its files, and after the sweep no file without its product."""

import io
import itertools
import os
import random
import secrets
import threading
import time

import httpx
import pytest
from PIL import Image

from ops.server import SiloServer

WRITERS = 3


@pytest.fixture
def server(tmp_path):
    password = secrets.token_urlsafe(16)
    with SiloServer(tmp_path / "silo", durable=True, SILO_ADMIN_PASSWORD=password) as running:
        running.manage("create_admin", "root", "root@example.com")
        running.password = password
        yield running


def _noise(size: int) -> bytes:
    """Large enough that a kill often meets a file half written."""
    out = io.BytesIO()
    Image.frombytes("RGB", (size, size), os.urandom(3 * size * size)).save(out, "PNG", compress_level=0)
    return out.getvalue()


class Writers:
    """Threads that add products with pictures, replace and remove pictures and delete products, until told to stop."""

    def __init__(self, url: str, token: str):
        self.url, self.token = url, token
        self.over = threading.Event()
        self.lock = threading.Lock()
        self.kept: set[int] = set()  # acknowledged, and nobody asked to delete them
        self.answers = 0
        self.strange: list[str] = []
        self.pictures = [_noise(size) for size in (60, 300, 700)]
        self.threads = [threading.Thread(target=self._write, args=(number,)) for number in range(WRITERS)]

    def start(self) -> None:
        for thread in self.threads:
            thread.start()

    def stop(self) -> None:
        self.over.set()
        for thread in self.threads:
            thread.join()

    def wait_for(self, answers: int) -> None:
        deadline = time.monotonic() + 60
        goal = self.answers + answers
        while self.answers < goal and time.monotonic() < deadline:
            time.sleep(0.01)
        assert self.answers >= goal, "the server did not come back"

    def _write(self, number: int) -> None:
        headers = {"Authorization": f"Bearer {self.token}"}
        with httpx.Client(base_url=self.url, headers=headers, timeout=30) as client:
            for count in itertools.count():
                if self.over.is_set():
                    return
                try:
                    self._life_of(client, f"Product {number}-{count}", count)
                except httpx.TransportError:
                    time.sleep(0.05)  # the server is dead just now

    def _life_of(self, client: httpx.Client, name: str, count: int) -> None:
        picture = {"image": ("p.png", self.pictures[count % len(self.pictures)])}
        made = self._told(client.post("/api/products/", data={"name": name, "price": "1"}, files=picture))
        address = f"/api/products/{made['id']}/"
        if count % 3 == 0:
            self._told(client.delete(f"{address}delete/"))
            return
        with self.lock:
            self.kept.add(made["id"])
        if count % 3 == 1:
            self._told(client.patch(address, files={"image": ("p.png", self.pictures[(count + 1) % 3])}))
            if count % 2:
                self._told(client.patch(address, json={"image": None}))

    def _told(self, answer: httpx.Response) -> dict:
        with self.lock:
            self.answers += 1
            if answer.status_code not in (200, 201):
                self.strange.append(f"{answer.status_code} {answer.text}")
        return answer.json()


def _rows(server) -> dict[int, str]:
    lines = server.database.sql("SELECT id, image FROM product", database="silo").splitlines()
    return {int(line.split("\t")[0]): line.partition("\t")[2] for line in lines}


def _folder(server) -> set[str]:
    return set(os.listdir(server.data_dir / "media" / "products"))  # noqa: PTH208  names, as the rows hold them


def _files_of(images) -> set[str]:
    return {file for image in images if image for file in (image, f"{image.partition('.')[0]}.thumb.webp")}


def _killed(server, times: int) -> None:
    with httpx.Client(base_url=server.url, timeout=30) as client:
        given = {"username": "root", "password": server.password}
        token = client.post("/api/token/", json=given).json()["access"]
    writers = Writers(server.url, token)
    writers.start()
    chance = random.Random(5)  # noqa: S311
    left_behind: set[str] = set()
    try:
        for _ in range(times):
            writers.wait_for(6)
            time.sleep(chance.uniform(0, 0.15))
            server.kill_server()
            rows = _rows(server)
            missing = _files_of(rows.values()) - _folder(server)
            assert not missing, "a product without its files"
            left_behind |= _folder(server) - _files_of(rows.values())
            server.start()
        writers.wait_for(6)
    finally:
        writers.stop()
    assert writers.strange == []
    rows = _rows(server)
    assert writers.kept <= rows.keys()
    assert times < 20 or left_behind, "no kill met a write: nothing was tried"
    output = server.manage("sweep_media", "--older-than", "0")
    assert "0 products without their files" in output
    assert _folder(server) == _files_of(rows.values())


def test_killed_twice_among_picture_writes(server):
    _killed(server, 2)


@pytest.mark.deep
def test_killed_twenty_times_among_picture_writes(server):
    _killed(server, 20)
