"""POST /sil/change_password/."""

import pytest

from accounts.models import User
from accounts.tests.signed_in import browser_of, is_signed_in, log_in
from core import testing
from core.tests.tables import nothing_changes
from events.models import Event

URL = "/sil/change_password/"
NEW = "another long phrase"


def given(**changes) -> dict:
    return {"old_password": testing.PASSWORD, "password": NEW, "cpassword": NEW, **changes}


def test_changes_the_password_and_records_that_it_did(nobody):
    laptop = browser_of("asha")
    answer = laptop.post(URL, given())
    assert (answer.status_code, answer.json()["status"]) == (200, "success")
    assert log_in(testing.anonymous(), "asha").status_code == 401
    assert log_in(testing.anonymous(), "asha", NEW).status_code == 200
    event = Event.objects.get(entity="user")
    assert (event.action, event.actor) == ("updated", "asha")
    assert NEW not in event.changes
    assert "argon2" not in event.changes


def test_ends_the_other_sessions_and_keeps_its_own(nobody):
    laptop, other, ben = browser_of("asha"), browser_of("asha"), browser_of("ben")
    laptop.post(URL, given())
    assert is_signed_in(laptop)
    assert laptop.post("/sil/token/refresh/").status_code == 200
    assert not is_signed_in(other)
    assert other.post("/sil/token/refresh/").status_code == 401
    assert is_signed_in(ben)


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"old_password": "wrong"}, "old_password"),
        ({"old_password": ""}, "old_password"),
        ({"cpassword": "differs from it"}, "cpassword"),
        ({"password": "short", "cpassword": "short"}, "password"),
        ({"password": "password123", "cpassword": "password123"}, "password"),
        ({"password": "asha@example.com", "cpassword": "asha@example.com"}, "password"),
        ({"password": ["a"], "cpassword": ["a"]}, "password"),
        ({"password": "", "cpassword": ""}, "password"),
    ],
)
def test_refuses_and_changes_nothing(asha, changes, field):
    before = User.objects.get(username="asha").password
    with nothing_changes():
        answer = asha.post(URL, given(**changes))
    assert (answer.status_code, answer.json()["status"]) == (400, "error")
    assert field in answer.json()["errors"]
    assert User.objects.get(username="asha").password == before


@pytest.mark.parametrize("missing", ["old_password", "password", "cpassword"])
def test_refuses_a_missing_field(asha, missing):
    body = given()
    del body[missing]
    with nothing_changes():
        answer = asha.post(URL, body)
    assert answer.status_code == 400
    assert missing in answer.json()["errors"]


def test_refuses_nobody(nobody):
    assert nobody.post(URL, given()).status_code == 401


def test_counts_wrong_old_passwords_like_failed_sign_ins(asha, settings):
    settings.SIGN_IN_LIMIT_ACCOUNT = 3
    asked = {"old_password": "not it at all", "password": "another long phrase", "cpassword": "another long phrase"}
    assert [asha.post("/sil/change_password/", asked).status_code for _ in range(4)] == [400, 400, 400, 429]
