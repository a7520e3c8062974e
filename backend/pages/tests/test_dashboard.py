"""Every path that is no API path answers the dashboard's page."""

import os
import re

import pytest

INDEX = '<html><script nonce="__CSP_NONCE__"></script><style nonce="__CSP_NONCE__"></style></html>'


@pytest.fixture
def built(settings, tmp_path):
    (tmp_path / "index.html").write_text(INDEX)
    settings.FRONTEND_DIST = tmp_path
    return tmp_path


def policy(answer) -> dict[str, list[str]]:
    return {part.split()[0]: part.split()[1:] for part in answer["Content-Security-Policy"].split(";")}


@pytest.mark.parametrize(
    "path", ["/", "/login", "/devices?search=%25", "/mappings/new/", "/silo", "/apiary", "/a/b/c.html"]
)
def test_answers_the_page_with_this_requests_nonce(nobody, built, path):
    answer = nobody.get(path)
    assert answer.status_code == 200
    assert answer["Content-Type"].startswith("text/html")
    text = answer.content.decode()
    assert "__CSP_NONCE__" not in text
    nonces = set(re.findall(r'nonce="([^"]+)"', text))
    assert len(nonces) == 1
    nonce = nonces.pop()
    assert len(nonce) >= 22
    assert f"'nonce-{nonce}'" in policy(answer)["script-src"]
    assert f"'nonce-{nonce}'" in policy(answer)["style-src"]


def test_no_nonce_is_used_twice(nobody, built):
    assert nobody.get("/").content != nobody.get("/").content


@pytest.mark.parametrize("path", ["/", "/swagger/", "/redoc/"])
def test_every_page_has_a_strict_policy(nobody, built, path):
    answer = nobody.get(path)
    found = policy(answer)
    assert "unsafe-inline" not in answer["Content-Security-Policy"]
    assert not [words for words in found.values() if "'unsafe-eval'" in words]
    assert found["frame-ancestors"] == ["'none'"]
    assert found["default-src"] == ["'self'"]
    assert found["object-src"] == ["'none'"]
    assert found["connect-src"] == ["'self'"]
    assert not [words for words in found.values() if "*" in words or any(word.startswith("http") for word in words)]
    assert answer["X-Frame-Options"] == "DENY"
    assert "no-store" in answer["Cache-Control"]
    assert answer["Referrer-Policy"]


def test_a_new_build_is_served_without_a_restart(nobody, built):
    nobody.get("/")
    (built / "index.html").write_text("<html>second build</html>")

    os.utime(built / "index.html", (1, 1))
    assert "second build" in nobody.get("/").content.decode()


def test_says_when_the_dashboard_is_not_built(nobody, settings, tmp_path):
    settings.FRONTEND_DIST = tmp_path
    answer = nobody.get("/")
    assert answer.status_code == 503
    assert "npm run build" in answer.content.decode()


@pytest.mark.parametrize("path", ["/", "/login"])
def test_works_with_dead_credentials(nobody, built, path):
    nobody.cookies["access_token"] = "dead"
    assert nobody.get(path, HTTP_AUTHORIZATION="Bearer dead").status_code == 200


@pytest.mark.parametrize("path", ["/static/app/nothing.js", "/static/../config/settings.py", "/media/x.png"])
def test_a_missing_file_is_no_page(nobody, built, path):
    answer = nobody.get(path)
    assert answer.status_code == 404
    assert answer["Content-Type"].startswith("application/json")
