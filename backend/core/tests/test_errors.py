"""The error body of contract section 1: one shape, one word a status, nothing of the inside."""

import pytest
from django.db import DataError, OperationalError

from core import testing
from core.tests.pool import fill_pool
from core.tests.tables import nothing_changes
from devices import repository

ADD = "/sil/add_serial_number/"
SERIAL = "202505AMP123456B"
MIB = 1024 * 1024


def shape(answer) -> tuple[int, str]:
    """Status and word, after looking at the rest of the body."""
    found = answer.json()
    assert {"status", "message"} <= set(found) <= {"status", "message", "errors", "error"}
    assert isinstance(found["message"], str)
    assert found["message"]
    for sentences in found.get("errors", {}).values():
        assert all(isinstance(sentence, str) for sentence in sentences)
    assert answer["X-Request-ID"]
    assert answer["Content-Type"].startswith("application/json")
    return answer.status_code, found["status"]


def padded(size: int) -> bytes:
    start = b'{"serialnumber": "' + SERIAL.encode() + b'", "x": "'
    return start + b"x" * (size - len(start) - 2) + b'"}'


def test_validation_is_error_with_sentences_per_field(asha):
    answer = asha.post(ADD, {"serialnumber": "x"})
    assert shape(answer) == (400, "error")
    assert list(answer.json()["errors"]) == ["serialnumber"]


@pytest.mark.parametrize(
    "body",
    [
        "{",
        "[]",
        "null",
        "5",
        '"text"',
        '{"serialnumber": NaN}',
        '{"serialnumber": Infinity}',
        '{"serialnumber": "\ud800"}'.encode("utf-8", "surrogatepass"),
        '{"serialnumber": "\\ud800"}',
        '{"\\udfff": 1}',
        b'\xff\xfe{"a": 1}',
        '{"serialnumber": "a", "serialnumber": "b"}',
        '{"a": 1}{"a": 2}',
        "{'serialnumber': 1}",
        "[" * 100_000,
        '{"a":' * 50_000 + "1" + "}" * 50_000,
        "9" * 5000,
        "serialnumber=202505AMP123456B",
    ],
)
def test_what_is_no_json_object_is_error(asha, body):
    with nothing_changes():
        answer = asha.post(ADD, body, content_type="application/json")
    assert shape(answer) == (400, "error")


def test_without_credentials_is_unauthenticated(nobody):
    answer = nobody.post(ADD, {"serialnumber": SERIAL})
    assert shape(answer) == (401, "unauthenticated")
    assert answer.json()["error"] == answer.json()["message"] == "Authentication required"


def test_the_wrong_role_is_denied(ben):
    assert shape(ben.post(ADD, {"serialnumber": SERIAL})) == (403, "denied")


def test_an_unknown_device_is_not_found(asha):
    assert shape(asha.patch("/sil/approve_serial_number/", {"serialnumber": SERIAL})) == (404, "not_found")


@pytest.mark.parametrize(
    "path", ["/sil/", "/sil/nothing/", "/api/", "/api/nothing/", "/api/v12/", "/sil", "/sil/login"]
)
@pytest.mark.parametrize("method", ["get", "post", "put", "patch", "delete"])
def test_an_unknown_path_is_not_found_as_json(nobody, path, method):
    assert shape(getattr(nobody, method)(path)) == (404, "not_found")


@pytest.mark.parametrize("method", ["get", "put", "patch", "delete", "options", "head"])
def test_a_wrong_method_is_not_allowed_and_named_right(asha, method):
    with nothing_changes():
        answer = getattr(asha, method)(ADD)
    assert answer.status_code == 405
    assert answer["Allow"] == "POST"
    if method != "head":
        assert shape(answer) == (405, "not_allowed")


def test_an_existing_device_is_duplicate(asha):
    asha.post(ADD, {"serialnumber": SERIAL})
    assert shape(asha.post(ADD, {"serialnumber": SERIAL})) == (409, "duplicate")


def test_a_state_in_the_way_is_conflict(root):
    address = f"/sil/users/{testing.person('root').pk}/"
    assert shape(root.patch(address, {"is_active": False})) == (409, "conflict")


def test_a_body_of_one_mebibyte_passes(asha):
    assert asha.generic("POST", ADD, padded(MIB), "application/json").status_code == 201


