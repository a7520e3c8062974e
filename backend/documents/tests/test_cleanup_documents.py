"""manage.py cleanup_documents and sweep_documents."""

import io
import os
import time
from datetime import timedelta

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command
from django.utils import timezone

from core.tests.tables import nothing_changes
from documents import keeping, storage
from documents.models import Document
from documents.tests.papers import downloaded, sent
from documents.tests.test_remove import entry_with, remove
from events.models import Event
from submissions.models import SubmissionDocument, SubmissionStatus

HOURS = 3600


@pytest.fixture(autouse=True)
def _own_folder(settings, tmp_path):
    settings.DOCUMENTS_ROOT = tmp_path


def run(name: str = "cleanup_documents", **options) -> str:
    out = io.StringIO()
    call_command(name, stdout=out, **options)
    return out.getvalue()


def age(document_id: int, days: float) -> None:
    when = timezone.now() - timedelta(days=days)
    Document.objects.filter(pk=document_id).update(updated_at=when)


def left_behind(name: str = "ab/" + "ab" * 16, hours: float = 2) -> str:
    """A file that no row names, last written so long ago."""
    path = settings.DOCUMENTS_ROOT / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"left behind")
    os.utime(path, times=(time.time() - hours * HOURS,) * 2)
    return name


@pytest.mark.django_db(transaction=True)
def test_removes_replaced_and_removed_versions_of_long_ago_with_their_files(carl):
    replaced, removed = sent(carl)["id"], sent(carl, document_type="puc")["id"]
    active = sent(carl)
    remove(carl, removed)
    old = [Document.objects.get(pk=one).stored_key for one in (replaced, removed)]
    for one in (replaced, removed, active["id"]):
        age(one, 90.1)
    assert "removed 2 old versions" in run(days=90)
    assert list(Document.objects.values_list("pk", flat=True)) == [active["id"]]
    assert [storage.exists(key) for key in old] == [False, False]
    assert len(downloaded(carl, active)) == active["file_size"]
    event = Event.objects.filter(entity="document", key=str(replaced)).latest("pk")
    assert (event.action, event.actor) == ("removed", "cleanup_documents")
    assert "removed 0 old versions" in run(days=90)


def test_leaves_younger_ones(carl):
    first = sent(carl)["id"]
    sent(carl)
    age(first, 89.9)
    with nothing_changes():
        assert "removed 0 old versions" in run(days=90)


@pytest.mark.parametrize(
    ("status", "is_kept"),
    [
        (SubmissionStatus.PENDING, True),
        (SubmissionStatus.APPROVED, True),
        (SubmissionStatus.REJECTED, False),
        (SubmissionStatus.COMPLETED, False),
    ],
)
def test_leaves_what_an_entry_needs_that_is_still_to_be_decided_or_let_in(carl, status, is_kept):
    first = sent(carl)["id"]
    sent(carl)
    entry_with(first, status)
    age(first, 100)
    run(days=90)
    assert Document.objects.filter(pk=first).exists() is is_kept
    assert SubmissionDocument.objects.exists() is is_kept


def test_leaves_what_an_entry_took_at_the_last_moment(carl, monkeypatch):
    first = sent(carl)["id"]
    sent(carl)
    age(first, 100)
    real = keeping.procedures.in_transaction

    def meanwhile(work):
        entry_with(first)
        return real(work)

    monkeypatch.setattr(keeping.procedures, "in_transaction", meanwhile)
    assert "removed 0 old versions" in run(days=90)
    assert Document.objects.filter(pk=first).exists()


def test_dry_run_says_so_and_removes_nothing(carl):
    first = sent(carl)["id"]
    sent(carl)
    age(first, 100)
    orphan = left_behind()
    with nothing_changes():
        told = run(days=90, dry_run=True)
    assert "would remove 1 old versions" in told
    assert f"would remove {orphan}" in told
    assert storage.exists(orphan)


@pytest.mark.parametrize("days", [0, -1, 40_000])
def test_refuses_a_number_of_days_that_is_none(db, days):
    with pytest.raises(CommandError, match="--days"):
        run(days=days)


@pytest.mark.parametrize(("name", "options"), [("cleanup_documents", {"days": 90}), ("sweep_documents", {})])
def test_removes_files_that_nobody_has_and_unfinished_ones_after_an_hour(carl, name, options):
    row = sent(carl)
    key = Document.objects.get(pk=row["id"]).stored_key
    os.utime(settings.DOCUMENTS_ROOT / key, times=(0, 0))
    orphan, fresh = left_behind(), left_behind("cd/" + "cd" * 16, hours=0.9)
    unfinished, being_written = left_behind(f"incoming/{'e' * 32}.part"), left_behind(f"incoming/{'f' * 32}.part", 0.9)
    told = run(name, **options)
    assert f"removed {orphan}" in told
    assert "1 files without a document, 1 unfinished ones." in told
    assert set(storage.keys()) == {key, fresh}
    assert not (settings.DOCUMENTS_ROOT / unfinished).exists()
    assert (settings.DOCUMENTS_ROOT / being_written).exists()
    assert len(downloaded(carl, row)) == row["file_size"]


@pytest.mark.parametrize("name", ["notes.txt", "ab/notes.txt", "ab/" + "AB" * 16, "abc/" + "ab" * 16, "incoming/a.pdf"])
def test_leaves_files_that_are_not_ours(db, name):
    left_behind(name)
    run("sweep_documents")
    assert (settings.DOCUMENTS_ROOT / name).exists()


def test_no_folder_is_no_fault(db, settings, tmp_path):
    settings.DOCUMENTS_ROOT = tmp_path / "none"
    assert "0 files without a document, 0 unfinished ones." in run("sweep_documents")
    assert "Every document has its file" in run("verify_documents")


def test_verify_finds_nothing_wrong(carl):
    sent(carl)
    sent(carl)
    with nothing_changes():
        assert "Every document has its file, and every file its document." in run("verify_documents")


def test_verify_tells_missing_changed_and_foreign_files_and_fails(carl):
    good, missing, changed = (
        sent(carl, document_type=kind)["id"] for kind in ("puc", "purchase_order", "vendor_approval")
    )
    storage.remove(Document.objects.get(pk=missing).stored_key)
    path = settings.DOCUMENTS_ROOT / Document.objects.get(pk=changed).stored_key
    path.write_bytes(path.read_bytes()[:-1] + b"x")
    orphan = left_behind()
    left_behind("cd/" + "cd" * 16, hours=0.5)
    out = io.StringIO()
    with nothing_changes(), pytest.raises(CommandError, match=r"3 faults\.") as failed:
        call_command("verify_documents", stdout=out)
    assert failed.value.returncode == 1
    assert out.getvalue().splitlines() == [
        f"document {missing}: the file is missing",
        f"document {changed}: the file is not what was stored",
        f"file {orphan}: no document has it",
    ]
    assert storage.exists(Document.objects.get(pk=good).stored_key)
    assert storage.exists(orphan)


def test_verify_does_not_miss_the_file_of_a_document_that_was_just_removed_for_good(carl, monkeypatch):
    sent(carl)

    def gone(key):
        Document.objects.all().delete()
        storage.remove(key)
        raise FileNotFoundError

    monkeypatch.setattr(storage, "hash_of", gone)
    assert "Every document has its file" in run("verify_documents")
