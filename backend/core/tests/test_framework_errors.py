"""Contract section 4: its addresses answer errors in the framework's own shapes, whoever refuses."""

import pytest
from django.db import OperationalError

from core.tests.tables import nothing_changes

PRODUCTS = "/api/products/"
ADDRESSES = ["/api/token/", "/api/login/", "/api/user/", "/api/accounts/register/", PRODUCTS, "/api/orders/"]


def told(answer) -> tuple[int, str]:
    """Status and sentence, after looking that nothing else is in the body."""
    found = answer.json()
    assert set(found) == {"detail"}
    assert isinstance(found["detail"], str)
    assert found["detail"]
    assert answer["X-Request-ID"]
    assert answer["Content-Type"].startswith("application/json")
    return answer.status_code, found["detail"]


@pytest.mark.parametrize(
    "path", ["/api/products/abc/", "/api/products/1/x/", "/api/orders/-1/", "/api/products", "/api/user/x/"]
)
@pytest.mark.parametrize("method", ["get", "post", "delete"])
def test_an_unknown_path(nobody, path, method):
    assert told(getattr(nobody, method)(path))[0] == 404


@pytest.mark.parametrize("path", ["/api/", "/api/nothing/", "/api/productsx/", "/api/v12/products/", "/sil/products/"])
def test_other_paths_keep_the_body_of_section_1(nobody, path):
    found = nobody.get(path).json()
    assert found["status"] == "not_found"
    assert found["message"]


def test_another_sites_page(nobody):
    for path in ADDRESSES:
        with nothing_changes():
            assert told(nobody.post(path, {}, HTTP_SEC_FETCH_SITE="cross-site"))[0] == 403


@pytest.mark.parametrize("path", [PRODUCTS, "/api/user/", "/api/orders/"])
@pytest.mark.parametrize("header", ["Bearer dead", "Bearer silo_dead", "Bearer", None])
def test_dead_or_no_credentials(nobody, path, header):
    answer = nobody.get(path, **({"HTTP_AUTHORIZATION": header} if header else {}))
    assert told(answer) == (401, "Authentication required")
    assert answer["WWW-Authenticate"] == "Bearer"


@pytest.mark.parametrize("path", [PRODUCTS, "/api/token/", "/api/user/"])
def test_an_unknown_method(asha, path):
    answer = asha.patch(path, {})
    assert told(answer)[0] == 405
    assert answer["Allow"]


def test_a_foreign_host_name(nobody):
    assert told(nobody.get(PRODUCTS, HTTP_HOST="evil.example"))[0] == 400


def test_a_database_that_is_away(asha, monkeypatch):
    def fail(*args, **kwargs):
        raise OperationalError(2002, "Can't connect through /run/mysqld.sock")

    monkeypatch.setattr("products.reading.search", fail)
    answer = asha.get(PRODUCTS)
    code, sentence = told(answer)
    assert code == 503
    assert int(answer["Retry-After"]) > 0
    assert "sock" not in sentence


@pytest.mark.parametrize("where", ["products.reading.search", "core.cross_origin.CrossOriginMiddleware._must_be_ours"])
def test_what_nobody_expected(asha, monkeypatch, where):
    def fail(*args, **kwargs):
        raise RuntimeError("SELECT 1")

    monkeypatch.setattr(where, fail)
    code, sentence = told(asha.get(PRODUCTS))
    assert code == 500
    assert "SELECT" not in sentence
