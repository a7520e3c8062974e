"""Entries to look at: some in every state, with papers, boxes and somebody who may not come in."""

import io
from datetime import date, timedelta
from typing import Any

from django.conf import settings
from django.core.files.base import ContentFile
from django.db.models import QuerySet
from django.utils import timezone
from PIL import Image, ImageDraw, ImageFont

from core.validation import validated
from customers.models import Customer
from devices.models import Allocation, Approval, Device
from documents.models import DocumentType
from drivers.models import Driver
from outbox.models import Message
from submissions import admission, decisions, manifest, services
from submissions.models import Submission, SubmissionStatus
from submissions.serializers import CreateSubmissionInput

APART = timedelta(hours=5)
# Where each entry ends, the oldest first.
ENDS = ["expired", *["completed"] * 3, "rejected", *["approved"] * 3, "rejected", *["pending"] * 3]
PLATES = ["MH 12 AB 1234", "GJ 05 CD 5678", "TN 09 EF 9012", "DL 1C G 3456"]
DRIVERS = [
    ("Ravi Kumar", "+919000000101", "hi"),
    ("Sunita Pawar", "+919000000102", "mr"),
    ("Jignesh Shah", "+919000000103", "gu"),
    ("Murugan Selvam", "+919000000104", "ta"),
]
HELPER = {"helper_name": "Asif Khan", "helper_phone": "+919000000105", "helper_language": "en"}
REASONS = ["The loading bay is full today.", "The purchase order is of another month."]
# Of the first vehicle and driver; the days that each is valid still.
PAPERS = {
    DocumentType.VEHICLE_REGISTRATION: 900,
    DocumentType.VEHICLE_INSURANCE: 5,
    DocumentType.PUC: 2,
    DocumentType.DRIVER_LICENSE: 6,
    DocumentType.PURCHASE_ORDER: None,
}


def announce_entries(customer: Any, gate: Any) -> None:
    """One for each of ENDS, of the customer's account; the gate's decides. Both are users."""
    for number, end in enumerate(ENDS):
        _bring_to(end, services.announce(_given(number, customer.email), by=customer), gate, number)
    _expired_paper(customer)
    _blacklisted(customer)
    _set_back(Submission.objects.filter(owner=customer).order_by("pk")[: len(ENDS)])
    # The people of a demo are nobody, and their numbers may be somebody's.
    Message.objects.filter(owner=customer).delete()


def _given(number: int, email: str, **changed: Any) -> dict[str, Any]:
    name, phone, language = DRIVERS[number % len(DRIVERS)]
    phones = Customer.objects.filter(deleted_at=None, phone_number__startswith="+91").order_by("pk")
    fields = {
        "customer_email": email,
        "customer_phone": phones.values_list("phone_number", flat=True)[number % 4] if number % 2 else "+919000000100",
        "vehicle_number": PLATES[number % len(PLATES)],
        "driver_name": name,
        "driver_phone": phone,
        "driver_language": language,
        **(HELPER if number % 3 == 0 else {}),
        **(_papers(PAPERS) if number == 0 else {}),
        # An approved one that waits for its boxes, and a completed one.
        **({"manifest": _serials()} if number in (3, 5) else {}),
        **changed,
    }
    return validated(CreateSubmissionInput, fields)


def _papers(days: dict[DocumentType, int | None]) -> dict[str, Any]:
    given: dict[str, Any] = {}
    for number, (kind, valid) in enumerate(days.items()):
        given[kind.value] = drawn(kind.label, "PDF" if number % 2 else "PNG")
        if valid is not None:
            given[f"{kind.value}_expires_on"] = str(_day(valid))
    return given


def drawn(title: str, layout: str) -> ContentFile:
    """A paper that says what it stands for."""
    page = Image.new("RGB", (480, 640), "#f8f9fa")
    pen = ImageDraw.Draw(page)
    pen.rectangle((24, 24, 456, 616), outline="#868e96", width=2)
    pen.text((48, 56), title, fill="#212529", font=ImageFont.load_default(28))
    pen.text((48, 104), "Demo, not a real paper", fill="#495057", font=ImageFont.load_default(18))
    content = io.BytesIO()
    page.save(content, layout)
    return ContentFile(content.getvalue(), name=f"{title.lower().replace(' ', '-')}.{layout.lower()}")


def _serials() -> list[str]:
    """Three devices, and a box that is none of ours."""
    found = Device.objects.filter(isapproved=Approval.APPROVED, isallocated=Allocation.ALLOCATED)
    return [*found.order_by("serial_number").values_list("serial_number", flat=True)[:3], "DISPLAY-STAND-1"]


def _bring_to(end: str, made: Submission, gate: Any, number: int) -> None:
    if end == SubmissionStatus.REJECTED:
        decisions.reject(made.pk, REASONS[number % len(REASONS)], by=gate)
    elif end != SubmissionStatus.PENDING:
        decisions.approve(made.pk, by=gate)
        boxes = [box.serial_number for box in manifest.boxes_of(made.pk)]
        for serial in boxes[:2]:
            manifest.scan(made.pk, serial, by=gate.id)
        if end == SubmissionStatus.COMPLETED:
            admission.admit(made.qr_payload, by=gate, reason="The other boxes come tomorrow." if boxes else "")


def _expired_paper(customer: Any) -> None:
    """Waits and cannot be approved: its PUC certificate expired yesterday."""
    papers = _papers({DocumentType.PUC: -1})
    services.announce(_given(3, customer.email, vehicle_number="RJ 14 H 7890", manifest=[], **papers), by=customer)


def _blacklisted(customer: Any) -> None:
    """Waits and cannot be approved: its driver was put on the list since."""
    somebody = {"driver_name": "Vikram Rathod", "driver_phone": "+919000000106"}
    made = services.announce(_given(1, customer.email, **somebody), by=customer)
    driver = Driver.objects.get(pk=made.driver_id)
    driver.is_blacklisted, driver.blacklist_reason = True, "Left with a pallet that was not on the manifest."
    driver.rating = 1
    driver.save()


def _set_back(entries: QuerySet[Submission]) -> None:
    """Some days of work. The times of the rows alone; the events say when they were really made."""
    valid = timedelta(days=settings.PASS_VALID_DAYS)
    for number, entry in enumerate(entries):
        created = timezone.now() - APART * (len(ENDS) - number)
        if ENDS[number] == "expired":
            created -= valid + timedelta(days=1)
        times = {"created_at": created}
        if entry.decided_at:
            times["decided_at"] = created + timedelta(hours=1)
        if entry.valid_until:
            times["valid_until"] = times["decided_at"] + valid
        if entry.completed_at:
            times["completed_at"] = created + timedelta(hours=2)
        Submission.objects.filter(pk=entry.pk).update(**times)


def _day(ahead: int) -> date:
    return timezone.localdate() + timedelta(days=ahead)
