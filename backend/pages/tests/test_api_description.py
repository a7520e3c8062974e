"""/schema/, /swagger/ and /redoc/."""

import re

import pytest
from django.core.management import call_command

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


def test_it_is_made_without_a_warning(tmp_path):
    call_command("spectacular", file=tmp_path / "schema.yml", validate=True, fail_on_warn=True)


def test_every_route_under_sil_is_described(document):
    served = {"/" + re.sub(r"<\w+:(\w+)>", r"{\1}", route.pattern) for route in routes() if route.pattern[:4] == "sil/"}
    assert {path for path in document["paths"] if path.startswith("/sil/")} == served


def test_every_route_of_the_directory_is_described_in_its_envelope(document):
    begin = "/api/v1/"
    served = {"/" + re.sub(r"<\w+:(\w+)>", r"{\1}", route.pattern) for route in routes()}
    described = {path: methods for path, methods in document["paths"].items() if path.startswith(begin)}
    assert set(described) == {path for path in served if path.startswith(begin)}
    for path, methods in described.items():
        for method, told in methods.items():
            success = [code for code in told["responses"] if code.startswith("2")]
            assert len(success) == 1, (path, method)
            assert {"401", "403", "503"} <= set(told["responses"]), (path, method)
            for code, answer in told["responses"].items():
                shape = answer["content"]["application/json"]["schema"]
                if "$ref" in shape:
                    shape = document["components"]["schemas"][shape["$ref"].rpartition("/")[2]]
                assert set(shape["required"]) == {"status", "message", "errors", "data"}, (path, method, code)


# Where what is entered may be known already.
ADDED_OR_KNOWN = {"/api/vehicles/", "/api/drivers/", "/api/drivers/validate-or-create/"}


@pytest.mark.parametrize("app", ["auth", "vehicles", "drivers", "documents", "submissions"])
def test_every_route_of_the_gate_is_described_with_the_sentence_as_error(document, app):
    begin = f"/api/{app}/"
    served = {"/" + re.sub(r"<\w+:(\w+)>", r"{\1}", route.pattern) for route in routes()}
    described = {path: methods for path, methods in document["paths"].items() if path.startswith(begin)}
    assert set(described) == {path for path in served if path.startswith(begin)}
    for path, methods in described.items():
        for method, told in methods.items():
            codes = {code for code in told["responses"] if code.startswith("2")}
            is_either = method == "post" and path in ADDED_OR_KNOWN
            assert codes == {"200", "201"} if is_either else len(codes) == 1, (path, method)
            assert {"401", "403", "503"} <= set(told["responses"]), (path, method)
            refusals = {code: answer for code, answer in told["responses"].items() if not code.startswith("2")}
            for code, answer in refusals.items():
                shape = answer["content"]["application/json"]["schema"]
                assert shape == {"$ref": "#/components/schemas/GateRefusal"}, (path, method, code)
    assert "error" in document["components"]["schemas"]["GateRefusal"]["required"]


def test_a_customer_is_described_by_one_shape(document):
    answers = [
        methods[method]["responses"][code]["content"]["application/json"]["schema"]["$ref"]
        for path, method, code in [
            ("/api/v1/customers/add/", "post", "201"),
            ("/api/v1/customers/{customer_id}/", "get", "200"),
            ("/api/v1/customers/{customer_id}/update/", "put", "200"),
        ]
        for methods in [document["paths"][path]]
    ]
    assert set(answers) == {"#/components/schemas/CustomerRowAnswer"}
    row = document["components"]["schemas"]["CustomerRow"]
    assert {"id", "code", "full_name", "phone_number", "age", "merged_into"} <= set(row["properties"])


@pytest.mark.parametrize("path", ["/api/products/", "/api/products/my_products/", "/api/orders/"])
def test_a_list_is_described_bare_and_as_a_page(document, path):
    answer = document["paths"][path]["get"]["responses"]["200"]["content"]["application/json"]["schema"]
    bare, page = document["components"]["schemas"][answer["$ref"].rpartition("/")[2]]["oneOf"]
    described = document["components"]["schemas"][page["$ref"].rpartition("/")[2]]["properties"]
    assert set(described) == {"count", "next", "previous", "results"}
    assert bare["type"] == "array"
    assert described["results"]["items"] == bare["items"]


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
    posted = [path for path in document["paths"] if path.startswith("/api/submissions/")]
    assert {path for path in posted if "post" in document["paths"][path]} <= described
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
