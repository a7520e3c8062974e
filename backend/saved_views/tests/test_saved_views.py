"""GET and POST /sil/saved_views/, PATCH and DELETE /sil/saved_views/<id>/."""

import threading

import orjson
import pytest
from django.db import connection

from core import testing
from core.tests.tables import nothing_changes
from events.models import Event
from saved_views import services
from saved_views.models import SavedView

pytestmark = pytest.mark.django_db
ALL = "/sil/saved_views/"
GIVEN = {"page": "devices", "name": "To approve", "query": "approval=0&search=2025%205%26AMP"}


def save(client, **changed) -> int:
    answer = client.post(ALL, {**GIVEN, **changed})
    assert answer.status_code == 201, answer.json()
    return answer.json()["data"]["id"]


def names(client, **query) -> list[str]:
    answer = client.get(ALL, query)
    assert (answer.status_code, answer.json()["status"]) == (200, "success")
    return [row["name"] for row in answer.json()["data"]]


def one(view_id: int) -> str:
    return f"{ALL}{view_id}/"


def test_saves_a_view_that_its_owner_alone_sees(asha, ben, root):
    answer = asha.post(ALL, GIVEN)
    row = {**GIVEN, "is_shared": False, "is_default_for_role": None, "owner": "asha", "is_own": True}
    assert answer.json()["data"] == {**row, "id": SavedView.objects.get().pk}
    assert asha.get(ALL).json()["data"] == [answer.json()["data"]]
    assert names(ben) == names(root) == []
    told = Event.objects.get(entity="saved_view")
    assert (told.action, orjson.loads(told.changes)["name"]) == ("created", [None, "To approve"])


def test_a_shared_one_is_seen_by_all_and_changed_by_its_owner_and_admins(asha, ben, root):
    shared = save(asha, is_shared=True)
    save(asha, name="Mine")
    save(ben, page="gate/documents", name="Old papers", is_shared=True, query="?expiring=soon")
    assert names(ben) == ["To approve", "Old papers"]
    assert names(ben, page="devices") == ["To approve"]
    assert names(asha, page="gate/documents") == ["Old papers"]
    assert SavedView.objects.get(page="gate/documents").query == "expiring=soon"
    with nothing_changes():
        assert ben.patch(one(shared), {"name": "Ben's"}).status_code == 403
        assert ben.delete(one(shared)).status_code == 403
    assert asha.patch(one(shared), {"query": ""}).json()["data"]["query"] == ""
    assert root.patch(one(shared), {"name": "Line 2"}).json()["data"] == {
        "id": shared,
        "page": "devices",
        "name": "Line 2",
        "query": "",
        "is_shared": True,
        "is_default_for_role": None,
        "owner": "asha",
        "is_own": False,
    }
    assert root.delete(one(shared)).json() == {"status": "success", "message": "View Line 2 removed."}
    assert names(asha, page="devices") == ["Mine"]


def test_anothers_private_view_is_not_there(asha, ben, root):
    private = save(asha)
    with nothing_changes():
        for client in (ben, root):
            assert client.patch(one(private), {"name": "x"}).status_code == 404
            assert client.delete(one(private)).status_code == 404
        assert ben.delete(one(999999)).status_code == 404


def test_what_a_role_sees_first_is_for_admins_and_one_a_page(asha, root):
    own = save(asha)
    with nothing_changes():
        assert asha.patch(one(own), {"is_default_for_role": "production"}).status_code == 403
        assert asha.post(ALL, {**GIVEN, "name": "x", "is_default_for_role": "production"}).status_code == 403
    first = save(root, name="First", is_default_for_role="production")
    assert SavedView.objects.get(pk=first).is_shared
    assert "First" in names(asha)
    second = save(root, name="Second", is_default_for_role="production")
    save(root, name="Elsewhere", page="mappings", is_default_for_role="production")
    assert SavedView.objects.get(pk=first).is_default_for_role is None
    assert root.patch(one(second), {"is_shared": False}).json()["data"]["is_shared"] is True
    shared = save(asha, name="Shared", is_shared=True)
    assert root.patch(one(shared), {"is_default_for_role": "production"}).status_code == 200
    with nothing_changes():
        assert asha.patch(one(shared), {"query": "x=1"}).status_code == 403
        assert asha.delete(one(shared)).status_code == 403
    assert root.patch(one(shared), {"is_default_for_role": None}).json()["data"]["is_default_for_role"] is None
    assert asha.patch(one(shared), {"query": "x=1"}).status_code == 200


