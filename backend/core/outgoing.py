"""The only door to other people's web servers: where we connect to, for how long we wait, how much we listen to."""

import http.client
import io
import queue
import socket
import ssl
import threading
import time
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass
from functools import cache
from ipaddress import ip_address
from typing import IO, cast
from urllib.parse import urlsplit

from core.reach import Reach, literal

_PORTS = {"http": 80, "https": 443}


class NotDelivered(Exception):
    """`why` is a sentence for people, `detail` is what the other side or the network said."""

    def __init__(self, why: str, detail: object = "") -> None:
        super().__init__(why)
        self.why, self.detail = why, " ".join(str(detail).split())


class NotReached(NotDelivered):
    """Nothing was sent: nobody there, no such name, no trust in the certificate, or not allowed."""


class NoAnswer(NotDelivered):
    """It was sent, or a part of it, and no answer came in time: it may have been taken."""


@dataclass(frozen=True, slots=True)
class Answer:
    status: int
    body: bytes  # its beginning


@dataclass(frozen=True, slots=True)
class Target:
    """A web address taken apart."""

    is_tls: bool
    host: str
    port: int
    path: str


def target_of(address: str) -> Target:
    """Raises ValueError with a sentence for what is no address of ours to write to."""
    if not address.isascii() or not address.isprintable() or " " in address:
        raise ValueError("Write the address in plain ASCII: other letters as xn-- names and %-codes, no blanks.")
    try:
        parts = urlsplit(address)
        port = parts.port or _PORTS.get(parts.scheme)
    except ValueError as error:
        raise ValueError("This is no web address.") from error
    if parts.scheme not in _PORTS or not parts.hostname or not port or parts.port == 0:
        raise ValueError("Give a web address that starts with http:// or https://.")
    if parts.username is not None or parts.password is not None:
        raise ValueError("An address must not hold a user name or a password.")
    path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    return Target(parts.scheme == "https", parts.hostname, port, path)


def check(address: str, reach: Reach) -> Target:
    """What can be said without asking anybody; raises ValueError with a sentence."""
    target = target_of(address)
    written = literal(target.host)
    if written and not reach(target.host, written):
        raise ValueError("This address is in our own network or on this machine.")
    return target


def post(
    address: str, body: bytes, headers: Mapping[str, str], *, reach: Reach, seconds: float, most: int = 4096
) -> Answer:
    """Send one POST to exactly the address that was checked; raises NotReached or NoAnswer.

    All of it takes `seconds` at most, however slowly the other side talks. Redirects are answers, not followed, and
    of the answer's body no more than `most` bytes are read. No proxy, no cookies, certificates are verified.
    """
    deadline = time.monotonic() + seconds
    try:
        target = target_of(address)
        sock = _connect(target, reach, deadline)
    except ValueError as error:
        raise NotReached(str(error)) from error
    except ssl.SSLError as error:
        raise NotReached("No secure connection: the certificate or the protocol is not right.", error) from error
    except OSError as error:
        raise NotReached("The server cannot be reached.", error) from error
    with closing(sock):
        try:
            return _talk(target, _OnTime(sock, deadline), body, headers, most)
        except TimeoutError as error:
            raise NoAnswer(f"No answer within {seconds:g} seconds.", error) from error
        except (OSError, ValueError, http.client.HTTPException) as error:
            raise NoAnswer("The connection ended without an answer.", repr(error)) from error


def _talk(target: Target, sock: "_OnTime", body: bytes, headers: Mapping[str, str], most: int) -> Answer:
    kind = http.client.HTTPSConnection if target.is_tls else http.client.HTTPConnection
    connection = kind(target.host, target.port)
    connection.sock = cast(socket.socket, sock)
    connection.request("POST", target.path, body, {**headers, "Connection": "close"})
    with connection.getresponse() as answer:
        return Answer(answer.status, answer.read(most))


def _connect(target: Target, reach: Reach, deadline: float) -> socket.socket:
    """Every address of the name is checked, then the checked ones are tried: a name asked twice may say another one."""
    found = _resolve(target, deadline)
    if not all(reach(target.host, ip_address(address.partition("%")[0])) for address in found):
        raise NotReached("The address leads into our own network, which is not allowed.", ", ".join(found))
    problem: OSError | None = None
    for address in found:
        try:
            plain = socket.create_connection((address, target.port), timeout=_left(deadline))
        except OSError as error:
            problem = error
            continue
        return _secured(plain, target, deadline) if target.is_tls else plain
    raise problem or OSError("no address")


def _secured(plain: socket.socket, target: Target, deadline: float) -> socket.socket:
    try:
        plain.settimeout(_left(deadline))
        return _trust().wrap_socket(plain, server_hostname=target.host)
    except OSError:
        plain.close()
        raise


@cache
def _trust() -> ssl.SSLContext:
    return ssl.create_default_context()


def _resolve(target: Target, deadline: float) -> list[str]:
    """The addresses of a name. Asked in a thread of its own, for the system's resolver knows no end of waiting."""
    told: queue.SimpleQueue[list[str] | OSError | UnicodeError] = queue.SimpleQueue()

    def ask() -> None:
        try:
            found = socket.getaddrinfo(target.host, target.port, type=socket.SOCK_STREAM)
            told.put(list(dict.fromkeys(str(each[4][0]) for each in found)))
        except (OSError, UnicodeError) as error:
            told.put(error)

    threading.Thread(target=ask, daemon=True).start()
    try:
        answer = told.get(timeout=_left(deadline))
    except queue.Empty as error:
        raise TimeoutError("the name was not found in time") from error
    if isinstance(answer, list):
        return answer
    raise OSError(f"no such name: {answer}")


def _left(deadline: float) -> float:
    left = deadline - time.monotonic()
    if left <= 0:
        raise TimeoutError("out of time")
    return left


class _OnTime:
    """A connected socket whose waits all end at one moment; a plain timeout begins anew with every byte."""

    def __init__(self, sock: socket.socket, deadline: float) -> None:
        self._sock, self._deadline = sock, deadline

    def sendall(self, data: bytes) -> None:
        self._sock.settimeout(_left(self._deadline))
        self._sock.sendall(data)

    def makefile(self, mode: str) -> IO[bytes]:
        return io.BufferedReader(_Incoming(self._sock, self._deadline))

    def close(self) -> None:
        """Whoever opened it closes it: http.client would before the body is read."""


class _Incoming(io.RawIOBase):
    def __init__(self, sock: socket.socket, deadline: float) -> None:
        self._sock, self._deadline = sock, deadline

    def readable(self) -> bool:
        return True

    def readinto(self, buffer) -> int:
        self._sock.settimeout(_left(self._deadline))
        return self._sock.recv_into(buffer)
