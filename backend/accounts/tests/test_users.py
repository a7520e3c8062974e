"""GET and POST /sil/users/."""

import json

import pytest

from accounts.models import User
from accounts.tests.signed_in import log_in
from core import testing
from core.tests.tables import nothing_changes
from events.models import Event

URL = "/sil/users/"
PASSWORD = "correct horse battery"


@pytest.fixture
def everybody(db):
    return [testing.person(name) for name in testing.CAST]


def names(answer) -> list[str]:
    assert answer.status_code == 200
    return [row["username"] for row in answer.json()["data"]]


def given(**changes) -> dict:
    return {"username": "hugo", "mailid": "hugo@example.com", "password": PASSWORD, "role": "gate", **changes}


def test_lists_accounts_without_any_secret(root, everybody):
    answer = root.get(URL, {"search": "asha"})
    row = answer.json()["data"][0]
    fields = {"id", "username", "email", "role", "is_verified", "is_active", "last_login", "date_joined"}
    assert set(row) == fields
    assert (row["username"], row["role"], row["is_verified"], row["is_active"]) == ("asha", "production", True, True)
    assert "argon2" not in answer.content.decode()


def test_counts_all_that_match(root, everybody):
    answer = root.get(URL)
    assert names(answer) == sorted(testing.CAST)
    assert answer.json()["totalCount"] == 7
    assert "totalIsBounded" not in answer.json()
    assert root.get(URL, {"count": "bounded"}).json()["totalIsBounded"] is False


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ({"search": "ASH"}, ["asha"]),
        ({"search": "@example.com", "role": "customer"}, ["carl", "dora"]),
        ({"search": "%"}, []),
        ({"search": "_"}, []),
        ({"search": "\\"}, []),
        ({"search": "'"}, []),
        ({"search": ""}, sorted(testing.CAST)),
        ({"role": "gate"}, ["gita"]),
        ({"role": ""}, sorted(testing.CAST)),
        ({"is_verified": "false"}, ["carl"]),
        ({"is_active": "false"}, ["dora"]),
        ({"is_active": "true", "is_verified": "true", "role": "customer"}, []),
        ({"is_active": "", "is_verified": ""}, sorted(testing.CAST)),
    ],
)
def test_filters(root, everybody, query, found):
    User.objects.filter(username="carl").update(is_verified=False)
    User.objects.filter(username="dora").update(is_active=False)
    answer = root.get(URL, query)
    assert names(answer) == found
    assert answer.json()["totalCount"] == len(found)


def test_pages_by_row_offset_without_overlap(root, everybody):
    pages = [root.get(URL, {"pageNumber": start, "pageSize": 3}) for start in (0, 3, 6, 9)]
    assert [name for page in pages for name in names(page)] == sorted(testing.CAST)
    assert {page.json()["totalCount"] for page in pages} == {7}


@pytest.mark.parametrize(
    "query",
    [
        {"pageSize": 0},
        {"pageSize": 101},
        {"pageSize": "x"},
        {"pageNumber": -1},
        {"pageNumber": "9" * 30},
        {"role": "king"},
        {"is_active": "perhaps"},
        {"count": "some"},
        {"search": "x" * 300},
        {"search": "a\x00b"},
    ],
)
def test_refuses_a_bad_parameter(root, query):
    answer = root.get(URL, query)
    assert (answer.status_code, answer.json()["status"]) == (400, "error")
    assert set(answer.json()["errors"]) == set(query)


@pytest.mark.parametrize("role", ["admin", "production", "sales", "gate", "customer", "employee"])
def test_makes_a_verified_account_of_any_role(root, nobody, settings, role):
    settings.SIGNUP_REQUIRES_VERIFICATION = True
    answer = root.post(URL, given(role=role))
    assert (answer.status_code, answer.json()["status"]) == (201, "success")
    assert PASSWORD not in answer.content.decode()
    user = User.objects.get(username="hugo")
    assert (user.role, user.is_verified, user.email) == (role, True, "hugo@example.com")
    assert log_in(nobody, "hugo", PASSWORD).status_code == 200
    event = Event.objects.get(entity="user", key=str(user.pk))
    assert (event.action, event.actor) == ("created", "root")
    assert PASSWORD not in event.changes


@pytest.mark.parametrize(
    "changes",
    [
        {"role": "king"},
        {"role": ""},
        {"role": ["gate"]},
        {"username": "asha"},
        {"username": "two words"},
        {"mailid": "asha@example.com"},
        {"mailid": "nowhere"},
        {"password": "short"},
        {"password": ""},
    ],
)
def test_refuses_a_bad_account(root, everybody, changes):
    with nothing_changes():
        answer = root.post(URL, given(**changes))
    assert (answer.status_code, answer.json()["status"]) == (400, "error")
    assert set(answer.json()["errors"]) == set(changes)


@pytest.mark.parametrize("missing", ["username", "mailid", "password", "role"])
def test_refuses_a_missing_field(root, missing):
    body = given()
    del body[missing]
    with nothing_changes():
        answer = root.post(URL, body)
    assert (answer.status_code, set(answer.json()["errors"])) == (400, {missing})


def test_refuses_a_role_given_twice(root):
    twice = json.dumps(given())[:-1] + ', "role": "admin"}'
    with nothing_changes():
        assert root.post(URL, twice, content_type="application/json").status_code == 400


@pytest.mark.parametrize("name", ["asha", "ben", "gita", "carl", "eve"])
def test_refuses_everybody_but_admins(db, name):
    client = testing.client_of(name)
    with nothing_changes():
        answers = [client.get(URL), client.post(URL, given())]
    assert [(answer.status_code, answer.json()["status"]) for answer in answers] == [(403, "denied")] * 2


def test_refuses_nobody(nobody):
    with nothing_changes():
        assert [nobody.get(URL).status_code, nobody.post(URL, given()).status_code] == [401, 401]
