"""nginx as production runs it, in front of real workers on this machine."""

import contextlib
import hashlib
import http.client
import io
import json
import os
import re
import shutil
import ssl
import subprocess
from pathlib import Path
from typing import NamedTuple

import pikepdf
import pytest
from websockets.exceptions import InvalidStatus
from websockets.sync.client import connect

from ops.application import asgi_server, run_manage, wait_until_served
from ops.processes import end, free_port, port_is_free, spawn
from ops.server import SiloServer
from ops.setup import TOP

NGINX = shutil.which("nginx", path="/usr/sbin:/usr/bin:/usr/local/sbin:/usr/local/bin")
pytestmark = pytest.mark.skipif(NGINX is None, reason="nginx is not installed")


def nginx_files(folder: Path, *, rest: int, asgi: int, http: int, https: int) -> Path:
    """The production configuration with this machine's addresses, and a main file around it."""
    certificate = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost"]
    subprocess.run(
        [*certificate, "-keyout", folder / "key.pem", "-out", folder / "certificate.pem"],
        capture_output=True,
        check=True,
    )
    site = (TOP / "deploy" / "nginx" / "silo.conf").read_text()
    for ours, here in (
        ("rest:8000", f"127.0.0.1:{rest}"),
        ("asgi:8001", f"127.0.0.1:{asgi}"),
        ("listen [::]:80;", ""),
        ("listen [::]:443 ssl;", ""),
        ("listen 80;", f"listen 127.0.0.1:{http};"),
        ("listen 443 ssl;", f"listen 127.0.0.1:{https} ssl;"),
        ("/etc/silo/tls", str(folder)),
        ("/srv/static", str(folder / "static")),
        ("/srv/documents", str(folder / "data" / "documents")),
        ("/var/log/nginx/access.log", str(folder / "access.log")),
    ):
        assert ours in site
        site = site.replace(ours, here)
    (folder / "site.conf").write_text(site)
    main = folder / "nginx.conf"
    # Workers of a master started by root are nobody otherwise, who cannot enter pytest's folder.
    user = "user root;" if os.getuid() == 0 else ""
    main.write_text(
        f"{user} pid {folder}/nginx.pid; error_log {folder}/error.log; daemon off;\n"
        f"events {{}}\nhttp {{ access_log off; include /etc/nginx/mime.types; client_body_temp_path {folder}/body;\n"
        f"proxy_temp_path {folder}/proxy; fastcgi_temp_path {folder}/f; uwsgi_temp_path {folder}/u;\n"
        f"scgi_temp_path {folder}/s; include {folder}/site.conf; }}\n"
    )
    return main


class Served(NamedTuple):
    port: int
    folder: Path
    server: SiloServer


def unchecked() -> ssl.SSLContext:
    """The certificate is made for this test."""
    return ssl._create_unverified_context()  # noqa: S323


def ask(https, method, path, body=None, **headers):
    """One request over TLS, as a browser would make it."""
    with contextlib.closing(
        http.client.HTTPSConnection("127.0.0.1", https.port, context=unchecked(), timeout=20)
    ) as connection:
        connection.request(method, path, body, {"Host": "localhost", "Content-Type": "application/json", **headers})
        answer = connection.getresponse()
        return answer, answer.read()


@pytest.fixture(scope="module")
def https(tmp_path_factory):
    """nginx with TLS, in front of granian workers and an ASGI process in the production profile."""
    folder = tmp_path_factory.mktemp("production")
    assets = folder / "static" / "app" / "assets"
    assets.mkdir(parents=True)
    (assets / "index-abc123.js").write_text("let word = 1;\n" * 200)
    plain, secure = free_port(), free_port()
    production = {"PROFILE": "production", "ALLOWED_HOSTS": "localhost", "TRUSTED_PROXIES": "1"}
    production |= {"DOCUMENTS_ACCEL": "/internal/documents/", "CORS_ALLOWED_ORIGINS": "https://shop.example.com"}
    with SiloServer(folder / "data", interface="granian", durable=False, **production) as server:
        sockets = free_port()
        with (folder / "asgi.log").open("wb") as output:
            asgi = spawn(asgi_server(sockets), env=server.env, cwd=TOP, output=output)
        main = nginx_files(folder, rest=server.port, asgi=sockets, http=plain, https=secure)
        with (folder / "nginx.log").open("wb") as output:
            nginx = spawn([str(NGINX), "-c", main], env={}, cwd=folder, output=output)
        while port_is_free(secure):
            assert nginx.poll() is None, (folder / "nginx.log").read_text()
        assert wait_until_served(sockets, asgi)
        yield Served(secure, folder, server)
        end(nginx)
        end(asgi)


