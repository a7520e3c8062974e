"""POST /api/user/register/ and /api/accounts/register/, and GET /api/user/."""

import pytest

from accounts.models import User
from core import testing
from core.tests.tables import nothing_changes

USER, CUSTOMER, ME = "/api/user/register/", "/api/accounts/register/", "/api/user/"
BOTH = [USER, CUSTOMER]
NINA = {"username": "nina", "email": "nina@example.com", "password": "a long phrase"}


def refused(answer, *fields: str) -> None:
    assert answer.status_code == 400, answer.content
    assert set(answer.json()) == set(fields)
    assert all(isinstance(sentence, str) for told in answer.json().values() for sentence in told)


def token_of(client, name: str) -> str:
    return client.post("/api/token/", {"username": name, "password": NINA["password"]}).json()["access"]


def test_a_user_gets_the_default_role_of_sign_up(nobody, settings):
    settings.SIGNUP_DEFAULT_ROLE = "sales"
    answer = nobody.post(USER, NINA)
    made = User.objects.get()
    assert answer.status_code == 201
    assert answer.json() == {"id": made.pk, "username": "nina", "email": "nina@example.com"}
    assert (made.role, made.is_verified) == ("sales", True)
    who = nobody.get(ME, HTTP_AUTHORIZATION=f"Bearer {token_of(nobody, 'nina')}")
    assert who.json() == {**answer.json(), "role": "sales"}


def test_a_customer_gets_that_role(nobody):
    answer = nobody.post(CUSTOMER, {"username": "nina", "password": NINA["password"]})
    assert (answer.status_code, answer.json()) == (201, {"message": "Customer registered successfully"})
    made = User.objects.get()
    assert (made.role, made.email, made.is_verified) == ("customer", None, True)
    who = nobody.get(ME, HTTP_AUTHORIZATION=f"Bearer {token_of(nobody, 'nina')}")
    assert who.json() == {"id": made.pk, "username": "nina", "email": None, "role": "customer"}


@pytest.mark.parametrize("url", BOTH)
def test_no_role_can_be_chosen(nobody, url):
    nobody.post(url, {**NINA, "role": "admin", "is_verified": True, "is_superuser": True})
    assert User.objects.get().role in ("employee", "customer")


@pytest.mark.parametrize("url", BOTH)
def test_where_accounts_are_verified_first_nobody_signs_in_yet(nobody, url, settings):
    settings.SIGNUP_REQUIRES_VERIFICATION = True
    assert nobody.post(url, NINA).status_code == 201
    answer = nobody.post("/api/token/", {"username": "nina", "password": NINA["password"]})
    assert (answer.status_code, answer.json()) == (401, {"detail": "User is not verified"})


@pytest.mark.parametrize("url", BOTH)
@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"username": ""}, "username"),
        ({"username": None}, "username"),
        ({"username": "two words"}, "username"),
        ({"username": "x" * 151}, "username"),
        ({"username": ["nina"]}, "username"),
        ({"password": "12345678"}, "password"),
        ({"password": "short"}, "password"),
        ({"password": "nina"}, "password"),
        ({"password": ""}, "password"),
        ({"password": 5}, "password"),
    ],
)
def test_refuses_a_bad_field(nobody, url, change, field):
    with nothing_changes():
        refused(nobody.post(url, {**NINA, **change}), field)


@pytest.mark.parametrize("email", ["", None, "no mail", "a@b", ["a@example.com"], "x" * 260 + "@example.com"])
def test_refuses_a_bad_mail(nobody, email):
    with nothing_changes():
        refused(nobody.post(USER, {**NINA, "email": email}), "email")


def test_names_every_missing_field(nobody):
    with nothing_changes():
        refused(nobody.post(USER, {}), "username", "email", "password")
        refused(nobody.post(CUSTOMER, {}), "username", "password")


@pytest.mark.parametrize("url", BOTH)
@pytest.mark.parametrize("name", ["asha", "ASHA"])
def test_refuses_a_name_that_is_taken(nobody, url, name):
    testing.person("asha")
    with nothing_changes():
        refused(nobody.post(url, {**NINA, "username": name}), "username")


def test_refuses_a_mail_that_is_taken(nobody):
    testing.person("asha")
    with nothing_changes():
        refused(nobody.post(USER, {**NINA, "email": "ASHA@example.com"}), "email")


@pytest.mark.parametrize("url", BOTH)
def test_ignores_credentials_that_come_along(nobody, url):
    nobody.cookies["access_token"] = "dead"
    assert nobody.post(url, NINA, HTTP_AUTHORIZATION="Bearer dead").status_code == 201


@pytest.mark.parametrize("who", list(testing.CAST))
def test_everybody_signed_in_asks_who_they_are(db, who):
    person = testing.person(who)
    told = testing.client_of(who).get(ME).json()
    assert told == {"id": person.pk, "username": who, "email": f"{who}@example.com", "role": person.role}


@pytest.mark.parametrize("header", [None, "Bearer dead", "Bearer silo_dead"])
def test_nobody_is_told_nothing(nobody, header):
    answer = nobody.get(ME, **({"HTTP_AUTHORIZATION": header} if header else {}))
    assert (answer.status_code, answer.json()) == (401, {"detail": "Authentication required"})
