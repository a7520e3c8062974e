"""POST /sil/signup/."""

import json

import pytest

from accounts.models import User
from core import testing
from core.tests.parallel import at_once, codes
from core.tests.tables import nothing_changes
from events.models import Event

URL = "/sil/signup/"
PASSWORD = "correct horse battery"


def given(**changes) -> dict:
    body = {"username": "frida", "mailid": "frida@example.com", "password": PASSWORD, "cpassword": PASSWORD}
    return {name: value for name, value in {**body, **changes}.items() if value is not ...}


def test_creates_an_account_with_the_default_role_and_records_it(nobody):
    answer = nobody.post(URL, given())
    assert answer.status_code == 201
    assert answer.json()["user"] == {"username": "frida", "email": "frida@example.com", "role": "employee"}
    assert answer.json()["message"]
    user = User.objects.get(username="frida")
    assert (user.role, user.is_active, user.is_verified) == ("employee", True, True)
    event = Event.objects.get(entity="user", key=str(user.pk))
    assert event.action == "created"
    assert PASSWORD not in event.changes
    assert user.password not in event.changes


def test_stores_the_password_as_argon2_and_gives_no_cookie(nobody):
    answer = nobody.post(URL, given())
    assert not answer.cookies
    assert User.objects.get(username="frida").password.startswith("argon2$")
    assert PASSWORD not in answer.content.decode()


@pytest.mark.parametrize("role", ["employee", "production", "sales", "customer"])
def test_gives_the_role_asked_for(nobody, role):
    assert nobody.post(URL, given(role=role)).json()["user"]["role"] == role


@pytest.mark.parametrize("role", [None, "", "  "])
def test_an_empty_role_counts_as_absent(nobody, role):
    assert nobody.post(URL, given(role=role)).json()["user"]["role"] == "employee"


def test_the_default_role_is_a_setting(nobody, settings):
    settings.SIGNUP_DEFAULT_ROLE = "customer"
    assert nobody.post(URL, given()).json()["user"]["role"] == "customer"


@pytest.mark.parametrize("role", ["admin", "gate", "Employee", "ADMIN", "root", "customer,admin"])
def test_refuses_a_role_that_is_never_offered(nobody, role):
    refused(nobody, given(role=role))


@pytest.mark.parametrize("role", ["admin", "gate"])
def test_admin_and_gate_are_not_offered_even_when_the_setting_names_them(nobody, settings, role):
    settings.SIGNUP_ROLES = ["employee", "admin", "gate"]
    refused(nobody, given(role=role))


def test_refuses_a_role_taken_out_of_the_setting(nobody, settings):
    settings.SIGNUP_ROLES = ["employee"]
    refused(nobody, given(role="sales"))


@pytest.mark.parametrize(
    "role", [["employee"], {"name": "employee"}, {"role": "admin"}, [["admin"]], 1, True, "\ud800"]
)
def test_refuses_a_nested_or_odd_role(nobody, role):
    refused(nobody, given(role=role))


def test_refuses_a_role_given_twice(nobody):
    twice = json.dumps(given(role="employee"))[:-1] + ', "role": "sales"}'
    with nothing_changes():
        answer = nobody.post(URL, twice, content_type="application/json")
    assert (answer.status_code, answer.json()["status"]) == (400, "error")
    assert answer.json()["error"] == answer.json()["message"]


@pytest.mark.parametrize("field", ["username", "mailid", "password", "cpassword"])
@pytest.mark.parametrize("value", [..., "", None])
def test_refuses_a_missing_field(nobody, field, value):
    assert field in refused(nobody, given(**{field: value}))["errors"]


def test_refuses_an_empty_body(nobody):
    refused(nobody, {})


def test_refuses_passwords_that_differ(nobody):
    errors = refused(nobody, given(cpassword=PASSWORD + " "))["errors"]
    assert "cpassword" in errors


@pytest.mark.parametrize("password", ["short1!", "password123", "198273645091827", "frida@example.com"])
def test_refuses_a_weak_password(nobody, password):
    errors = refused(nobody, given(password=password, cpassword=password))["errors"]
    assert "password" in errors


def test_refuses_a_password_of_more_than_256_characters(nobody):
    refused(nobody, given(password="aB3 " * 100, cpassword="aB3 " * 100))


def test_blanks_around_a_password_belong_to_it(nobody):
    assert nobody.post(URL, given(password=f" {PASSWORD} ", cpassword=f" {PASSWORD} ")).status_code == 201
    assert User.objects.get(username="frida").check_password(f" {PASSWORD} ")


@pytest.mark.parametrize(
    "mail", ["frida", "frida@", "@example.com", "a b@example.com", 5, ["a@example.com"], "x" * 300]
)
def test_refuses_what_is_no_mail_address(nobody, mail):
    refused(nobody, given(mailid=mail))


@pytest.mark.parametrize(
    "name", ["two words", "<b>", "x" * 151, "a\x00b", "a\nb", ["frida"], {"a": 1}, "\ud800", "a/b"]
)
def test_refuses_what_is_no_user_name(nobody, name):
    refused(nobody, given(username=name))


@pytest.mark.parametrize("name", ["asha", "ASHA"])
def test_refuses_a_taken_name_whatever_its_letter_case(nobody, name):
    testing.person("asha")
    assert "username" in refused(nobody, given(username=name))["errors"]


@pytest.mark.parametrize("mail", ["asha@example.com", "ASHA@Example.com"])
def test_refuses_a_taken_mail_whatever_its_letter_case(nobody, mail):
    testing.person("asha")
    assert "mailid" in refused(nobody, given(mailid=mail))["errors"]


def test_refuses_somebody_elses_mail_as_user_name(nobody):
    testing.person("asha")
    refused(nobody, given(username="asha@example.com"))
    refused(nobody, given(username="someone@example.com"))


def test_the_own_mail_may_be_the_user_name(nobody):
    assert nobody.post(URL, given(username="frida@example.com")).status_code == 201


def test_with_verification_a_new_account_waits_for_an_admin(nobody, settings):
    settings.SIGNUP_REQUIRES_VERIFICATION = True
    assert nobody.post(URL, given()).status_code == 201
    assert not User.objects.get(username="frida").is_verified
    answer = nobody.post("/sil/login/", {"username": "frida", "password": PASSWORD})
    assert (answer.status_code, answer.json()["error"]) == (401, "User is not verified")
    assert not answer.cookies


@pytest.mark.parametrize("header", ["Bearer dead", "Bearer silo_dead", "Basic eDp5", "Bearer"])
def test_ignores_credentials_that_come_along(nobody, header):
    nobody.cookies["access_token"] = "dead"
    assert nobody.post(URL, given(), HTTP_AUTHORIZATION=header).status_code == 201


@pytest.mark.django_db(transaction=True)
def test_eight_sign_ups_of_one_name_at_once_make_one_account():
    testing.password_hash()
    works = [lambda n=n: testing.anonymous().post(URL, given(mailid=f"frida{n}@example.com")) for n in range(8)]
    answers = at_once(*works)
    assert codes(answers) == [201] + [400] * 7
    assert all(answer.json()["error"] for answer in answers if answer.status_code == 400)
    assert User.objects.filter(username="frida").count() == 1
    assert Event.objects.filter(entity="user").count() == 1


def refused(client, body: dict) -> dict:
    with nothing_changes():
        answer = client.post(URL, json.dumps(body), content_type="application/json")
    assert answer.status_code == 400
    found = answer.json()
    assert found["status"] == "error"
    assert found["error"] == found["message"]
    assert found["message"] != "Validation error", "clients show this sentence to the person"
    return found
