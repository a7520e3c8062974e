"""POST /api/v1/user/register/."""

import pytest

from accounts import registration
from accounts.models import User
from core import testing
from core.tests.envelope import accepted, refused
from core.tests.tables import nothing_changes

URL = "/api/v1/user/register/"
NINA = {
    "first_name": "Nina",
    "last_name": "Das",
    "email": "nina@example.com",
    "password": "a long phrase",
    "phone_number": "98765 43210",
}
CREATED = "Account created successfully"


def test_the_mail_address_is_the_user_name(nobody, settings):
    settings.SIGNUP_DEFAULT_ROLE = "sales"
    data = accepted(nobody.post(URL, NINA), CREATED, 201)
    made = User.objects.get()
    told = {"first_name": "Nina", "last_name": "Das", "email": "nina@example.com", "phone_number": "+919876543210"}
    assert data == {"id": made.pk, **told}
    assert {name: getattr(made, name) for name in told} == told
    assert (made.username, made.role, made.is_verified) == ("nina@example.com", "sales", True)
    assert made.check_password(NINA["password"])
    signed_in = nobody.post("/api/v1/user/token/", {"username": "nina@example.com", "password": NINA["password"]})
    assert signed_in.status_code == 200


def test_no_role_can_be_chosen(nobody):
    more = {"role": "admin", "is_verified": True, "is_superuser": True, "username": "root", "id": 1}
    accepted(nobody.post(URL, {**NINA, **more}), CREATED, 201)
    made = User.objects.get()
    assert (made.username, made.role) == ("nina@example.com", "employee")


def test_where_accounts_are_verified_first_nobody_signs_in_yet(nobody, settings):
    settings.SIGNUP_REQUIRES_VERIFICATION = True
    accepted(nobody.post(URL, {**NINA, "is_verified": True}), CREATED, 201)
    answer = nobody.post("/api/v1/user/token/", {"username": NINA["email"], "password": NINA["password"]})
    assert refused(answer, 401) == "User is not verified"


def test_two_people_may_share_a_phone(nobody):
    accepted(nobody.post(URL, NINA), CREATED, 201)
    accepted(nobody.post(URL, {**NINA, "email": "ravi@example.com"}), CREATED, 201)


@pytest.mark.parametrize("name", list(NINA))
@pytest.mark.parametrize("nothing", ["absent", None, ""])
def test_every_field_is_needed(nobody, name, nothing):
    sent = {**NINA, name: nothing}
    if nothing == "absent":
        del sent[name]
    with nothing_changes():
        refused(nobody.post(URL, sent), 400, name)


def test_names_every_missing_field(nobody):
    with nothing_changes():
        refused(nobody.post(URL, {}), 400, *NINA)


@pytest.mark.parametrize(
    ("name", "bad"),
    [
        ("first_name", "N1na"),
        ("first_name", "x" * 51),
        ("last_name", "<b>"),
        ("last_name", ["Das"]),
        ("email", "no mail"),
        ("email", "a@b"),
        ("email", "x" * 150 + "@example.com"),
        ("email", ["nina@example.com"]),
        ("password", "12345678"),
        ("password", "short"),
        ("password", "nina@example.com"),
        ("password", 5),
        ("phone_number", "12345"),
        ("phone_number", "98765ABCDE"),
        ("phone_number", "९८७६५४३२१०"),
        ("phone_number", {}),
    ],
)
def test_refuses_a_bad_field(nobody, name, bad):
    with nothing_changes():
        refused(nobody.post(URL, {**NINA, name: bad}), 400, name)


@pytest.mark.parametrize("mail", ["asha@example.com", "ASHA@Example.com"])
def test_refuses_a_mail_address_that_is_taken(nobody, mail):
    testing.person("asha")
    with nothing_changes():
        answer = nobody.post(URL, {**NINA, "email": mail})
    refused(answer, 400, "email")
    assert answer.json()["errors"]["email"] == ["This e-mail address is already registered."]


def test_a_mail_address_taken_at_this_very_moment_is_told_the_same_way(nobody, monkeypatch):
    testing.person("asha")
    monkeypatch.setattr(registration, "check_names", lambda *_: None)
    with nothing_changes():
        refused(nobody.post(URL, {**NINA, "email": "asha@example.com"}), 400, "email")


@pytest.mark.parametrize("header", [{}, {"HTTP_AUTHORIZATION": "Bearer dead"}])
def test_ignores_credentials_that_come_along(nobody, header):
    nobody.cookies["access_token"] = "dead"
    accepted(nobody.post(URL, NINA, **header), CREATED, 201)


def test_takes_a_form(nobody):
    accepted(nobody.post(URL, NINA, format="multipart"), CREATED, 201)


def test_other_sites_and_other_methods_are_refused_in_the_envelope(nobody):
    with nothing_changes():
        refused(nobody.post(URL, NINA, headers={"Sec-Fetch-Site": "cross-site"}), 403)
        refused(nobody.get(URL), 405)