def test_a_name_once_a_page_and_person(asha, ben):
    save(asha)
    other = save(asha, name="Other")
    save(asha, page="mappings")
    save(ben)
    with nothing_changes():
        assert asha.post(ALL, {**GIVEN, "name": "to APPROVE"}).json()["status"] == "duplicate"
        assert asha.patch(one(other), {"name": "To approve"}).status_code == 409
    assert asha.patch(one(other), {"name": "Other"}).status_code == 200


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"page": ""}, "page"),
        ({"page": "https://example.com"}, "page"),
        ({"page": "devices?x"}, "page"),
        ({"page": "../admin"}, "page"),
        ({"page": "p" * 41}, "page"),
        ({"name": " "}, "name"),
        ({"name": "x" * 61}, "name"),
        ({"name": "a\u2028b"}, "name"),
        ({"query": "x=" + "y" * 2000}, "query"),
        ({"query": "a=b c"}, "query"),
        ({"query": "a=<script>"}, "query"),
        ({"query": "a=ä"}, "query"),
        ({"query": "a=%zz"}, "query"),
        ({"query": "a=1#top"}, "query"),
        ({"query": "a=\u0000"}, "query"),
        ({"is_default_for_role": "customer"}, "is_default_for_role"),
        ({"is_shared": "perhaps"}, "is_shared"),
    ],
)
def test_refuses_what_is_no_view(root, changed, field):
    with nothing_changes():
        answer = root.post(ALL, {**GIVEN, **changed})
    assert answer.status_code == 400
    assert list(answer.json()["errors"]) == [field]


def test_needs_page_name_and_query(asha):
    with nothing_changes():
        assert set(asha.post(ALL, {}).json()["errors"]) == {"page", "name", "query"}
        assert asha.get(ALL, {"page": "NOT A PAGE"}).status_code == 400


def test_there_are_no_more_than_two_hundred(asha, monkeypatch):
    monkeypatch.setattr(services, "MOST", 1)
    save(asha)
    with nothing_changes():
        assert asha.post(ALL, {**GIVEN, "name": "One more"}).status_code == 409


def test_the_same_key_saves_once(asha):
    first, again = (asha.post(ALL, GIVEN, HTTP_IDEMPOTENCY_KEY="k") for _ in range(2))
    assert first.json() == again.json()
    assert SavedView.objects.count() == 1


def test_neither_customers_nor_the_gate(carl, gita, nobody):
    for client, code in ((carl, 403), (gita, 403), (nobody, 401)):
        assert client.get(ALL).status_code == code
        assert client.post(ALL, GIVEN).status_code == code


@pytest.mark.django_db(transaction=True)
def test_of_two_defaults_set_at_once_the_later_one_stays(root, monkeypatch):
    """Another admin's is committed after ours looked which one there is."""
    other = testing.person("root")
    make_room = services._make_room

    def late(view: SavedView) -> None:
        make_room(view)
        monkeypatch.setattr(services, "_make_room", make_room)
        run_elsewhere(lambda: services.save(other, {**GIVEN, "name": "First", "is_default_for_role": "sales"}))

    monkeypatch.setattr(services, "_make_room", late)
    ours = save(root, name="Second", is_default_for_role="sales")
    assert list(SavedView.objects.filter(is_default_for_role="sales").values_list("pk", flat=True)) == [ours]
    assert SavedView.objects.get(name="First").is_shared
    taken = root.post(ALL, {**GIVEN, "name": "Second", "is_default_for_role": "production"})
    assert (taken.status_code, taken.json()["status"]) == (409, "duplicate")
    named_like_the_key = {**GIVEN, "name": "saved_view_default"}
    assert [root.post(ALL, named_like_the_key).json()["status"] for _ in range(2)] == ["success", "duplicate"]


def run_elsewhere(work) -> None:
    """On a connection of its own."""

    def run() -> None:
        try:
            work()
        finally:
            connection.close()

    thread = threading.Thread(target=run)
    thread.start()
    thread.join(60)
