"""Headers of every answer."""

import pytest

from accounts.tests.signed_in import browser_of

PATHS = [
    "/",
    "/devices",
    "/swagger/",
    "/redoc/",
    "/schema/",
    "/sil/site_settings/",
    "/sil/protected/",
    "/sil/x/",
    "/healthz",
]


@pytest.mark.parametrize("path", PATHS)
def test_nosniff_and_a_referrer_policy_everywhere(nobody, path):
    answer = nobody.get(path)
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert answer["Referrer-Policy"] == "same-origin"


@pytest.mark.parametrize("path", [path for path in PATHS if path != "/healthz"])
def test_no_answer_to_a_signed_in_caller_is_stored(db, path):
    assert "no-store" in browser_of("asha").get(path)["Cache-Control"]


def test_the_audit_export_is_not_stored(root):
    assert "no-store" in root.get("/sil/audit_log/", {"export": "csv"})["Cache-Control"]


def test_over_https_the_browser_is_told_to_stay_there(nobody, settings):
    settings.SECURE_HSTS_SECONDS = 31536000
    assert "max-age=31536000" in nobody.get("/sil/site_settings/", secure=True)["Strict-Transport-Security"]
