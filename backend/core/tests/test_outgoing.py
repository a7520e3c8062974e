"""The door to other people's web servers: where it leads, how long it waits, how much it listens to."""

import contextlib
import socket
import ssl
import subprocess
import threading
import time
from http.server import BaseHTTPRequestHandler, HTTPServer
from ipaddress import ip_address

import pytest

from core import outgoing
from core.outgoing import NoAnswer, NotReached, post
from core.reach import anywhere, is_public, public_or
from ops.processes import free_port


@contextlib.contextmanager
def secured(caller: socket.socket, tls: ssl.SSLContext | None):
    with caller:
        if tls is None:
            yield caller
        else:
            with tls.wrap_socket(caller, server_side=True) as spoken_to:
                yield spoken_to


@contextlib.contextmanager
def server(speak, *, tls: ssl.SSLContext | None = None, most: int = 8):
    """The port of a server that says to each caller what `speak(connection)` does."""
    with socket.create_server(("127.0.0.1", 0)) as listening:

        def serve() -> None:
            with contextlib.suppress(OSError):
                for _ in range(most):
                    caller, _ = listening.accept()
                    with contextlib.suppress(OSError), secured(caller, tls) as spoken_to:
                        speak(spoken_to)

        threading.Thread(target=serve, daemon=True).start()
        yield listening.getsockname()[1]


def answer(text: bytes):
    def speak(caller) -> None:
        caller.recv(65536)
        caller.sendall(text)

    return speak


def drip(head: bytes, drops: bytes):
    def speak(caller) -> None:
        caller.recv(65536)
        caller.sendall(head)
        for _ in range(600):
            caller.sendall(drops)
            time.sleep(0.05)

    return speak


def ask(port: int, *, seconds: float = 20, host: str = "127.0.0.1", scheme: str = "http", reach=anywhere):
    return post(f"{scheme}://{host}:{port}/hook?a=b", b"{}", {"X-A": "b"}, reach=reach, seconds=seconds)


@pytest.mark.parametrize(
    "address",
    [
        *["127.0.0.1", "127.8.9.1", "0.0.0.0", "10.1.2.3", "172.16.0.1", "172.31.255.255", "192.168.1.1"],  # noqa: S104
        *["169.254.169.254", "100.64.0.1", "100.127.255.255", "192.0.0.8", "192.0.2.1", "198.18.0.1", "203.0.113.1"],
        *["224.0.0.1", "240.0.0.1", "255.255.255.255", "192.88.99.1", "168.63.129.16"],
        *["::", "::1", "fe80::1", "fc00::1", "fd12::1", "ff02::1", "2001:db8::1", "100::1", "fec0::1"],
        *["::ffff:127.0.0.1", "::ffff:10.0.0.1", "::ffff:169.254.169.254", "::127.0.0.1", "::10.0.0.1"],
        *["64:ff9b::7f00:1", "64:ff9b::a9fe:a9fe", "64:ff9b:1::a00:1", "2002:7f00:1::", "2002:a00:1::1", "2001::1"],
    ],
)
def test_what_is_not_the_internet_is_not_public(address):
    assert not is_public(ip_address(address))
    assert not public_or(["elsewhere.example.com", "192.0.2.77"])("example.com", ip_address(address))


@pytest.mark.parametrize(
    "address", ["1.1.1.1", "93.184.216.34", "100.63.255.255", "2606:4700::1111", "::ffff:8.8.8.8", "64:ff9b::808:808"]
)
def test_what_is_the_internet_is_public(address):
    assert is_public(ip_address(address))


def test_names_addresses_and_networks_may_be_named():
    reach = public_or(["ERP.internal.", "10.1.0.0/16", "fd00::/8", "127.0.0.1", " "])
    private = ip_address("192.168.7.7")
    assert reach("erp.internal", private)
    assert reach("ERP.INTERNAL.", private)
    assert not reach("other.erp.internal", private)
    assert reach("x", ip_address("10.1.2.3"))
    assert reach("x", ip_address("::ffff:10.1.2.3"))
    assert reach("x", ip_address("fd00::7"))
    assert not reach("x", ip_address("10.2.0.1"))
    assert not reach("x", ip_address("127.0.0.2"))
    with pytest.raises(ValueError, match=r"10\.0\.0\.0/99"):
        public_or(["10.0.0.0/99"])


def test_posts_and_gives_status_and_the_beginning_of_the_body():
    asked = []

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            asked.append((self.path, self.headers["Host"], self.headers["X-A"], body))
            self.send_response(202)
            self.send_header("Content-Length", "9000")
            self.end_headers()
            self.wfile.write(b"x" * 9000)

        def log_message(self, *args) -> None:
            """Not on the screen of the tests."""

    running = HTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=running.handle_request, daemon=True).start()
    found = ask(running.server_port)
    running.server_close()
    assert (found.status, found.body) == (202, b"x" * 4096)
    assert asked == [("/hook?a=b", f"127.0.0.1:{running.server_port}", "b", b"{}")]


def test_a_redirect_is_an_answer():
    with server(answer(b"HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:1/\r\nContent-Length: 0\r\n\r\n")) as port:
        assert ask(port).status == 302


