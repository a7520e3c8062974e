"""What becomes of files and rows in the long run: removing what nobody has any more, and looking for what is wrong."""

from collections.abc import Iterator
from datetime import timedelta

from django.db.models import Exists, OuterRef, QuerySet
from django.utils import timezone

from core import procedures
from documents import storage
from documents.models import Document
from documents.services import erase_locked
from submissions.models import SubmissionDocument, SubmissionStatus

HOUR = 3600  # seconds; an upload takes a few
_CHUNK = 500
_NEEDED = (SubmissionStatus.PENDING, SubmissionStatus.APPROVED)


def remove_orphans(*, older_than: float = HOUR, dry_run: bool = False) -> list[str]:
    """Files that no row names and that are older than so many seconds, and unfinished ones; a line for each kind."""
    found = orphans(older_than=older_than)
    if not dry_run:
        for key in found:
            storage.remove(key)
    unfinished = storage.remove_unfinished(older_than=older_than, dry_run=dry_run)
    lines = [f"{'would remove' if dry_run else 'removed'} {key}" for key in found]
    return [*lines, f"{len(found)} files without a document, {unfinished} unfinished ones."]


def orphans(*, older_than: float = HOUR) -> list[str]:
    # Files first, rows second: a row committed in between belongs to a file too new to be looked at.
    there = sorted(storage.keys(older_than=older_than))
    found: list[str] = []
    for start in range(0, len(there), _CHUNK):
        part = there[start : start + _CHUNK]
        named = set(Document.objects.filter(stored_key__in=part).values_list("stored_key", flat=True))
        found += [key for key in part if key not in named]
    return found


def outlived(days: int) -> QuerySet[Document]:
    """Replaced or removed so many days ago, and in no entry that is still to be decided or let in."""
    entries = SubmissionDocument.objects.filter(document=OuterRef("pk"), submission__status__in=_NEEDED)
    before = timezone.now() - timedelta(days=days)
    return Document.objects.filter(~Exists(entries), is_active=False, updated_at__lt=before).order_by("pk")


def erase_outlived(days: int) -> int:
    """Rows and files of outlived versions, each in a transaction of its own; how many."""
    done = 0
    for document_id in list(outlived(days).values_list("pk", flat=True)):

        def work(document_id: int = document_id) -> bool:
            # Asked again under the lock: an entry may have taken it meanwhile.
            document = outlived(days).select_for_update().filter(pk=document_id).first()
            if document is not None:
                erase_locked(document)
            return document is not None

        done += procedures.in_transaction(work)
    return done


def faults() -> Iterator[str]:
    """What is not as it should be, a sentence each: missing and changed files, files without a document."""
    rows = Document.objects.order_by("pk").values_list("pk", "stored_key", "sha256")
    for document_id, key, sha256 in rows.iterator(chunk_size=_CHUNK):
        wrong = _fault_of(key, sha256)
        # Asked again: one that was just removed for good lost its file rightly.
        if wrong and Document.objects.filter(pk=document_id).exists():
            yield f"document {document_id}: {wrong}"
    for key in orphans():
        yield f"file {key}: no document has it"


def _fault_of(key: str, sha256: str) -> str:
    try:
        return "" if storage.hash_of(key) == sha256 else "the file is not what was stored"
    except FileNotFoundError:
        return "the file is missing"
