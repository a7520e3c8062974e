"""What PROFILE=production changes, asked of a fresh process."""

import json
import os
import subprocess
import sys

import pytest
from django.conf import settings

ASK = """
import json, django
django.setup()
from django.conf import settings
from pages import api_description
names = "PRODUCTION HTTPS SIGNUP_REQUIRES_VERIFICATION CORS_ALLOWED_ORIGINS ALLOWED_HOSTS DEBUG SECURE_HSTS_SECONDS"
names += " PASS_KEYS"
found = {name: getattr(settings, name) for name in names.split()}
readers = (api_description.Schema, api_description.Swagger, api_description.Redoc)
found["readers"] = sorted({str(view.action) for view in readers})
found["authenticated"] = all(view.authentication_classes for view in readers)
print(json.dumps(found))
"""


def ask(**env: str) -> dict:
    kept = {name: os.environ[name] for name in ("PATH", "DATABASE_URL", "SECRET_KEY")}
    done = subprocess.run(
        [sys.executable, "-c", ASK],
        env={**kept, "DJANGO_SETTINGS_MODULE": "config.settings", **env},
        cwd=settings.PROJECT / "backend",
        capture_output=True,
        text=True,
        check=True,
    )
    return json.loads(done.stdout)


def test_development_is_open_to_a_local_start():
    found = ask()
    assert (found["PRODUCTION"], found["HTTPS"], found["DEBUG"]) == (False, False, False)
    assert found["SIGNUP_REQUIRES_VERIFICATION"] is False
    assert len(found["CORS_ALLOWED_ORIGINS"]) == 4
    assert found["readers"] == ["anyone"]


def test_production_is_closed():
    found = ask(PROFILE="production")
    assert (found["PRODUCTION"], found["HTTPS"], found["DEBUG"]) == (True, True, False)
    assert found["SIGNUP_REQUIRES_VERIFICATION"] is True
    assert (found["CORS_ALLOWED_ORIGINS"], found["ALLOWED_HOSTS"]) == ([], [])
    assert found["SECURE_HSTS_SECONDS"] > 0
    assert found["readers"] == ["read_api_description"]
    assert found["authenticated"] is True


@pytest.mark.parametrize("given", ["new,old", "new, old", " new ,old ,"])
def test_blanks_between_the_keys_of_passes_are_no_part_of_them(given):
    """Else the old one would not read the passes that are out."""
    assert ask(PASS_KEYS=given)["PASS_KEYS"] == ["new", "old"]


def test_passes_are_signed_with_the_secret_key_unless_they_have_their_own():
    for given in ("", " "):
        assert ask(PASS_KEYS=given)["PASS_KEYS"] == [os.environ["SECRET_KEY"]]


def test_a_start_without_a_secret_key_fails():
    with pytest.raises(subprocess.CalledProcessError) as failed:
        subprocess.run(
            [sys.executable, "-c", ASK],
            env={"DJANGO_SETTINGS_MODULE": "config.settings", "DATABASE_URL": "mysql://x@localhost/x", "PATH": ""},
            cwd=settings.PROJECT / "backend",
            capture_output=True,
            text=True,
            check=True,
        )
    assert "SECRET_KEY" in failed.value.stderr