@pytest.mark.parametrize("size", [MIB + 1, 2 * MIB + 1, 5 * MIB])
def test_a_larger_body_is_too_large(asha, size):
    with nothing_changes():
        answer = asha.generic("POST", ADD, padded(size), "application/json")
    assert shape(answer) == (413, "too_large")


@pytest.mark.parametrize("route", ["/sil/login/", "/sil/signup/"])
def test_a_larger_body_is_too_large_for_nobody_too(nobody, route):
    answer = nobody.generic("POST", route, padded(MIB + 1), "application/json")
    assert shape(answer) == (413, "too_large")
    assert answer.json()["error"] == answer.json()["message"]


@pytest.mark.parametrize(
    "content_type",
    ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "application/xml"],
)
def test_another_content_type_is_unsupported(asha, content_type):
    with nothing_changes():
        answer = asha.generic("POST", ADD, b'{"serialnumber": "202505AMP123456B"}', content_type)
    assert shape(answer) == (415, "unsupported")


@pytest.mark.parametrize("content_type", ["application/json; charset=utf-8", "Application/JSON"])
def test_json_under_its_other_spellings_passes(asha, content_type):
    body = b'{"serialnumber": "202505AMP123456B"}'
    assert asha.generic("POST", ADD, body, content_type).status_code == 201


@pytest.mark.parametrize("accept", ["text/html", "application/xml", "nonsense", "*/*", ""])
def test_whatever_accept_says_the_answer_is_json(asha, accept):
    assert asha.get("/sil/protected/", HTTP_ACCEPT=accept)["Content-Type"].startswith("application/json")


def test_a_reused_key_is_mismatch(asha):
    fill_pool(2)
    key = {"HTTP_IDEMPOTENCY_KEY": "k"}
    asha.post("/sil/getSerialNumber/", {}, **key)
    assert shape(asha.post("/sil/getSerialNumber/", {"lease_minutes": 5}, **key)) == (422, "mismatch")


def test_too_many_sign_ins_are_throttled(nobody, settings):
    settings.SIGN_IN_LIMIT_ACCOUNT = 0
    answer = nobody.post("/sil/login/", {"username": "asha", "password": "x"})
    assert shape(answer) == (429, "throttled")
    assert int(answer["Retry-After"]) > 0


@pytest.mark.parametrize(
    "trouble",
    [
        RuntimeError("SELECT * FROM account WHERE '/etc/passwd'"),
        DataError(1406, "Data too long for column 'serial_number'"),
        KeyError("secret_column"),
    ],
)
def test_what_nobody_expected_tells_nothing_of_the_inside(asha, monkeypatch, trouble):
    raise_from(monkeypatch, "save_serial_number", trouble)
    answer = asha.post(ADD, {"serialnumber": SERIAL})
    assert shape(answer) == (500, "failed")
    text = answer.content.decode().lower()
    assert not [word for word in ("select", "etc", "column", "traceback", ".py", "error") if word in text]


@pytest.mark.parametrize("code", [2002, 2003, 2006, 2013, 1040, 1053])
def test_a_database_that_is_away_is_unavailable(asha, monkeypatch, code):
    raise_from(monkeypatch, "save_serial_number", OperationalError(code, "Can't connect through /run/mysqld.sock"))
    answer = asha.post(ADD, {"serialnumber": SERIAL})
    assert shape(answer) == (503, "unavailable")
    assert int(answer["Retry-After"]) > 0
    assert "sock" not in answer.content.decode()


def test_a_failure_outside_any_view_keeps_the_shape(nobody, monkeypatch):
    def fail(*args):
        raise RuntimeError("SELECT 1")

    monkeypatch.setattr("core.cross_origin.CrossOriginMiddleware._must_be_ours", fail)
    answer = nobody.get("/sil/protected/")
    assert shape(answer) == (500, "failed")
    assert "SELECT" not in answer.content.decode()


def test_a_foreign_host_name_is_refused(nobody):
    assert shape(nobody.get("/sil/site_settings/", HTTP_HOST="evil.example")) == (400, "error")


@pytest.mark.parametrize("path", ["/sil/%ff/", "/sil/%00/", "/sil/../etc/passwd", "/sil/x%0d%0aSet-Cookie:a=b/"])
def test_odd_paths_are_not_found(asha, path):
    answer = asha.get(path)
    assert shape(answer) == (404, "not_found")
    assert "Set-Cookie" not in answer


def raise_from(monkeypatch, name: str, trouble: Exception) -> None:
    def fail(*args, **kwargs):
        raise trouble

    monkeypatch.setattr(repository, name, fail)
