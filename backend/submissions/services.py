"""Making an entry: people, vehicle, papers, boxes, messages and the event in one transaction, or none of them."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from typing import Any

from django.db import transaction

from core import procedures
from core.errors import SiloError
from documents import reading as papers_of
from documents import services as documents
from documents.models import Document, DocumentType
from drivers import services as drivers
from drivers.models import Driver
from events.record import record
from submissions import directory, messages, passes
from submissions.blocks import may_not_enter
from submissions.models import ManifestBox, Submission, SubmissionDocument
from vehicles import services as vehicles
from vehicles.models import Vehicle


class NotNow(SiloError):
    """The entry is in a state that does not allow it."""

    def __init__(self, message: str, **rest: Any):
        super().__init__("conflict", message, **rest)


class MayNotEnter(SiloError):
    """Somebody who is to come is blacklisted: nothing was made, and `people` are to be recorded as refused."""

    def __init__(self, people: list[Driver], role: str):
        super().__init__("denied", " ".join(may_not_enter(person, role) for person in people))
        self.people = people


def announce(given: dict[str, Any], *, by) -> Submission:
    """A new entry of an account, pending; `given` as CreateSubmissionInput has it.

    Papers that are not sent are the account's valid ones. Raises MayNotEnter, and SiloError for a phone that belongs
    to another name, and a validation error for a file that is refused.
    """
    with _stored(given) as stored:

        def work() -> Submission:
            # Inside a request with an idempotency key a refusal takes back this much and no more.
            with transaction.atomic():
                return _announce(given, stored, by)

        return procedures.in_transaction(work)


def record_refusal(people: list[Driver], *, plate: str) -> None:
    """Who tried to enter, told to the audit log; call it after the refused change was taken back."""

    def work() -> None:
        for person in people:
            record(
                "driver", str(person.pk), "refused", {"vehicle": [None, plate]}, reason=person.blacklist_reason or None
            )

    procedures.in_transaction(work)


def locked(submission_id: int) -> Submission:
    """Raises SiloError not_found."""
    submission = Submission.objects.select_for_update().filter(pk=submission_id).first()
    if submission is None:
        raise SiloError("not_found", f"There is no entry {submission_id}.")
    return submission


@contextmanager
def _stored(given: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """The files of the form, checked and stored; they are gone again unless their rows are committed."""
    with ExitStack() as files:
        yield {
            kind: files.enter_context(documents.cleaned(given[kind], kind))
            for kind in DocumentType.values
            if kind in given
        }


def _announce(given: dict[str, Any], stored: dict[str, Any], by) -> Submission:
    customer_id = directory.hold_by_phone(given["customer_phone"])
    driver, helper = _people(given, by)
    vehicle = vehicles.use(given["vehicle_number"], by.id)[0]
    papers = _papers(given, stored, by, vehicle, driver)
    pass_id = passes.new_id()
    payload = passes.sign(pass_id)
    submission = Submission.objects.create(
        owner_id=by.id,
        customer_email=given["customer_email"],
        customer_phone=given["customer_phone"],
        customer_id=customer_id,
        vehicle=vehicle,
        driver=driver,
        helper=helper,
        pass_id=pass_id,
        qr_payload=payload,
        qr_payload_hash=passes.hash_of(payload),
    )
    _refuse_the_blacklisted([driver, helper], by.role)
    links = [SubmissionDocument(submission=submission, document=p, document_type=p.document_type) for p in papers]
    SubmissionDocument.objects.bulk_create(links)
    serials = given.get("manifest") or []
    ManifestBox.objects.bulk_create(
        ManifestBox(submission=submission, serial_number=serial, is_expected=True) for serial in serials
    )
    record(
        "submission",
        str(submission.pk),
        "created",
        {"status": [None, "pending"], "vehicle": [None, vehicle.registration_no], "boxes": [None, len(serials)]},
        owner_id=by.id,
    )
    messages.tell_created(submission)
    return submission


def _people(given: dict[str, Any], by) -> tuple[Driver, Driver | None]:
    def use(part: str, kind: str) -> Driver:
        name, phone_no, language = (given[f"{part}_{field}"] for field in ("name", "phone", "language"))
        try:
            return drivers.use(name=name, phone_no=phone_no, type=kind, language=language, by=by.id)[0]
        except SiloError as refusal:
            raise SiloError(refusal.word, refusal.message, errors={f"{part}_phone": [refusal.message]}) from refusal

    driver = use("driver", "Driver")
    return driver, use("helper", "Helper") if given.get("helper_phone") else None


def _refuse_the_blacklisted(people: list[Driver | None], role: str) -> None:
    """Read after the entry's row is there: its foreign keys keep these rows as they are until the commit."""
    ids = [person.pk for person in people if person is not None]
    found = list(Driver.objects.filter(pk__in=ids, is_blacklisted=True).order_by("pk"))
    if found:
        raise MayNotEnter(found, role)


def _papers(given: dict[str, Any], stored: dict[str, Any], by, vehicle: Vehicle, driver: Driver) -> list[Document]:
    """The version of each paper that the entry is made with: what was sent, else what the account has."""
    papers = {}
    for kind in sorted(stored):
        papers[kind] = documents.add(
            stored[kind],
            owner=by.id,
            document_type=kind,
            vehicle=vehicle if kind in documents.OF_VEHICLE else None,
            driver=driver if kind in documents.OF_DRIVER else None,
            customer_email=given["customer_email"],
            expires_on=given.get(f"{kind}_expires_on"),
        )[0]
    had = [paper.pk for paper in papers_of.valid_of(by.id, vehicle=vehicle, driver=driver)]
    # Locked, because a paper may be removed or erased at any moment.
    for paper in Document.objects.select_for_update().filter(pk__in=had, is_active=True).order_by("slot"):
        papers.setdefault(paper.document_type, paper)
    return list(papers.values())