def test_answers_with_the_applications_headers_each_once(https):
    answer, body = ask(https, "GET", "/sil/verify-auth/")
    assert answer.status == 401
    assert json.loads(body)["error"] == "Authentication required"
    for name in ("X-Content-Type-Options", "X-Request-ID", "Referrer-Policy", "Strict-Transport-Security"):
        assert len(answer.headers.get_all(name, [])) == 1, name


def test_the_dashboards_files_are_kept_for_ever_and_compressed(https):
    answer, _ = ask(https, "GET", "/static/app/assets/index-abc123.js", **{"Accept-Encoding": "gzip"})
    assert answer.status == 200
    assert answer.headers["Cache-Control"] == "public, max-age=31536000, immutable"
    assert answer.headers["Content-Encoding"] == "gzip"
    assert answer.headers.get_all("X-Content-Type-Options") == ["nosniff"]


def test_an_unknown_file_is_404(https):
    assert ask(https, "GET", "/static/app/assets/none.js")[0].status == 404


def test_figures_stay_inside(https):
    assert ask(https, "GET", "/metrics")[0].status == 404


def test_a_body_too_large_for_json_gets_the_applications_sentence(https):
    answer, body = ask(https, "POST", "/sil/login/", b'{"username": "' + b"x" * 1_100_000 + b'"}')
    assert answer.status == 413
    assert json.loads(body)["status"] == "too_large"


def test_the_application_knows_it_is_reached_over_https(https):
    """Same-origin by scheme too: the browser's Origin is https, though granian itself is reached over http."""
    answer, _ = ask(https, "POST", "/sil/login/", b"{}", Origin="https://localhost")
    assert answer.status == 400
    answer, _ = ask(https, "POST", "/sil/login/", b"{}", Origin="http://localhost")
    assert answer.status == 403


def test_the_administration_site_is_reached_and_protected_over_https(https):
    answer, _ = ask(https, "GET", "/admin/")
    assert (answer.status, answer.headers["Location"]) == (302, "/login?next=%2Fadmin%2F")
    made = https.server.env | {"SILO_ADMIN_PASSWORD": "a long phrase for nginx"}
    run_manage(made, "create_admin", "keeper", "keeper@example.com")
    answer, _ = ask(https, "POST", "/sil/login/", b'{"username": "keeper", "password": "a long phrase for nginx"}')
    cookies = [cookie.split(";")[0] for cookie in answer.headers.get_all("Set-Cookie")]
    add, form = "/admin/products/product/add/", {"Content-Type": "application/x-www-form-urlencoded"}
    answer, page = ask(https, "GET", add, Cookie="; ".join(cookies))
    (given,) = answer.headers.get_all("Set-Cookie")
    assert given.startswith("__Host-csrftoken=")
    assert {"Secure", "HttpOnly", "Path=/"} <= set(given.split("; "))
    form["Cookie"] = "; ".join([*cookies, given.split(";")[0]])
    token = re.search(rb'name="csrfmiddlewaretoken" value="(\w+)"', page).group(1).decode()
    lamp = f"csrfmiddlewaretoken={token}&name=Lamp&category=home&price=12.50&quantity=3"
    assert ask(https, "POST", add, b"name=Lamp", Origin="https://localhost", **form)[0].status == 403
    assert ask(https, "POST", add, lamp.encode(), Origin="http://localhost", **form)[0].status == 403
    assert ask(https, "POST", add, lamp.encode(), Origin="https://localhost", **form)[0].status == 302


def paper() -> bytes:
    with pikepdf.new() as made:
        made.add_blank_page()
        out = io.BytesIO()
        made.save(out)
        return out.getvalue()


@pytest.fixture(scope="module")
def document(https):
    """A document that an admin sent, and the admin's cookies."""
    made = https.server.env | {"SILO_ADMIN_PASSWORD": "a long phrase for nginx"}
    run_manage(made, "create_admin", "archivist", "archivist@example.com")
    answer, _ = ask(https, "POST", "/sil/login/", b'{"username": "archivist", "password": "a long phrase for nginx"}')
    cookies = "; ".join(cookie.split(";")[0] for cookie in answer.headers.get_all("Set-Cookie"))
    form = b'--edge\r\nContent-Disposition: form-data; name="document_type"\r\n\r\npuc\r\n'
    form += b'--edge\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n'
    form += paper() + b"\r\n--edge--\r\n"
    sent = {"Content-Type": "multipart/form-data; boundary=edge", "Cookie": cookies}
    answer, body = ask(https, "POST", "/api/documents/upload/", form, **sent)
    assert answer.status == 201, body
    return {**json.loads(body)["document"], "cookies": cookies}


def download(https, document, **headers):
    return ask(https, "GET", f"/api/documents/{document['id']}/download/", Cookie=document["cookies"], **headers)


