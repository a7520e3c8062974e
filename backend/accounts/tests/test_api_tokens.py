"""GET and POST /sil/api_tokens/, DELETE /sil/api_tokens/<id>/."""

import json
from datetime import timedelta

import pytest
from django.db import connection
from django.utils import timezone

from accounts.models import ApiToken, Session, User
from accounts.tests.signed_in import WHO, is_signed_in
from core import testing
from core.tests.tables import nothing_changes
from events.models import Event

URL = "/sil/api_tokens/"


def make(client, **body) -> dict:
    answer = client.post(URL, {"name": "label printer", **body})
    assert answer.status_code == 201
    return answer.json()


def script_with(token: str):
    client = testing.anonymous()
    client.credentials(HTTP_AUTHORIZATION=f"Bearer {token}")
    return client


def test_makes_a_token_that_works_as_bearer_with_the_owners_role(asha):
    made = make(asha)
    assert made["name"] == "label printer"
    assert made["token"].startswith("silo_")
    assert len(made["token"]) >= 40
    user = script_with(made["token"]).get(WHO).json()["user"]
    assert (user["username"], user["role"]) == ("asha", "production")
    assert script_with(made["token"]).get("/sil/users/").status_code == 403


def test_the_token_is_in_that_one_answer_only(asha):
    token = make(asha)["token"]
    row = asha.get(URL).json()["data"][0]
    assert set(row) == {"id", "name", "prefix", "created", "expires", "last_used"}
    assert token not in json.dumps(row)
    assert token.startswith(row["prefix"])
    assert len(row["prefix"]) < 16
    assert (row["expires"], row["last_used"]) == (None, None)


def test_the_database_holds_only_its_hash(asha):
    token = make(asha)["token"]
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM api_token")
        stored = repr(cursor.fetchall())
    assert token not in stored
    assert token.removeprefix("silo_")[10:] not in stored
    assert token not in repr(list(Event.objects.values_list()))


def test_using_it_is_noted(asha):
    script_with(make(asha)["token"]).get(WHO)
    assert asha.get(URL).json()["data"][0]["last_used"] is not None


def test_making_and_revoking_are_recorded(asha):
    asha.delete(f"{URL}{make(asha)['id']}/")
    found = Event.objects.filter(entity="user").order_by("id").values_list("actor", "changes")
    assert [(actor, json.loads(changes)) for actor, changes in found] == [
        ("asha", {"api_token": [None, "label printer"]}),
        ("asha", {"api_token": ["label printer", None]}),
    ]


def test_an_expired_token_is_dead(asha):
    made = make(asha, expires=(timezone.now() + timedelta(hours=1)).isoformat())
    assert is_signed_in(script_with(made["token"]))
    ApiToken.objects.update(expires=timezone.now() - timedelta(seconds=1))
    assert not is_signed_in(script_with(made["token"]))


def test_a_revoked_token_is_dead(asha):
    made = make(asha)
    answer = asha.delete(f"{URL}{made['id']}/")
    assert (answer.status_code, answer.json()["status"]) == (200, "success")
    assert not is_signed_in(script_with(made["token"]))
    assert asha.get(URL).json()["data"] == []


def test_it_outlives_the_session_that_made_it(asha):
    made = make(asha)
    Session.objects.all().delete()
    assert is_signed_in(script_with(made["token"]))


@pytest.mark.parametrize("change", [{"is_active": False}, {"is_verified": False}])
def test_it_dies_with_the_account(asha, change):
    made = make(asha)
    User.objects.update(**change)
    assert not is_signed_in(script_with(made["token"]))


@pytest.mark.parametrize(
    "change",
    [str.upper, lambda token: token[:-1], lambda token: token + "x", lambda token: token.removeprefix("silo_")],
)
def test_a_token_that_is_nearly_right_is_dead(asha, change):
    assert not is_signed_in(script_with(change(make(asha)["token"])))


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"name": ""},
        {"name": None},
        {"name": "x" * 65},
        {"name": ["a"]},
        {"name": "a\nb"},
        {"name": "a", "expires": "soon"},
        {"name": "a", "expires": "2020-01-01T00:00:00Z"},
        {"name": "a", "expires": 5},
        {"name": "a", "expires": "0001-01-01T00:00:00+14:00"},
        {"name": "a", "expires": "9999-12-31T23:59:59-14:00"},
    ],
)
def test_refuses_a_bad_request(asha, body):
    with nothing_changes():
        answer = asha.post(URL, body)
    assert (answer.status_code, answer.json()["status"]) == (400, "error")
    assert answer.json()["errors"]


def test_an_empty_expiry_counts_as_absent(asha):
    make(asha, expires="")
    assert asha.get(URL).json()["data"][0]["expires"] is None


def test_everybody_sees_and_revokes_only_their_own(asha, ben, root):
    made = make(asha)
    assert ben.get(URL).json()["data"] == []
    for client in (ben, root):
        with nothing_changes():
            answer = client.delete(f"{URL}{made['id']}/")
        assert (answer.status_code, answer.json()["status"]) == (404, "not_found")
    assert is_signed_in(script_with(made["token"]))


@pytest.mark.parametrize("name", ["carl", "gita", "eve"])
def test_every_role_may_have_tokens(db, name):
    assert make(testing.client_of(name))["token"]


def test_refuses_nobody(nobody):
    with nothing_changes():
        assert nobody.get(URL).status_code == 401
        assert nobody.post(URL, {"name": "x"}).status_code == 401
        assert nobody.delete(f"{URL}1/").status_code == 401
