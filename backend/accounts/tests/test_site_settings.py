"""GET /sil/site_settings/."""

from accounts.models import User

URL = "/sil/site_settings/"


def test_tells_the_sign_up_page_what_it_needs(nobody):
    answer = nobody.get(URL, HTTP_AUTHORIZATION="Bearer dead")
    assert answer.status_code == 200
    assert answer.json() == {
        "signup_roles": ["employee", "production", "sales", "customer"],
        "signup_default_role": "employee",
        "signup_requires_verification": False,
        "time_zone": "Asia/Kolkata",
        "demo": False,
    }


def test_follows_the_settings(nobody, settings):
    settings.SIGNUP_ROLES = ["customer"]
    settings.SIGNUP_DEFAULT_ROLE = "customer"
    settings.SIGNUP_REQUIRES_VERIFICATION = True
    found = nobody.get(URL).json()
    assert found["signup_roles"] == ["customer"]
    assert found["signup_default_role"] == "customer"
    assert found["signup_requires_verification"] is True


def test_never_offers_admin_or_gate(nobody, settings):
    settings.SIGNUP_ROLES = ["employee", "admin", "gate"]
    assert nobody.get(URL).json()["signup_roles"] == ["employee"]


def test_says_when_the_demo_is_loaded(nobody, settings):
    User.objects.create(username="admin", email="admin@demo.silo", role="admin")  # as load_demo does
    assert nobody.get(URL).json()["demo"] is True
    settings.PRODUCTION = True
    assert nobody.get(URL).json()["demo"] is False
