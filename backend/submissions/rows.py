"""How an entry is written on the wire: the one place, for every list and answer that shows one."""

from typing import Any

from django.utils import timezone

from core.fields import iso
from core.permissions import Action, is_allowed
from documents.rows import document_row
from drivers.models import Driver
from drivers.rows import driver_row
from submissions import passes
from submissions.blocks import blocked_by
from submissions.manifest import boxes_of, manifest_row
from submissions.models import Submission, SubmissionStatus
from vehicles.rows import vehicle_row

SOMEBODY_AT_THE_GATE = "gate"  # customers are told no stranger's name


def submission_row(submission: Submission, role: str, *, has_manifest: bool) -> dict[str, Any]:
    """An entry for the eyes of a role, loaded as reading.whole() loads it."""
    helper = submission.helper
    return {
        "id": submission.pk,
        "status": str(submission.status),
        "vehicle_number": submission.vehicle.registration_no,
        **_person("driver", submission.driver),
        **_person("helper", helper),
        "customer_email": submission.customer_email,
        "customer_phone": submission.customer_phone,
        "created_at": iso(submission.created_at),
        "updated_at": iso(submission.updated_at),
        "decided_at": iso(submission.decided_at),
        "decided_by": _name(submission.decided_by, role),
        "reject_reason": submission.reject_reason,
        "valid_until": iso(submission.valid_until),
        "is_expired": is_expired(submission),
        "completed_at": iso(submission.completed_at),
        "completed_by": _name(submission.completed_by, role),
        "completion_reason": submission.completion_reason,
        "qr_payload": submission.qr_payload,
        "qr_payload_hash": submission.qr_payload_hash,
        "has_manifest": has_manifest,
        "vehicle": vehicle_row(submission.vehicle, role),
        "driver": driver_row(submission.driver, role),
        "helper": driver_row(helper, role) if helper else None,
        **_customer(submission.customer, role),
    }


def whole_row(submission: Submission, request) -> dict[str, Any]:
    """An entry with its papers, its manifest and what stops its approval."""
    role = request.user.role
    links = submission.papers.select_related("document__vehicle", "document__driver").order_by("document_type")
    papers = [link.document for link in links]
    boxes = boxes_of(submission.pk)
    return {
        **submission_row(submission, role, has_manifest=any(box.is_expected for box in boxes)),
        "documents": [document_row(paper, request) for paper in papers],
        "manifest": manifest_row(boxes, tells_unknown=is_allowed(role, Action.VIEW_ALL_GATE)),
        "blocked_by": blocked_by(submission, papers, role),
    }


def created_row(submission: Submission) -> dict[str, Any]:
    """What the contract says of an entry that was just made."""
    return {
        "id": submission.pk,
        "qrCodeImage": passes.data_url(submission.qr_payload),
        "vehicleNumber": submission.vehicle.registration_no,
        "driverPhone": submission.driver.phone_no,
        "status": str(submission.status),
        "createdAt": iso(submission.created_at),
        "qr_payload": submission.qr_payload,
        "qr_payload_hash": submission.qr_payload_hash,
    }


def is_expired(submission: Submission) -> bool:
    """Approved, and too late."""
    is_approved = submission.status == SubmissionStatus.APPROVED
    return is_approved and submission.valid_until is not None and submission.valid_until <= timezone.now()


def _person(part: str, driver: Driver | None) -> dict[str, str]:
    """Empty where nobody comes along."""
    return {
        f"{part}_name": driver.name if driver else "",
        f"{part}_phone": driver.phone_no if driver else "",
        f"{part}_language": str(driver.language) if driver else "",
    }


def _name(user, role: str) -> str | None:
    if user is None:
        return None
    return user.username if is_allowed(role, Action.VIEW_ALL_GATE) else SOMEBODY_AT_THE_GATE


def _customer(customer, role: str) -> dict[str, Any]:
    """Whom of the directory it is for: for those who may read the directory, without the key for others."""
    if not is_allowed(role, Action.VIEW_CUSTOMERS):
        return {}
    return {"customer": customer and {"id": customer.pk, "code": customer.code, "full_name": customer.full_name}}
