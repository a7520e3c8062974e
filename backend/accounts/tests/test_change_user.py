"""PATCH /sil/users/<id>/."""

import json

import pytest

from accounts.models import User
from accounts.tests.signed_in import browser_of, is_signed_in, log_in
from core import testing
from core.tests.parallel import at_once, codes
from core.tests.tables import nothing_changes
from events.models import Event


def url(name: str) -> str:
    return f"/sil/users/{testing.person(name).pk}/"


def test_verifies_a_new_account(root, nobody):
    address = url("carl")
    User.objects.filter(username="carl").update(is_verified=False)
    answer = root.patch(address, {"is_verified": True})
    assert (answer.status_code, answer.json()["status"]) == (200, "success")
    assert answer.json()["user"]["is_verified"] is True
    assert log_in(nobody, "carl").status_code == 200
    event = Event.objects.get(entity="user")
    assert (event.actor, event.action, json.loads(event.changes)) == ("root", "updated", {"is_verified": [False, True]})


def test_verifies_and_gives_the_role_in_one_request(root):
    address = url("carl")
    User.objects.filter(username="carl").update(is_verified=False)
    root.patch(address, {"is_verified": True, "role": "sales"})
    assert User.objects.values_list("is_verified", "role").get(username="carl") == (True, "sales")
    assert json.loads(Event.objects.get().changes) == {"is_verified": [False, True], "role": ["customer", "sales"]}


def test_a_role_change_acts_on_the_next_request_of_a_live_session(root):
    person = browser_of("asha")
    assert person.get("/sil/get_device_details/?serialnumber=A").status_code == 200
    root.patch(url("asha"), {"role": "customer"})
    assert person.get("/sil/get_device_details/?serialnumber=A").status_code == 403
    assert person.get("/sil/verify-auth/").json()["user"]["role"] == "customer"


def test_a_disabled_account_is_signed_out_on_its_next_request_and_may_come_back(root, nobody):
    person = browser_of("asha")
    root.patch(url("asha"), {"is_active": False})
    assert not is_signed_in(person)
    assert person.post("/sil/token/refresh/").status_code == 401
    assert log_in(nobody, "asha").status_code == 403
    root.patch(url("asha"), {"is_active": True})
    assert log_in(nobody, "asha").status_code == 200


def test_a_repeat_succeeds_and_records_nothing(root):
    with nothing_changes():
        answer = root.patch(url("root"), {"role": "admin", "is_active": True})
    assert answer.status_code == 200


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"role": "king"},
        {"role": ""},
        {"role": None},
        {"role": ["admin"]},
        {"is_active": "no"},
        {"is_active": 0},
        {"is_active": None},
        {"is_verified": [True]},
        {"role": "sales", "is_active": "no"},
    ],
)
def test_refuses_a_bad_change(root, body):
    address = url("asha")
    with nothing_changes():
        answer = root.patch(address, body)
    assert (answer.status_code, answer.json()["status"]) == (400, "error")


def test_other_fields_are_not_written(root):
    address, before = url("asha"), testing.person("asha")
    root.patch(address, {"role": "production", "username": "zoe", "email": "z@example.com", "password": "x", "id": 1})
    after = testing.person("asha")
    assert (after.email, after.password, after.pk) == (before.email, before.password, before.pk)


@pytest.mark.parametrize("user_id", ["0", "999999999999999999", "x", "-1", "9" * 40])
def test_an_unknown_user_is_not_found(root, user_id):
    with nothing_changes():
        answer = root.patch(f"/sil/users/{user_id}/", {"role": "sales"})
    assert (answer.status_code, answer.json()["status"]) == (404, "not_found")


@pytest.mark.parametrize("body", [{"role": "sales"}, {"is_active": False}, {"is_verified": False}])
def test_the_last_admin_stays(root, body):
    address = url("root")
    with nothing_changes():
        answer = root.patch(address, body)
    assert (answer.status_code, answer.json()["status"]) == (409, "conflict")


@pytest.mark.parametrize("other", [{"is_active": False}, {"is_verified": False}])
def test_an_admin_who_cannot_sign_in_does_not_count(root, other):
    address = url("root")
    User.objects.create(username="second", role="admin", **{"is_active": True, "is_verified": True, **other})
    with nothing_changes():
        assert root.patch(address, {"role": "sales"}).status_code == 409


def test_one_of_two_admins_may_go(root):
    User.objects.create(username="second", role="admin", is_verified=True)
    assert root.patch(url("root"), {"role": "sales"}).status_code == 200
    assert root.patch(url("root"), {"role": "admin"}).status_code == 403


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("change", [{"is_active": False}, {"role": "sales"}])
def test_two_admins_who_remove_each_other_at_once_leave_one(change):
    first = testing.client_of("root")
    User.objects.filter(username="asha").delete()
    second = testing.client_of("asha")
    User.objects.filter(username="asha").update(role="admin")
    roots, ashas = url("root"), url("asha")
    answers = at_once(lambda: first.patch(ashas, change), lambda: second.patch(roots, change))
    # The loser meets the last-admin rule, or is no admin any more by the time it is looked at.
    assert codes(answers)[0] == 200
    assert codes(answers)[1] in (401, 403, 409)
    assert User.objects.filter(role="admin", is_active=True).count() == 1


@pytest.mark.parametrize("name", ["asha", "ben", "gita", "carl", "eve"])
def test_refuses_everybody_but_admins(db, name):
    client, address = testing.client_of(name), url(name)
    with nothing_changes():
        answer = client.patch(address, {"role": "admin"})
    assert (answer.status_code, answer.json()["status"]) == (403, "denied")


def test_refuses_nobody(nobody):
    address = url("asha")
    with nothing_changes():
        assert nobody.patch(address, {"role": "admin"}).status_code == 401