@pytest.mark.parametrize(
    "speak",
    [
        drip(b"", b"H"),
        drip(b"HTTP/1.1 200 OK\r\n", b"A: b\r\n"),
        drip(b"HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n", b"x"),
        drip(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", b"1\r\nx\r\n"),
        lambda caller: time.sleep(30),
    ],
    ids=["status", "headers", "body", "chunks", "nothing"],
)
def test_who_speaks_slowly_is_not_listened_to_for_longer(speak):
    with server(speak) as port:
        started = time.monotonic()
        with pytest.raises(NoAnswer):
            ask(port, seconds=0.6)
        assert time.monotonic() - started < 15  # the server would go on for thirty seconds


@pytest.mark.parametrize(
    "text",
    [b"", b"SSH-2.0-OpenSSH\r\n", b"HTTP/1.1 999999 x\r\n\r\n", b"HTTP/1.1 200 OK\r\n" + b"A: b\r\n" * 500 + b"\r\n"],
    ids=["nothing", "another protocol", "no status", "500 headers"],
)
def test_what_is_no_answer_is_told(text):
    with server(answer(text)) as port, pytest.raises(NoAnswer):
        ask(port)


def test_nobody_there_and_no_such_name_are_told():
    with pytest.raises(NotReached, match="cannot be reached"):
        ask(free_port())
    with pytest.raises(NotReached, match="cannot be reached"):
        ask(80, host="no-such-name.invalid")


def test_a_name_that_is_never_found_is_waited_for_in_time(monkeypatch):
    monkeypatch.setattr(socket, "getaddrinfo", lambda *given, **rest: time.sleep(20))
    started = time.monotonic()
    with pytest.raises(NotReached):
        ask(80, host="slow.example.com", seconds=0.5)
    assert time.monotonic() - started < 15


def rebinding(monkeypatch, *answers: list[str]) -> list[int]:
    """A name that stands for other addresses each time it is asked for; gives how often it was."""
    asked: list[int] = []
    real = socket.getaddrinfo

    def getaddrinfo(host, port, *given, **rest):
        if host != "rebinding.example.com":
            return real(host, port, *given, **rest)
        asked.append(port)
        found = answers[min(len(asked), len(answers)) - 1]
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port)) for address in found]

    monkeypatch.setattr(socket, "getaddrinfo", getaddrinfo)
    return asked


def test_a_name_is_asked_once_and_the_checked_address_is_connected_to(monkeypatch):
    with server(answer(b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")) as port:
        asked = rebinding(monkeypatch, ["127.0.0.1"], ["127.0.0.99"])
        assert ask(port, host="rebinding.example.com", reach=public_or(["127.0.0.1"])).status == 200
        assert asked == [port]


@pytest.mark.parametrize("found", [["127.0.0.1"], ["93.184.216.34", "127.0.0.1"], ["169.254.169.254"]])
def test_a_name_that_leads_inside_is_refused_whatever_else_it_stands_for(monkeypatch, found):
    touched = []
    with server(touched.append) as port:
        rebinding(monkeypatch, found)
        with pytest.raises(NotReached, match="our own network"):
            ask(port, host="rebinding.example.com", reach=public_or([]))
    assert touched == []


@pytest.mark.parametrize("host", ["2130706433", "0x7f000001", "0177.0.0.1", "127.1", "localhost"])
def test_other_ways_to_write_this_machine_lead_nowhere(host):
    with server(answer(b"HTTP/1.1 200 OK\r\n\r\n")) as port, pytest.raises(NotReached):
        ask(port, host=host, reach=public_or([]))


@pytest.fixture(scope="module")
def certificate(tmp_path_factory):
    folder = tmp_path_factory.mktemp("certificate")
    key, cert = folder / "key.pem", folder / "cert.pem"
    subject = ["-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost"]
    kind = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-x509", "-days", "2"]
    made = ["openssl", "req", *kind, "-keyout", str(key), "-out", str(cert), *subject]
    subprocess.run(made, check=True, capture_output=True)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(cert, key)
    return context, cert


def test_certificates_are_verified(certificate, monkeypatch):
    context, cert = certificate
    fine = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"
    with server(answer(fine), tls=context) as port:
        with pytest.raises(NotReached, match="certificate"):
            ask(port, host="localhost", scheme="https")
        trusted = ssl.create_default_context(cafile=str(cert))
        monkeypatch.setattr(outgoing, "_trust", lambda: trusted)
        with pytest.raises(NotReached, match="certificate"):
            ask(port, host="127.0.0.1", scheme="https")  # trusted, but for another name
        assert ask(port, host="localhost", scheme="https").body == b"ok"


def test_a_drip_feeding_secure_server_is_not_listened_to_for_longer(certificate, monkeypatch):
    context, cert = certificate
    monkeypatch.setattr(outgoing, "_trust", lambda: ssl.create_default_context(cafile=str(cert)))
    with server(drip(b"HTTP/1.1 200 OK\r\nContent-Length: 99999\r\n\r\n", b"x"), tls=context) as port:
        started = time.monotonic()
        with pytest.raises(NoAnswer):
            ask(port, host="localhost", scheme="https", seconds=1)
        assert time.monotonic() - started < 20
    with server(lambda caller: time.sleep(30)) as port, pytest.raises(NotReached):
        ask(port, host="localhost", scheme="https", seconds=0.5)  # takes the connection, never shakes hands