def test_a_document_is_sent_by_nginx_with_the_applications_headers_each_once(https, document):
    answer, body = download(https, document)
    assert (answer.status, hashlib.sha256(body).hexdigest()) == (200, document["sha256"])
    assert answer.headers.get_all("ETag") == [f'"{document["sha256"]}"']
    assert answer.headers.get_all("Cache-Control") == ["no-store"]
    assert answer.headers.get_all("Content-Type") == ["application/pdf"]
    assert answer.headers.get_all("X-Content-Type-Options") == ["nosniff"]
    for name in (
        "Content-Disposition",
        "X-Request-ID",
        "Referrer-Policy",
        "Strict-Transport-Security",
        "Accept-Ranges",
    ):
        assert len(answer.headers.get_all(name, [])) == 1, name
    assert answer.headers["Content-Disposition"].startswith('attachment; filename="a.pdf"')
    assert "X-Accel-Redirect" not in answer.headers


def test_nginx_sends_a_range_of_a_document(https, document):
    _, whole = download(https, document)
    answer, part = download(https, document, Range="bytes=10-19")
    assert (answer.status, part) == (206, whole[10:20])
    assert answer.headers["Content-Range"] == f"bytes 10-19/{len(whole)}"
    same, other = f'"{document["sha256"]}"', '"another"'
    assert download(https, document, Range="bytes=10-19", **{"If-Range": same})[0].status == 206
    assert download(https, document, Range="bytes=10-19", **{"If-Range": other})[1] == whole
    behind, _ = download(https, document, Range="bytes=999999-")
    assert (behind.status, behind.headers.get_all("Cache-Control")) == (416, ["no-store"])
    for name in ("X-Content-Type-Options", "X-Request-ID", "Strict-Transport-Security"):
        assert len(behind.headers.get_all(name, [])) == 1, name


def test_a_page_of_an_allowed_origin_may_read_a_document_and_no_other(https, document):
    allowed, _ = download(https, document, Origin="https://shop.example.com")
    assert allowed.headers.get_all("Access-Control-Allow-Origin") == ["https://shop.example.com"]
    assert allowed.headers.get_all("Access-Control-Allow-Credentials") == ["true"]
    assert "x-request-id" in allowed.headers["Access-Control-Expose-Headers"]
    other, _ = download(https, document, Origin="https://other.example.com")
    assert "Access-Control-Allow-Origin" not in other.headers


def test_a_document_is_reached_by_no_other_way(https, document):
    """Neither by the internal address, nor with the application's own word sent by a client, nor by nobody."""
    (file,) = (https.folder / "data" / "documents").glob("??/*")
    for path in (f"/internal/documents/{file.parent.name}/{file.name}", f"/documents/{file.parent.name}/{file.name}"):
        accel = {"X-Accel-Redirect": path, "Cookie": document["cookies"]}
        assert file.read_bytes() not in ask(https, "GET", path, **accel)[1]
    assert ask(https, "GET", f"/internal/documents/{file.parent.name}/{file.name}")[0].status == 404
    assert ask(https, "GET", f"/api/documents/{document['id']}/download/")[0].status == 401


def test_a_socket_passes_and_its_token_is_in_no_log(https):
    """The page's Origin is https and the cookie has the prefix of HTTPS: both are judged behind the proxy."""
    made = https.server.env | {"SILO_ADMIN_PASSWORD": "a long phrase for nginx"}
    run_manage(made, "create_admin", "root", "root@example.com")
    answer, _ = ask(https, "POST", "/sil/login/", b'{"username": "root", "password": "a long phrase for nginx"}')
    cookies = [cookie.split(";")[0] for cookie in answer.headers.get_all("Set-Cookie")]
    token = next(cookie.partition("=")[2] for cookie in cookies if cookie.startswith("__Host-access_token="))
    url = f"wss://localhost:{https.port}"
    given = {"Cookie": "; ".join(cookies), "Origin": f"https://localhost:{https.port}"}
    with connect(f"{url}/ws/live/", ssl=unchecked(), additional_headers=given, proxy=None) as socket:
        socket.send('{"type":"ping"}')
        assert socket.recv(timeout=10) == '{"type":"pong"}'
    with connect(f"{url}/ws/products/?token={token}", ssl=unchecked(), proxy=None) as socket:
        assert json.loads(socket.recv(timeout=10))["type"] == "connection_established"
    with pytest.raises(InvalidStatus), connect(f"{url}/ws/live/?token={token}", ssl=unchecked(), proxy=None):
        pass
    logs = {path.name: path.read_text() for path in https.folder.glob("*.log")}
    assert "/ws/products/" in logs["access.log"]
    assert [name for name, text in logs.items() if token in text or "token=" in text] == []
