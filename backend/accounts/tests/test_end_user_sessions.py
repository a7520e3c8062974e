"""POST /sil/users/<id>/end_sessions/."""

import pytest

from accounts.tests.signed_in import browser_of, is_signed_in
from core import testing
from core.tests.tables import nothing_changes
from events.models import Event


def url(name: str) -> str:
    return f"/sil/users/{testing.person(name).pk}/end_sessions/"


def test_signs_a_person_out_everywhere_at_once(root):
    first, second, other = browser_of("asha"), browser_of("asha"), browser_of("ben")
    answer = root.post(url("asha"))
    assert (answer.status_code, answer.json()["status"]) == (200, "success")
    assert not is_signed_in(first)
    assert not is_signed_in(second)
    assert second.post("/sil/token/refresh/").status_code == 401
    assert is_signed_in(other)
    assert is_signed_in(root)
    event = Event.objects.get(entity="user")
    assert (event.actor, event.key) == ("root", str(testing.person("asha").pk))


def test_works_for_a_person_without_sessions(root):
    assert root.post(url("asha")).status_code == 200


@pytest.mark.parametrize("user_id", ["0", "999999999999999999", "x"])
def test_an_unknown_user_is_not_found(root, user_id):
    with nothing_changes():
        assert root.post(f"/sil/users/{user_id}/end_sessions/").status_code == 404


@pytest.mark.parametrize("name", ["asha", "ben", "gita", "carl", "eve"])
def test_refuses_everybody_but_admins(db, name):
    client, address = testing.client_of(name), url(name)
    with nothing_changes():
        assert client.post(address).status_code == 403


def test_refuses_nobody(nobody):
    address = url("asha")
    with nothing_changes():
        assert nobody.post(address).status_code == 401
