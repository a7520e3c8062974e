"""Reading entries: the own ones, or everybody's for staff and the gate."""

import unicodedata
from datetime import UTC
from typing import Any

import orjson
from django.db.models import Exists, OuterRef, Q, QuerySet

from core.errors import SiloError
from core.fields import LARGEST_ID, iso
from core.permissions import Action, is_allowed
from drivers import reading as drivers
from events.models import Event
from events.reading import history_of
from submissions.models import ManifestBox, Submission
from submissions.rows import SOMEBODY_AT_THE_GATE, submission_row, whole_row
from vehicles import reading as vehicles

SHORTEST_PART = 4  # of a phone number: fewer digits are in every second one
# What the event record says of an entry, in the words of the contract. Other events of it are the audit log's.
AUDIT_WORDS = {
    "created": "SUBMISSION_CREATED",
    "email_sent": "EMAIL_SENT",
    "email_failed": "EMAIL_FAILED",
    "sms_queued": "SMS_QUEUED",
    "sms_sent": "SMS_SENT",
    "sms_failed": "SMS_FAILED",
    "approved": "APPROVED",
    "rejected": "REJECTED",
    "completed": "COMPLETED",
}
_DECISIONS = frozenset({"approved", "rejected", "completed"})


def visible_to(user) -> QuerySet[Submission]:
    """What the account may see: a caller or a user."""
    everybodys = is_allowed(user.role, Action.VIEW_ALL_GATE)
    return Submission.objects.all() if everybodys else Submission.objects.filter(owner_id=user.id)


def find(user, submission_id: int) -> Submission:
    """Raises SiloError not_found for an entry that is not there or not for this account's eyes."""
    submission = whole(visible_to(user)).filter(pk=submission_id).first()
    if submission is None:
        raise SiloError("not_found", f"There is no entry {submission_id}.")
    return submission


def shown(request, submission_id: int) -> dict[str, Any]:
    """The whole entry as it is now, for whoever asks. Raises SiloError as find() does."""
    return whole_row(find(request.user, submission_id), request)


def search(user, given: dict[str, Any]) -> QuerySet[Submission]:
    """The account's entries that match the list's filters, newest first; ties in order of id.

    Days come as naive UTC, as DayBound gives them; the ORM would read naive times in TIME_ZONE.
    """
    found = visible_to(user)
    if given.get("status"):
        found = found.filter(status=given["status"])
    if given.get("from_date"):
        found = found.filter(created_at__gte=given["from_date"].replace(tzinfo=UTC))
    if given.get("to_date"):
        found = found.filter(created_at__lt=given["to_date"].replace(tzinfo=UTC))
    if given.get("customer_email"):
        found = found.filter(customer_email__iexact=given["customer_email"])
    if given.get("customer"):
        found = found.filter(customer_id=given["customer"]) if _reads_directory(user) else found.none()
    if given.get("search"):
        found = found.filter(_contains(given["search"]))
    if given.get("completed_from"):
        # Whom the gate let in, the last one first; an entry may have been made days before.
        since = given["completed_from"].replace(tzinfo=UTC)
        return found.filter(completed_at__gte=since).order_by("-completed_at", "id")
    return found.order_by("-created_at", "id")


def rows(user, found: QuerySet[Submission], start: int, end: int) -> list[dict[str, Any]]:
    """One slice: the ids first, so that sorting and skipping stay inside an index however far back a page is."""
    return rows_of(user, list(found.values_list("pk", flat=True)[start:end]))


def rows_of(user, ids: list[int]) -> list[dict[str, Any]]:
    """The entries of these ids that are still there, in their order."""
    read = {submission.pk: submission for submission in whole(Submission.objects.filter(pk__in=ids))}
    expected = ManifestBox.objects.filter(submission_id=OuterRef("pk"), is_expected=True)
    listed = set(Submission.objects.filter(Exists(expected), pk__in=ids).values_list("pk", flat=True))
    return [submission_row(read[number], user.role, has_manifest=number in listed) for number in ids if number in read]


def last_of(user, vehicle_id: int) -> Submission | None:
    """The last entry with a vehicle that the account may see."""
    found = visible_to(user).filter(vehicle_id=vehicle_id).select_related("driver", "helper")
    return found.order_by("-pk").first()


def audit(user, submission: Submission) -> list[dict[str, Any]]:
    """What happened to an entry, oldest first."""
    events = history_of("submission", str(submission.pk)).filter(action__in=AUDIT_WORDS).order_by("id")
    return [_audit_row(event, user) for event in events]


def whole(found: QuerySet[Submission]) -> QuerySet[Submission]:
    """With all that a row shows."""
    return found.select_related("vehicle", "driver", "helper", "customer", "decided_by", "completed_by")


def _audit_row(event: Event, user) -> dict[str, Any]:
    return {
        "id": event.pk,
        "action": AUDIT_WORDS[event.action],
        "at": iso(event.at),
        "actor": _actor(event, user),
        "reason": event.reason,
        "details": orjson.loads(event.changes),
    }


def _actor(event: Event, user) -> str:
    """Customers read no stranger's name: who decided is the gate, who sent is the system."""
    if is_allowed(user.role, Action.VIEW_ALL_GATE) or event.actor_id == user.id:
        return event.actor
    return SOMEBODY_AT_THE_GATE if event.action in _DECISIONS else "system"


def _reads_directory(user) -> bool:
    return is_allowed(user.role, Action.VIEW_CUSTOMERS)


def _contains(term: str) -> Q:
    """Plate, names, phones and address; a number is also an entry's own."""
    name = unicodedata.normalize("NFC", term)
    wanted = Q(customer_email__icontains=term) | Q(driver__name__icontains=name) | Q(helper__name__icontains=name)
    wanted |= Q(vehicle__in=vehicles.alike(term))
    part = drivers.phone_part(term)
    if part and len(part) >= SHORTEST_PART:
        for phone in ("customer_phone", "driver__phone_no", "helper__phone_no"):
            wanted |= Q(**{f"{phone}__contains": part})
    if term.isascii() and term.isdigit() and int(term) <= LARGEST_ID:
        wanted |= Q(pk=int(term))
    return wanted
