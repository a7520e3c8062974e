"""DELETE /api/documents/<id>/remove/ (contract section 6)."""

import orjson
import pytest
from django.utils import timezone

from core import testing
from core.tests.tables import nothing_changes
from documents import services, storage
from documents.models import Document
from documents.tests.papers import downloaded, sent
from documents.tests.people import driver_of, vehicle_of
from events.models import Event
from submissions.models import Submission, SubmissionDocument, SubmissionStatus


def remove(client, document: int, **query):
    path = f"/api/documents/{document}/remove/"
    return client.delete(path + ("?" + "&".join(f"{name}={value}" for name, value in query.items()) if query else ""))


def entry_with(document_id: int, status: str = SubmissionStatus.PENDING) -> Submission:
    """An entry of carl's that was made with this paper."""
    number = Submission.objects.count()
    entry = Submission.objects.create(
        owner=testing.person("carl"),
        customer_email="carl@example.com",
        customer_phone="+919876543210",
        vehicle=vehicle_of("carl", f"MH12AB{number:04}"),
        driver=driver_of("carl", f"+9198765{number:05}"),
        status=status,
        pass_id=f"pass{number}",
        qr_payload=f"payload{number}",
        qr_payload_hash=f"{number:064}",
    )
    SubmissionDocument.objects.create(submission=entry, document_id=document_id, document_type="vehicle_insurance")
    return entry


def test_its_owner_takes_it_out_of_use_and_it_is_kept(carl):
    row = sent(carl)
    answer = remove(carl, row["id"])
    assert (answer.status_code, answer.json()) == (200, {"message": "Document removed", "hard_deleted": False})
    document = Document.objects.get(pk=row["id"])
    assert (document.is_active, document.removed_by) == (False, testing.person("carl"))
    assert (timezone.now() - document.removed_at).total_seconds() < 60
    assert len(downloaded(carl, row)) == row["file_size"]


def test_is_recorded(carl):
    row = sent(carl)
    remove(carl, row["id"])
    event = Event.objects.filter(entity="document", key=str(row["id"])).latest("pk")
    assert (event.action, event.actor, event.owner_id) == ("removed", "carl", testing.person("carl").pk)
    changes = orjson.loads(event.changes)
    assert changes["is_active"] == [True, False]
    assert changes["version"] == [1, 1]


def test_once_is_enough(carl, dora, root):
    row = sent(carl)
    remove(carl, row["id"])
    with nothing_changes():
        assert remove(carl, row["id"]).status_code == 200
        assert remove(root, row["id"]).status_code == 200


def test_the_next_one_takes_its_place_with_the_next_number(carl):
    remove(carl, sent(carl)["id"])
    row = sent(carl)
    assert (row["version"], row["is_active"]) == (2, True)


@pytest.mark.parametrize("name", ["gita", "root"])
def test_the_gate_and_admins_take_out_anybodys(carl, request, name):
    row = sent(carl)
    assert remove(request.getfixturevalue(name), row["id"]).status_code == 200
    assert Document.objects.get(pk=row["id"]).removed_by == testing.person(name)


@pytest.mark.parametrize("name", ["asha", "ben", "eve"])
def test_other_staff_may_look_only(carl, request, name):
    row = sent(carl)
    client = request.getfixturevalue(name)
    with nothing_changes():
        answer = remove(client, row["id"])
    assert (answer.status_code, answer.json()["status"]) == (403, "denied")
    assert remove(client, sent(client)["id"]).status_code == 200


def test_anybody_elses_is_404(carl, dora):
    foreign = sent(dora)["id"]
    with nothing_changes():
        answers = [
            remove(carl, one, **query) for one in (foreign, foreign + 1000) for query in ({}, {"hard_delete": "1"})
        ]
    assert [answer.status_code for answer in answers] == [404] * 4
    assert len({answer.json()["error"] for answer in answers}) == 1


@pytest.mark.django_db(transaction=True)
def test_admins_remove_for_good(carl, root):
    row = sent(carl)
    key = Document.objects.get(pk=row["id"]).stored_key
    answer = remove(root, row["id"], hard_delete="true")
    assert (answer.status_code, answer.json()) == (200, {"message": "Document removed for good", "hard_deleted": True})
    assert not Document.objects.filter(pk=row["id"]).exists()
    assert not storage.exists(key)
    assert carl.get(f"/api/documents/{row['id']}/info/").status_code == 404
    event = Event.objects.filter(entity="document", key=str(row["id"])).latest("pk")
    assert (event.action, event.actor, event.owner_id) == ("removed", "root", testing.person("carl").pk)
    assert remove(root, row["id"], hard_delete="true").status_code == 404


def test_links_of_entries_go_with_it_and_the_entry_stays(carl, root):
    entry = entry_with(sent(carl)["id"])
    other = entry_with(sent(carl, document_type="puc")["id"])
    assert remove(root, entry.papers.get().document_id, hard_delete="true").status_code == 200
    assert (entry.papers.count(), other.papers.count()) == (0, 1)
    assert Submission.objects.count() == 2


@pytest.mark.django_db(transaction=True)
def test_the_file_stays_when_the_row_does(carl, root, monkeypatch):
    row = sent(carl)

    def fails(*given, **rest):
        raise RuntimeError("the step after the delete")

    monkeypatch.setattr(services, "record", fails)
    with nothing_changes():
        assert remove(root, row["id"], hard_delete="true").status_code == 500
    assert len(downloaded(carl, row)) == row["file_size"]


@pytest.mark.parametrize("name", ["carl", "asha", "ben", "eve", "gita"])
def test_nobody_else_removes_for_good(carl, request, name):
    row, client = sent(carl), request.getfixturevalue(name)
    with nothing_changes():
        answer = remove(client, row["id"], hard_delete="true")
    assert (answer.status_code, answer.json()["status"]) == (403, "denied")
    assert storage.exists(Document.objects.get(pk=row["id"]).stored_key)


def test_refuses_a_word_that_is_neither_yes_nor_no(carl, root):
    row = sent(carl)
    with nothing_changes():
        answer = remove(root, row["id"], hard_delete="perhaps")
    assert (answer.status_code, list(answer.json()["errors"])) == (400, ["hard_delete"])
    assert remove(root, row["id"], hard_delete="false").json()["hard_deleted"] is False


def test_refuses_nobody(nobody, carl):
    row = sent(carl)
    with nothing_changes():
        assert remove(nobody, row["id"]).status_code == 401
