"""Writes of documents: the file first, then the row with its event; what fails leaves neither."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from typing import IO

from django.core.files.base import File
from django.db import IntegrityError, InterfaceError, OperationalError, transaction
from django.utils import timezone
from rest_framework.exceptions import ValidationError

from core import procedures
from core.errors import SiloError
from documents import cleaning, names, storage
from documents.models import Document, DocumentType
from documents.receiving import LARGEST_FILE, TOO_LARGE
from drivers.models import Driver
from events.record import record
from vehicles.models import Vehicle

NO_SUCH = "There is no such document."
EMPTY = "The file is empty."
OTHER_ENDING = "The name must end in .pdf, .jpg, .jpeg or .png."
OTHER_CONTENT = "Only PDF, JPG and PNG files are accepted, and this is none of them."
# Of each vehicle its own, of each driver their own; one of the other papers does for all that an account announces.
OF_VEHICLE = frozenset({DocumentType.VEHICLE_REGISTRATION, DocumentType.VEHICLE_INSURANCE, DocumentType.PUC})
OF_DRIVER = frozenset({DocumentType.DRIVER_LICENSE})


@dataclass(frozen=True, slots=True)
class Stored:
    """A clean file at its place, without a row yet."""

    key: str
    name: str  # as it is shown
    extension: str
    size: int  # bytes
    sha256: str


@contextmanager
def cleaned(upload: File, field: str = "file") -> Iterator[Stored]:
    """Check, clean and store an upload; it is removed when the block fails, so commit its row inside.

    Except when the database was lost: the row may have been committed, so the sweep decides.
    Raises a validation error under `field`, SiloError too_large.
    """
    stored = _store(upload, field)
    keep = False
    try:
        yield stored
        keep = True
    except (OperationalError, InterfaceError) as error:
        keep = error.args[:1] not in {(code,) for code in procedures.RETRIED}
        raise
    finally:
        if not keep:
            storage.remove(stored.key)


def _store(upload: File, field: str) -> Stored:
    name = names.shown(upload.name or "")
    with _on_disk(upload) as source, storage.unfinished() as (out, path):
        try:
            kind = _checked_kind(source, name)
            cleaning.clean(source, kind, out)
        except cleaning.BadFile as error:
            raise ValidationError({field: [str(error)]}) from error
        size, digest = out.seek(0, 2), storage.sha256(out)
        return Stored(storage.keep(out, path), name, kind, size, digest)


@contextmanager
def _on_disk(upload: File) -> Iterator[IO[bytes]]:
    """The upload as a file of the operating system, which the child can read."""
    if (upload.size or 0) > LARGEST_FILE:
        raise SiloError("too_large", TOO_LARGE)
    with storage.nameless() as source:
        for chunk in upload.chunks():  # from the beginning, also when the unit of work is run again
            source.write(chunk)
        source.flush()
        yield source


def _checked_kind(source: IO[bytes], name: str) -> str:
    if not os.fstat(source.fileno()).st_size:
        raise cleaning.BadFile(EMPTY)
    ending = names.extension_of(name)
    if ending is None:
        raise cleaning.BadFile(OTHER_ENDING)
    kind = cleaning.kind_of(source)
    if kind is None:
        raise cleaning.BadFile(OTHER_CONTENT)
    if kind != ending:
        raise cleaning.BadFile(f"The name ends in .{ending}, but the content is a {kind.upper()} file.")
    return kind


def slot_of(owner: int, document_type: str, vehicle: Vehicle | None, driver: Driver | None) -> str:
    """What has one active version at most."""
    of_vehicle = vehicle.pk if vehicle and document_type in OF_VEHICLE else ""
    of_driver = driver.pk if driver and document_type in OF_DRIVER else ""
    return f"{owner}/{document_type}/{of_vehicle}/{of_driver}"


def add(
    stored: Stored,
    *,
    owner: int,
    document_type: str,
    vehicle: Vehicle | None = None,
    driver: Driver | None = None,
    customer_email: str = "",
    expires_on: date | None = None,
) -> tuple[Document, bool]:
    """The next version of its slot, and whether it replaced one. Call it in a transaction, inside of cleaned().

    `owner` is the account's id.
    """
    document = Document(
        owner_id=owner,
        customer_email=customer_email,
        document_type=document_type,
        original_filename=stored.name,
        stored_key=stored.key,
        file_size=stored.size,
        file_extension=stored.extension,
        sha256=stored.sha256,
        vehicle=vehicle,
        driver=driver,
        expires_on=expires_on,
        slot=slot_of(owner, document_type, vehicle, driver),
    )
    replaced = _next_version(document)
    changes = {"document_type": [None, document_type], "version": [None, document.version]}
    record("document", str(document.pk), "uploaded", changes, owner_id=owner)
    return document, replaced


def _next_version(document: Document) -> bool:
    """Insert it as the newest of its slot; whether it took the place of an active one."""
    while True:
        # In order of version: whoever comes later waits at the first, and then sees all that was added meanwhile.
        there = list(Document.objects.filter(slot=document.slot).order_by("version").select_for_update())
        document.version = there[-1].version + 1 if there else 1
        for old in there:
            if old.is_active:
                _retire(old, "replaced")
        try:
            with transaction.atomic():
                document.save(force_insert=True)
        except IntegrityError as error:
            if error.args[0] != procedures.DUPLICATE or there:
                raise
            continue  # somebody else added the first one at this very moment
        return any(old.is_active for old in there)


def _retire(document: Document, action: str, *, by: int | None = None) -> None:
    now = timezone.now()
    fields = {"is_active": False, "updated_at": now}
    if by is not None:
        fields |= {"removed_at": now, "removed_by_id": by}
    Document.objects.filter(pk=document.pk).update(**fields)
    changes = {"document_type": [document.document_type] * 2, "version": [document.version] * 2}
    changes["is_active"] = [document.is_active, False]
    record("document", str(document.pk), action, changes, owner_id=document.owner_id)


def remove(document_id: int, *, by: int) -> None:
    """Take a version out of use; its file stays. One that is removed already stays as it is.

    Raises SiloError not_found.
    """

    def work() -> None:
        document = _locked(document_id)
        if document.removed_at is None:
            _retire(document, "removed", by=by)

    procedures.in_transaction(work)


def erase(document_id: int) -> None:
    """Row, file and the links of entries to it, for good. Raises SiloError not_found."""

    def work() -> None:
        erase_locked(_locked(document_id))

    procedures.in_transaction(work)


def erase_locked(document: Document) -> None:
    """In the caller's transaction; the file goes once that is committed."""
    key, document_id, owner_id = document.stored_key, document.pk, document.owner_id
    changes = {"document_type": [document.document_type, None], "version": [document.version, None]}
    document.delete()
    record("document", str(document_id), "removed", changes, owner_id=owner_id)
    # Robust: what goes wrong then is logged and swept later; a change that is committed is not told as failed.
    transaction.on_commit(lambda: storage.remove(key), robust=True)


def _locked(document_id: int) -> Document:
    document = Document.objects.select_for_update().filter(pk=document_id).first()
    if document is None:
        raise SiloError("not_found", NO_SUCH)
    return document
