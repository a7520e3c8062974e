"""/schema/, /swagger/ and /redoc/."""

import re

import pytest

from core.tests.routes import routes


@pytest.fixture
def document(nobody):
    answer = nobody.get("/schema/", {"format": "json"})
    assert answer.status_code == 200
    return answer.json()


def test_the_schema_is_yaml_and_with_a_word_json(nobody, document):
    assert document["openapi"].startswith("3.")
    answer = nobody.get("/schema/")
    assert answer.status_code == 200
    assert "openapi: 3." in answer.content.decode()


def test_every_route_under_sil_is_described(document):
    served = {"/" + re.sub(r"<\w+:(\w+)>", r"{\1}", route.pattern) for route in routes() if route.pattern[:4] == "sil/"}
    assert {path for path in document["paths"] if path.startswith("/sil/")} == served


def test_every_answer_and_refusal_has_a_shape(document):
    for path, methods in document["paths"].items():
        for method, told in methods.items():
            if path.startswith("/sil/"):
                assert any(code.startswith("2") for code in told["responses"]), (path, method)
                assert {"401", "403", "503"} <= set(told["responses"]), (path, method)


def test_the_idempotency_key_is_described_where_it_works(document):
    described = {
        path
        for path, methods in document["paths"].items()
        for told in methods.values()
        if any(given["name"] == "Idempotency-Key" for given in told.get("parameters", []))
    }
    assert "/sil/getSerialNumber/" in described
    assert "/sil/create_customer_mapping/" in described
    assert "/sil/login/" not in described


@pytest.mark.parametrize("path", ["/swagger/", "/redoc/"])
def test_the_readers_need_no_foreign_host(nobody, path):
    text = nobody.get(path).content.decode()
    assert "<script" in text
    addresses = re.findall(r"""(?:src|href)=["']([^"']+)""", text)
    assert addresses
    assert not [address for address in addresses if address.startswith(("http", "//"))]


@pytest.mark.parametrize("path", ["/swagger/", "/redoc/"])
def test_each_inline_script_and_style_carries_the_nonce(nobody, path):
    text = nobody.get(path).content.decode()
    opened = re.findall(r"<(?:script|style)\b[^>]*>", text)
    assert [tag for tag in opened if "src=" not in tag and "nonce=" not in tag] == []
    assert not re.search(r"\son\w+=|style=\"", text)
