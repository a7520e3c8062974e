"""POST /api/auth/register/."""

import pytest

from accounts import registration
from accounts.models import Session, User
from accounts.views.gate_doors import VERIFIED_FIRST
from core import testing
from core.tests.gate import accepted, refused
from core.tests.tables import nothing_changes

URL = "/api/auth/register/"
NINA = {
    "email": "nina@example.com",
    "username": "nina",
    "password": "a long phrase",
    "password2": "a long phrase",
    "phone": "98765 43210",
    "company_name": "Anand Stores",
}
NEEDED = ("email", "username", "password")


def test_makes_a_customers_account_and_signs_it_in(nobody, settings):
    settings.SIGNUP_DEFAULT_ROLE = "employee"
    answer = nobody.post(URL, NINA)
    told = accepted(answer, 201)
    made = User.objects.get()
    user = told["user"]
    assert set(user) == {"id", "email", "username", "phone", "company_name", "date_joined"}
    kept = {name: user[name] for name in ("email", "username", "phone", "company_name")}
    assert kept == {**{name: NINA[name] for name in kept}, "phone": "+919876543210"}
    assert (user["id"], user["date_joined"][-6:]) == (made.pk, "+00:00")
    assert (made.role, made.is_verified, made.phone_number) == ("customer", True, "+919876543210")
    assert made.company_name == "Anand Stores"
    assert made.check_password(NINA["password"])
    assert set(told["tokens"]) == {"access", "refresh"}
    assert not answer.cookies
    who = nobody.get("/api/user/", HTTP_AUTHORIZATION=f"Bearer {told['tokens']['access']}")
    assert who.json() == {"id": made.pk, "username": "nina", "email": "nina@example.com", "role": "customer"}
    refreshed = nobody.post("/api/auth/token/refresh/", {"refresh": told["tokens"]["refresh"]})
    assert set(accepted(refreshed)) == {"access"}


@pytest.mark.parametrize("nothing", ["absent", None, "", "  "])
def test_three_fields_are_enough(nobody, nothing):
    sent = {name: NINA[name] for name in NEEDED}
    if nothing != "absent":
        sent |= dict.fromkeys(("password2", "phone", "company_name"), nothing)
    user = accepted(nobody.post(URL, sent), 201)["user"]
    assert (user["phone"], user["company_name"]) == ("", "")


def test_no_role_can_be_chosen(nobody):
    more = {"role": "admin", "is_verified": True, "is_superuser": True, "is_staff": True, "id": 1}
    accepted(nobody.post(URL, {**NINA, **more}), 201)
    assert User.objects.get().role == "customer"


def test_where_accounts_are_verified_first_there_are_no_tokens_yet(nobody, settings):
    settings.SIGNUP_REQUIRES_VERIFICATION = True
    told = accepted(nobody.post(URL, NINA), 201)
    assert (told["message"], told["tokens"]) == (VERIFIED_FIRST, None)
    assert told["user"]["username"] == "nina"
    assert not Session.objects.exists()
    answer = nobody.post("/api/auth/login/", {"email": NINA["email"], "password": NINA["password"]})
    assert refused(answer, 401) == "User is not verified"


@pytest.mark.parametrize("name", NEEDED)
@pytest.mark.parametrize("nothing", ["absent", None, ""])
def test_refuses_without_what_is_needed(nobody, name, nothing):
    sent = {**NINA, name: nothing}
    if nothing == "absent":
        del sent[name]
    with nothing_changes():
        refused(nobody.post(URL, sent), 400, name)


def test_names_every_missing_field(nobody):
    with nothing_changes():
        refused(nobody.post(URL, {}), 400, *NEEDED)


@pytest.mark.parametrize(
    ("name", "bad"),
    [
        ("email", "no mail"),
        ("email", "x" * 250 + "@example.com"),
        ("email", "nina@example.com\nBcc: a@example.com"),
        ("email", ["nina@example.com"]),
        ("username", "ni na"),
        ("username", "nina\x00"),
        ("username", "someone@else.example"),
        ("username", "x" * 151),
        ("username", ["nina"]),
        ("password2", "another phrase"),
        ("password2", ["a long phrase"]),
        ("phone", "12345"),
        ("phone", "98765ABCDE"),
        ("phone", "98765 43210\n"),
        ("phone", "९८७६५४३२१०"),
        ("phone", {}),
        ("company_name", "x" * 129),
        ("company_name", "a\x00b"),
        ("company_name", "a\nb"),
        ("company_name", ["x"]),
    ],
)
def test_refuses_a_bad_field(nobody, name, bad):
    with nothing_changes():
        refused(nobody.post(URL, {**NINA, name: bad}), 400, name)


@pytest.mark.parametrize("bad", ["short", "12345678", "nina@example.com", "x" * 257])
def test_refuses_a_weak_password(nobody, bad):
    with nothing_changes():
        refused(nobody.post(URL, {**NINA, "password": bad, "password2": ""}), 400, "password")


@pytest.mark.parametrize("mail", ["asha@example.com", "ASHA@Example.com"])
def test_refuses_a_mail_address_or_a_user_name_that_is_taken(nobody, mail):
    testing.person("asha")
    with nothing_changes():
        refused(nobody.post(URL, {**NINA, "email": mail}), 400, "email")
        refused(nobody.post(URL, {**NINA, "username": "Asha"}), 400, "username")
        refused(nobody.post(URL, {**NINA, "email": mail, "username": "asha"}), 400, "email", "username")


def test_names_taken_at_this_very_moment_are_refused_and_nobody_is_signed_in(nobody, monkeypatch):
    testing.person("asha")
    monkeypatch.setattr(registration, "check_names", lambda *_: None)
    with nothing_changes():
        refused(nobody.post(URL, {**NINA, "email": "asha@example.com"}), 400, "username")


@pytest.mark.parametrize("header", [{}, {"HTTP_AUTHORIZATION": "Bearer dead"}, {"HTTP_AUTHORIZATION": "Basic eDp5"}])
def test_ignores_credentials_that_come_along(nobody, header):
    nobody.cookies["access_token"] = "dead"
    accepted(nobody.post(URL, NINA, **header), 201)


def test_takes_a_form(nobody):
    accepted(nobody.post(URL, NINA, format="multipart"), 201)


def test_other_sites_and_other_methods_are_refused(nobody):
    with nothing_changes():
        refused(nobody.post(URL, NINA, headers={"Sec-Fetch-Site": "cross-site"}), 403)
        refused(nobody.get(URL), 405)
