"""People with sockets at a real server: what the tests of the feed are written in."""

import itertools
import json
import subprocess
import time
from contextlib import suppress
from dataclasses import dataclass, field

import httpx
import MySQLdb
from websockets.exceptions import ConnectionClosed
from websockets.sync.client import ClientConnection, connect

from core.testing import CAST
from ops.application import asgi_server, wait_until_served
from ops.processes import end, free_port, spawn
from ops.server import SiloServer
from ops.setup import TOP

SOON = 2.0  # seconds: what the contract gives a socket to end in, and far more than a frame needs
_serials = itertools.count(1)
_names = itertools.count(1)


def new_serial(line: str = "AMP") -> str:
    return f"202505{line}{next(_serials):06}B"


@dataclass
class Person:
    """Signed in; `token` is the session's access token."""

    username: str
    id: int
    client: httpx.Client
    token: str

    @property
    def bearer(self) -> dict[str, str]:
        return {"Authorization": f"Bearer {self.token}"}

    @property
    def cookie(self) -> dict[str, str]:
        return {"Cookie": f"access_token={self.token}"}


@dataclass
class Line:
    """One open socket."""

    socket: ClientConnection
    frames: list[dict] = field(default_factory=list)

    def next(self, seconds: float = SOON) -> dict:
        """The next frame. Raises TimeoutError, or ConnectionClosed when the server ended it."""
        frame = json.loads(self.socket.recv(timeout=seconds))
        self.frames.append(frame)
        return frame

    def until(self, wanted, seconds: float = 10.0) -> dict:
        """The first frame that `wanted` accepts; those before are in `frames`."""
        deadline = time.monotonic() + seconds
        while not wanted(frame := self.next(max(0.01, deadline - time.monotonic()))):
            pass
        return frame

    def of_key(self, key: str, seconds: float = 10.0) -> dict:
        return self.until(lambda frame: frame.get("key") == key, seconds)

    def silent(self, seconds: float = 0.7) -> bool:
        """Nothing comes."""
        with suppress(TimeoutError):
            self.next(seconds)
            return False
        return True

    def say(self, frame) -> None:
        self.socket.send(frame if isinstance(frame, str | bytes) else json.dumps(frame))

    def hello(self) -> dict:
        self.say({"type": "hello"})
        return self.until(lambda frame: frame.get("type") == "hello")

    def close_code(self, seconds: float = SOON + 0.5) -> int:
        """How the server ended it; raises TimeoutError when it did not in time."""
        deadline = time.monotonic() + seconds
        try:
            while True:
                self.socket.recv(timeout=max(0.01, deadline - time.monotonic()))
        except ConnectionClosed as closed:
            return closed.rcvd.code if closed.rcvd else 1006


class House:
    """A server, its people and their sockets."""

    def __init__(self, server: SiloServer, admin_password: str) -> None:
        self.server = server
        self.passwords = {"root": admin_password}
        self._people: dict[str, Person] = {}
        self._opened: list = []
        self._clients: list[httpx.Client] = []
        self._processes: list[subprocess.Popen[bytes]] = []
        self.ws_url = server.url.replace("http", "ws")

    def close(self) -> None:
        self.hang_up()
        for client in self._clients:
            client.close()
        for process in self._processes:
            end(process)
        self.server.stop()

    def hang_up(self) -> None:
        for opened in self._opened:
            with suppress(MySQLdb.Error):
                opened.close()
        self._opened.clear()
        with suppress(TimeoutError):
            self.wait(lambda: self.sql("SELECT COUNT(*) FROM live_socket") == "0")

    def person(self, name: str) -> Person:
        """One of the cast, always in the same session."""
        if name not in self._people:
            if name not in self.passwords:
                self.hire(name, CAST[name].value)
            self._people[name] = self.sign_in(name)
        return self._people[name]

    def guest(self, role: str) -> Person:
        """Somebody new, for tests that end people."""
        name = f"guest{next(_names)}"
        self.hire(name, role)
        return self.sign_in(name)

    def hire(self, name: str, role: str) -> None:
        self.passwords[name] = f"a long phrase of {name}"
        body = {"username": name, "mailid": f"{name}@example.com", "password": self.passwords[name], "role": role}
        answer = self.person("root").client.post("/sil/users/", json=body)
        assert answer.status_code == 201, answer.text

    def sign_in(self, name: str) -> Person:
        client = httpx.Client(base_url=self.server.url, timeout=30)
        self._clients.append(client)
        answer = client.post("/sil/login/", json={"username": name, "password": self.passwords[name]})
        assert answer.status_code == 200, answer.text
        return Person(name, answer.json()["user"]["id"], client, client.cookies["access_token"])

    def socket(self, headers, path: str = "/ws/live/", *, port: int = 0, **options) -> Line:
        """Open a socket. Raises InvalidStatus when it is refused."""
        url = (f"ws://127.0.0.1:{port}" if port else self.ws_url) + path
        line = Line(connect(url, additional_headers=headers, open_timeout=30, proxy=None, legacy=True, **options))
        self._opened.append(line.socket)
        return line

    def live(self, name: str, query: str = "", **options) -> Line:
        return self.socket(self.person(name).bearer, f"/ws/live/{query}", **options)

    def products(self, name: str, query: str = "", **options) -> Line:
        """Past the hello."""
        line = self.socket(self.person(name).bearer, f"/ws/products/{query}", **options)
        assert line.next()["type"] == "connection_established"
        return line

    def sql(self, statement: str) -> str:
        return self.server.database.sql(statement, database="silo")

    def connection(self) -> "MySQLdb.Connection":
        """A connection of the application's account beside the server: another process, or a person with SQL."""
        address = str(self.server.database.socket)
        opened = MySQLdb.connect(unix_socket=address, user="silo_app", db="silo", autocommit=True, charset="utf8mb4")
        self._opened.append(opened)
        return opened

    def record(self, entity="device", action="approved", *, key="", owner=None, connection=None) -> str:
        """Write an event as procedures and services do; its key."""
        key = key or new_serial()
        run(
            connection or self.connection(),
            "CALL record_owned_event(%s, %s, %s, '{}', %s)",
            entity,
            key,
            action,
            owner,
        )
        return key

    def second_process(self) -> int:
        """The port of another server process on the same database; ends with the house."""
        port = free_port()
        with (self.server.data_dir / "second.log").open("ab") as output:
            process = spawn(asgi_server(port), env=self.server.env, cwd=TOP, output=output)
        self._processes.append(process)
        assert wait_until_served(port, process)
        return port

    def wait(self, happened, seconds: float = 10.0) -> None:
        deadline = time.monotonic() + seconds
        while not happened():
            if time.monotonic() > deadline:
                raise TimeoutError
            time.sleep(0.02)


def run(connection, statement: str, *parameters) -> list[tuple]:
    """Execute and drain."""
    cursor = connection.cursor()
    cursor.execute(statement, parameters or None)
    rows = list(cursor.fetchall()) if cursor.description else []
    while cursor.nextset():
        pass
    cursor.close()
    return rows
