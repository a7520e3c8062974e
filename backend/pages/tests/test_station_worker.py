"""/station-worker.js: the script that may answer for the scan stations when the server is away."""

import pytest

PATH = "/station-worker.js"


@pytest.fixture
def built(settings, tmp_path):
    settings.FRONTEND_DIST = tmp_path
    (tmp_path / "station-worker.js").write_text("self.first = 'é';", encoding="utf-8")
    return tmp_path


def test_is_a_script_that_is_asked_for_anew_and_asks_nobody_else(nobody, built):
    nobody.cookies["access_token"] = "dead"
    answer = nobody.get(PATH)
    assert answer.status_code == 200
    assert answer["Content-Type"] == "text/javascript; charset=utf-8"
    assert answer.content.decode() == "self.first = 'é';"
    assert answer["Cache-Control"] == "no-store"
    assert answer["X-Content-Type-Options"] == "nosniff"
    policy = answer["Content-Security-Policy"]
    assert "connect-src 'self';" in policy
    assert "unsafe" not in policy
    # Its place is what it may answer for; no header makes that more.
    assert "Service-Worker-Allowed" not in answer


def test_a_new_build_is_served_without_a_restart(nobody, built):
    nobody.get(PATH)
    (built / "station-worker.js").write_text("self.second = 2;")
    assert nobody.get(PATH).content == b"self.second = 2;"


def test_it_is_missing_before_the_build_and_takes_no_other_method(nobody, settings, tmp_path, built):
    assert nobody.post(PATH).status_code == 405
    settings.FRONTEND_DIST = tmp_path / "nothing"
    answer = nobody.get(PATH)
    assert answer.status_code == 404
    assert answer["Content-Type"].startswith("application/json")
