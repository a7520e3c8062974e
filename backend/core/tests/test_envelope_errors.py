"""Contract section 5: whoever refuses under /api/v1/, the envelope is around it."""

import pytest


@pytest.mark.parametrize("path", ["/api/v1", "/api/v1/", "/api/v1/x", "/api/v1/products/", "/api/v1/customers/abc/"])
@pytest.mark.parametrize("method", ["get", "post", "put", "patch", "delete"])
def test_an_unknown_path(nobody, path, method):
    answer = getattr(nobody, method)(path)
    assert answer.status_code == 404
    told = answer.json()
    assert set(told) == {"status", "message", "errors", "data"}
    assert (told["status"], told["errors"], told["data"]) == ("Failure", [], None)
    assert told["message"]


def test_another_sites_page(nobody):
    answer = nobody.post("/api/v1/user/token/", {}, HTTP_SEC_FETCH_SITE="cross-site")
    assert answer.status_code == 403
    assert answer.json()["status"] == "Failure"
