"""The boxes of an entry: what its manifest expects, what the guard scanned, and whether the two fit."""

from collections.abc import Iterable
from typing import Any

from django.db.models import Count, Q
from django.utils import timezone

from core import procedures
from core.errors import SiloError
from core.fields import iso
from devices.models import Device
from events.record import record
from submissions import services
from submissions.fields import MOST_BOXES
from submissions.models import ManifestBox, Submission, SubmissionStatus

MATCH, FOREIGN, AGAIN = "match", "foreign", "again"
# What the history of a device says of the boxes when the vehicle goes in.
PASSED, MISSED, STRANGE = "passed_gate", "missed_at_gate", "foreign_at_gate"


def boxes_of(submission_id: int) -> list[ManifestBox]:
    """In the order they were given; those that were scanned beyond them last."""
    return list(ManifestBox.objects.filter(submission_id=submission_id).order_by("-is_expected", "pk"))


def manifest_row(boxes: list[ManifestBox], *, tells_unknown: bool) -> dict[str, Any] | None:
    """The manifest as it stands; None for an entry without one.

    `tells_unknown` adds the expected serial numbers that no device has: whether there is a device is not for
    customers.
    """
    if not boxes:
        return None
    row: dict[str, Any] = {
        "expected": sum(box.is_expected for box in boxes),
        "matched": sum(box.is_expected and box.scanned_at is not None for box in boxes),
        "missing": missing(boxes),
        "foreign": foreign(boxes),
        "fits": fits(boxes),
        "boxes": [box_row(box) for box in boxes],
    }
    if tells_unknown:
        expected = [box.serial_number for box in boxes if box.is_expected]
        known = devices_among(expected)
        row["unknown"] = [serial for serial in expected if serial not in known]
    return row


def counts_row(submission_id: int) -> dict[str, Any]:
    """How far the boxes are, without the boxes: the same counts as those of manifest_row()."""
    counts = ManifestBox.objects.filter(submission_id=submission_id).aggregate(
        expected=Count("pk", filter=Q(is_expected=True)),
        matched=Count("pk", filter=Q(is_expected=True, scanned_at__isnull=False)),
        foreign=Count("pk", filter=Q(is_expected=False)),
    )
    return {**counts, "fits": counts["matched"] == counts["expected"] and not counts["foreign"]}


def box_row(box: ManifestBox) -> dict[str, Any]:
    return {"serial_number": box.serial_number, "is_expected": box.is_expected, "scanned_at": iso(box.scanned_at)}


def box_of(submission_id: int, serial_number: str) -> dict[str, Any] | None:
    """One box as it is now; None for one that is neither expected nor was scanned."""
    box = ManifestBox.objects.filter(submission_id=submission_id, serial_number=serial_number).first()
    return box_row(box) if box else None


def missing(boxes: Iterable[ManifestBox]) -> list[str]:
    return [box.serial_number for box in boxes if box.is_expected and box.scanned_at is None]


def foreign(boxes: Iterable[ManifestBox]) -> list[str]:
    return [box.serial_number for box in boxes if not box.is_expected]


def fits(boxes: list[ManifestBox]) -> bool:
    return not missing(boxes) and not foreign(boxes)


def scan(submission_id: int, serial_number: str, *, by: int) -> str:
    """Note one box of an approved entry: match, foreign, or again for one that was scanned before.

    Raises SiloError not_found; conflict for an entry that is not approved, or has no manifest.
    """

    def work() -> str:
        submission = _open(submission_id)
        box = ManifestBox.objects.filter(submission_id=submission_id, serial_number=serial_number).first()
        if box is not None and box.scanned_at is not None:
            return AGAIN
        if box is None:
            _add_foreign(submission_id, serial_number, by)
        else:
            ManifestBox.objects.filter(pk=box.pk).update(scanned_at=timezone.now(), scanned_by_id=by)
        _record_scan(submission, "box_scanned", [None, serial_number])
        return FOREIGN if box is None else MATCH

    return procedures.in_transaction(work)


def undo_scan(submission_id: int, serial_number: str) -> None:
    """The box was not there after all. Raises SiloError as scan() does, and not_found for one never scanned."""

    def work() -> None:
        submission = _open(submission_id)
        found = ManifestBox.objects.filter(
            submission_id=submission_id, serial_number=serial_number, scanned_at__isnull=False
        )
        undone = found.filter(is_expected=False).delete()[0] or found.update(scanned_at=None, scanned_by=None)
        if not undone:
            raise SiloError("not_found", "This box was not scanned.")
        _record_scan(submission, "box_unscanned", [serial_number, None])

    procedures.in_transaction(work)


def tell_devices(submission: Submission, boxes: list[ManifestBox], reason: str) -> None:
    """Each box that is a device of ours has in its history what happened to it at the gate."""
    known = devices_among([box.serial_number for box in boxes])
    for box in boxes:
        if box.serial_number in known:
            happened = STRANGE if not box.is_expected else PASSED if box.scanned_at else MISSED
            record("device", box.serial_number, happened, {"submission": [None, submission.pk]}, reason=reason or None)


def devices_among(serials: list[str]) -> set[str]:
    """Which of these serial numbers devices have."""
    return set(Device.objects.filter(pk__in=serials).values_list("pk", flat=True))


def _open(submission_id: int) -> Submission:
    """The entry, locked, while its boxes may be scanned."""
    submission = services.locked(submission_id)
    if submission.status != SubmissionStatus.APPROVED:
        raise services.NotNow(f"Entry {submission_id} is {submission.status}; boxes of approved ones are scanned.")
    if not ManifestBox.objects.filter(submission_id=submission_id, is_expected=True).exists():
        raise services.NotNow(f"Entry {submission_id} has no manifest.")
    return submission


def _add_foreign(submission_id: int, serial_number: str, by: int) -> None:
    if ManifestBox.objects.filter(submission_id=submission_id, is_expected=False).count() >= MOST_BOXES:
        raise services.NotNow("Too many boxes that are not on the manifest were scanned.")
    ManifestBox.objects.create(
        submission_id=submission_id,
        serial_number=serial_number,
        is_expected=False,
        scanned_at=timezone.now(),
        scanned_by_id=by,
    )


def _record_scan(submission: Submission, action: str, serial: list) -> None:
    record("submission", str(submission.pk), action, {"serial_number": serial}, owner_id=submission.owner_id)
