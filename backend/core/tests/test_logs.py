"""Log lines: JSON objects with the request id, and never a secret."""

import io
import json
import logging

import pytest

from accounts.tests.signed_in import browser_of, log_in
from core import testing
from core.logs import JSONFormatter


@pytest.fixture
def lines():
    """Everything logged meanwhile, formatted as in production."""
    stream = io.StringIO()
    handler = logging.StreamHandler(stream)
    handler.setFormatter(JSONFormatter())
    logging.getLogger().addHandler(handler)
    yield lambda: [json.loads(line) for line in stream.getvalue().splitlines()]
    logging.getLogger().removeHandler(handler)


def test_each_request_is_one_line_with_its_id(asha, lines):
    answer = asha.get("/sil/protected/", HTTP_X_REQUEST_ID="r-17")
    assert answer.status_code == 200
    line = next(line for line in lines() if line["logger"] == "silo.request")
    assert {name: line[name] for name in ("method", "path", "status", "request_id", "actor", "level")} == {
        "method": "GET",
        "path": "/sil/protected/",
        "status": 200,
        "request_id": "r-17",
        "actor": "asha",
        "level": "INFO",
    }
    assert line["ms"] >= 0


def test_a_line_break_in_what_is_logged_makes_no_second_line(nobody, lines):
    nobody.get("/sil/x%0a%7b%22level%22:1%7d/")
    assert len(lines()) == 1


def test_a_crash_is_logged_whole_with_the_same_id(asha, lines, monkeypatch):
    monkeypatch.delattr("devices.repository.save_serial_number")
    answer = asha.post("/sil/add_serial_number/", {"serialnumber": "202505AMP123456B"})
    assert answer.status_code == 500
    crash = next(line for line in lines() if line["level"] == "ERROR")
    assert crash["request_id"] == answer["X-Request-ID"]
    assert "Traceback" in crash["exception"]


def test_no_password_and_no_token_is_ever_logged(db, lines, monkeypatch):
    browser = browser_of("asha")
    secrets = [testing.PASSWORD, *(cookie.value for cookie in browser.cookies.values())]
    secrets.append(browser.post("/sil/api_tokens/", {"name": "printer"}).json()["token"])
    log_in(browser, "asha", "a wrong guess")
    new = {"old_password": testing.PASSWORD, "password": "brand new phrase", "cpassword": "brand new phrase"}
    browser.post("/sil/change_password/", new)
    browser.get("/sil/verify-auth/", HTTP_AUTHORIZATION=f"Bearer {secrets[-1]}")
    monkeypatch.setattr("accounts.sign_in.find_user", lambda name: 1 / 0)
    log_in(browser, "asha")
    text = json.dumps(lines())
    assert "ZeroDivisionError" in text
    assert not [secret for secret in [*secrets, "a wrong guess", "brand new phrase"] if secret in text]


def test_lines_outside_a_request_are_the_systems(lines):
    logging.getLogger("silo.test").warning("hello")
    assert lines()[0]["message"] == "hello"
