"""Approving and rejecting a waiting entry: one guarded statement each, so that of two who decide one wins."""

from datetime import timedelta

from django.conf import settings
from django.utils import timezone

from core import procedures
from core.fields import iso
from drivers import services as drivers
from drivers.models import Driver
from events.record import record
from submissions import messages
from submissions.blocks import blocked_by, people_of
from submissions.models import Submission, SubmissionStatus
from submissions.services import NotNow, locked


def approve(submission_id: int, *, by) -> None:
    """Its pass admits from now on, for PASS_VALID_DAYS.

    Raises SiloError not_found; NotNow for an entry that is not pending or that something stops.
    """

    def work() -> None:
        hold_people(submission_id)
        submission = locked(submission_id)
        papers = [link.document for link in submission.papers.select_related("document").order_by("document_type")]
        sentences = blocked_by(submission, papers, by.role)
        if sentences:
            raise NotNow(" ".join(sentences), more={"blocked_by": sentences})
        now = timezone.now()
        valid_until = now + timedelta(days=settings.PASS_VALID_DAYS)
        _decide(submission, SubmissionStatus.APPROVED, by=by, at=now, valid_until=valid_until)
        for person in people_of(submission):
            drivers.link(person, by.id)  # from now on the customer cannot rename whom the gate let in
        messages.tell_approved(submission)

    procedures.in_transaction(work)


def reject(submission_id: int, reason: str, *, by) -> None:
    """Its pass never admits. Raises SiloError not_found, NotNow unless it is pending."""

    def work() -> None:
        submission = locked(submission_id)
        _decide(submission, SubmissionStatus.REJECTED, by=by, at=timezone.now(), reject_reason=reason)
        messages.tell_rejected(submission)

    procedures.in_transaction(work)


def hold_people(submission_id: int) -> None:
    """Driver and helper stay as they are until the transaction ends; people are locked before entries everywhere."""
    found = Submission.objects.filter(pk=submission_id).values_list("driver_id", "helper_id").first()
    ids = [person for person in found or () if person is not None]
    list(Driver.objects.select_for_update().filter(pk__in=ids).order_by("pk"))


def _decide(submission: Submission, status: SubmissionStatus, *, by, at, **more) -> None:
    """The one statement that decides; `submission` then says what its row says. Raises NotNow unless it was pending."""
    written = {"status": status.value, "decided_at": at, "decided_by_id": by.id, "updated_at": at, **more}
    if not Submission.objects.filter(pk=submission.pk, status=SubmissionStatus.PENDING).update(**written):
        raise NotNow(f"Entry {submission.pk} is {submission.status}; only a pending one can be {status}.")
    for name, value in written.items():
        setattr(submission, name, value)
    changes: dict[str, list] = {"status": [SubmissionStatus.PENDING.value, status.value]}
    if submission.valid_until:
        changes["valid_until"] = [None, iso(submission.valid_until)]
    reason = submission.reject_reason or None
    record("submission", str(submission.pk), status.value, changes, reason=reason, owner_id=submission.owner_id)
