"""X-Request-ID: on every answer, and the caller's own when it is a sound one."""

import pytest

PATHS = [
    "/sil/site_settings/",
    "/sil/protected/",
    "/sil/nothing/",
    "/api/nothing/",
    "/healthz",
    "/",
    "/schema/",
    "/static/x",
]


@pytest.mark.parametrize("path", PATHS)
def test_every_answer_has_one_of_its_own(nobody, path):
    first, second = nobody.get(path), nobody.get(path)
    assert first["X-Request-ID"]
    assert first["X-Request-ID"] != second["X-Request-ID"]


@pytest.mark.parametrize("given", ["scan-17", "a" * 64, "0.1_2-3"])
def test_a_sound_one_is_echoed(nobody, given):
    assert nobody.get("/sil/site_settings/", HTTP_X_REQUEST_ID=given)["X-Request-ID"] == given


@pytest.mark.parametrize("given", ["", "a" * 65, "two words", "a\nb", "<script>", "\u00e9", "a;b", "a\x00"])
def test_another_is_replaced(nobody, given):
    found = nobody.get("/sil/site_settings/", HTTP_X_REQUEST_ID=given)["X-Request-ID"]
    assert found
    assert found != given


@pytest.mark.parametrize("path", ["/sil/login/", "/sil/protected/", "/sil/nothing/"])
def test_refusals_have_it_too(nobody, path):
    assert nobody.post(path, {}, HTTP_X_REQUEST_ID="r-1")["X-Request-ID"] == "r-1"
    assert nobody.post(path, {}, HTTP_X_REQUEST_ID="r-1", HTTP_SEC_FETCH_SITE="cross-site")["X-Request-ID"] == "r-1"
