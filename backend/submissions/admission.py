"""What the scan of a pass does: it lets the vehicle in exactly once, or says why not."""

from collections.abc import Sequence

from django.utils import timezone

from core import procedures
from core.errors import SiloError
from drivers.models import Driver
from events.record import record
from submissions import manifest, passes
from submissions.blocks import blacklisted, may_not_enter
from submissions.decisions import hold_people
from submissions.models import Submission, SubmissionStatus
from submissions.rows import is_expired
from submissions.services import locked

FORGED, EXPIRED, MANIFEST = "forged", "expired", "manifest"
USED, PENDING, REJECTED, BLACKLISTED = "used", "pending", "rejected", "blacklisted"
_BY_STATUS = {
    SubmissionStatus.COMPLETED: (USED, "This pass was used already."),
    SubmissionStatus.PENDING: (PENDING, "This entry is not approved yet."),
    SubmissionStatus.REJECTED: (REJECTED, "This entry was rejected."),
}


class NotAdmitted(SiloError):
    """The pass does not admit; `reason` is the contract's word.

    `submission` is None when it is no pass of ours; `people` are those to be recorded as refused.
    """

    def __init__(self, reason: str, message: str, submission: Submission | None = None, people: Sequence[Driver] = ()):
        word = "error" if reason in (FORGED, EXPIRED) else "conflict"
        super().__init__(word, message, more={"valid": False, "reason": reason})
        self.submission, self.people = submission, list(people)


def admit(payload: object, *, by, reason: str = "") -> int:
    """Complete the entry of an approved pass; give its id.

    `reason` is why the vehicle goes in although its boxes do not fit the manifest. Raises NotAdmitted before
    anything is written.
    """
    pass_id = passes.read(payload)
    # Compared whole: an entry has one payload, whichever key would sign its id today.
    found = Submission.objects.filter(pass_id=pass_id, qr_payload=payload) if pass_id else Submission.objects.none()
    submission_id = found.values_list("pk", flat=True).first()
    if submission_id is None:
        raise NotAdmitted(FORGED, "This is no pass of this gate.")

    def work() -> int:
        hold_people(submission_id)
        submission = locked(submission_id)
        boxes = manifest.boxes_of(submission_id)
        fits = manifest.fits(boxes)
        if submission.status == SubmissionStatus.APPROVED:
            _refuse_what_is_stopped(submission, by.role, may_pass=fits or bool(reason))
        # The reason is about the boxes: there is none when they fit.
        _complete(submission, by, "" if fits else reason)
        manifest.tell_devices(submission, boxes, "" if fits else reason)
        return submission_id

    return procedures.in_transaction(work)


def _refuse_what_is_stopped(submission: Submission, role: str, *, may_pass: bool) -> None:
    """An approved entry that does not come in all the same; `may_pass`: its boxes fit, or somebody said why not."""
    if is_expired(submission):
        raise NotAdmitted(EXPIRED, "This pass has expired.", submission)
    refused = blacklisted(submission)
    if refused:
        sentence = " ".join(may_not_enter(person, role) for person in refused)
        raise NotAdmitted(BLACKLISTED, sentence, submission, refused)
    if not may_pass:
        sentence = "The boxes do not fit the manifest. Scan what is missing, or give a reason."
        raise NotAdmitted(MANIFEST, sentence, submission)


def _complete(submission: Submission, by, why: str) -> None:
    """The one statement that admits; what it does not match is no approved entry any more, or was none."""
    now = timezone.now()
    admitted = Submission.objects.filter(pk=submission.pk, status=SubmissionStatus.APPROVED).update(
        status=SubmissionStatus.COMPLETED.value,
        completed_at=now,
        completed_by_id=by.id,
        completion_reason=why,
        updated_at=now,
    )
    if not admitted:
        raise NotAdmitted(*_BY_STATUS[SubmissionStatus(submission.status)], submission)
    changes = {"status": [SubmissionStatus.APPROVED.value, SubmissionStatus.COMPLETED.value]}
    owner_id = submission.owner_id
    record("submission", str(submission.pk), "completed", changes, reason=why or None, owner_id=owner_id)
