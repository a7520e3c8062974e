"""Entries at the gate, and the pass of each."""

from django.conf import settings
from django.db import models


class SubmissionStatus(models.TextChoices):
    PENDING = "pending"
    APPROVED = "approved"
    REJECTED = "rejected"
    COMPLETED = "completed"


class Submission(models.Model):
    """Who comes with which vehicle; its pass admits exactly once, while it is approved and not expired."""

    owner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    customer_email = models.EmailField()
    customer_phone = models.CharField(max_length=16, db_collation="ascii_bin")  # E.164
    # Whom of the directory it is for: the live customer with this phone, if there is one. Staff alone sees it.
    customer = models.ForeignKey("customers.Customer", on_delete=models.PROTECT, null=True, related_name="+")
    vehicle = models.ForeignKey("vehicles.Vehicle", on_delete=models.PROTECT, related_name="+")
    driver = models.ForeignKey("drivers.Driver", on_delete=models.PROTECT, related_name="+")
    helper = models.ForeignKey("drivers.Driver", on_delete=models.PROTECT, null=True, related_name="+")
    status = models.CharField(
        max_length=9, choices=SubmissionStatus.choices, default=SubmissionStatus.PENDING, db_collation="ascii_bin"
    )
    # What the QR shows: an opaque id and its signature. Kept whole, so that it stays the same when keys change.
    pass_id = models.CharField(max_length=32, unique=True, db_collation="ascii_bin")
    qr_payload = models.CharField(max_length=200, db_collation="ascii_bin")
    qr_payload_hash = models.CharField(max_length=64, unique=True, db_collation="ascii_bin")  # SHA-256, hex
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)
    decided_at = models.DateTimeField(null=True)  # approved or rejected
    decided_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    reject_reason = models.CharField(max_length=500, blank=True, default="")
    valid_until = models.DateTimeField(null=True)  # set by approval
    completed_at = models.DateTimeField(null=True)
    completed_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    completion_reason = models.CharField(max_length=500, blank=True, default="")  # why boxes did not fit

    class Meta:
        db_table = "submission"
        indexes = [
            models.Index(fields=["-created_at", "id"], name="submission_newest"),
            models.Index(fields=["owner", "-created_at", "id"], name="submission_by_owner"),
            models.Index(fields=["status", "-created_at", "id"], name="submission_by_status"),
            models.Index(fields=["owner", "vehicle", "-id"], name="submission_last_of_vehicle"),
            models.Index(fields=["customer", "-created_at", "id"], name="submission_by_customer"),
            models.Index(fields=["-completed_at", "id"], name="submission_last_let_in"),
        ]

    def __str__(self) -> str:
        return f"entry {self.pk}"


class SubmissionDocument(models.Model):
    """The version of a paper that an entry was made with."""

    submission = models.ForeignKey(Submission, on_delete=models.CASCADE, related_name="papers")
    document = models.ForeignKey("documents.Document", on_delete=models.CASCADE, related_name="+")
    document_type = models.CharField(max_length=24, db_collation="ascii_bin")

    class Meta:
        db_table = "submission_document"
        constraints = [models.UniqueConstraint(fields=["submission", "document_type"], name="submission_paper_once")]


class ManifestBox(models.Model):
    """A device of an entry's manifest, or one that the guard scanned although it is not on it."""

    submission = models.ForeignKey(Submission, on_delete=models.CASCADE, related_name="boxes")
    serial_number = models.CharField(max_length=18, db_collation="ascii_bin", db_index=True)
    is_expected = models.BooleanField()
    scanned_at = models.DateTimeField(null=True)
    scanned_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")

    class Meta:
        db_table = "manifest_box"
        constraints = [models.UniqueConstraint(fields=["submission", "serial_number"], name="manifest_box_once")]
