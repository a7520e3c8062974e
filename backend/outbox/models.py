"""Mail and SMS waiting to be sent, and what became of them."""

from django.conf import settings
from django.db import models


class Channel(models.TextChoices):
    MAIL = "mail"
    SMS = "sms"


class MessageState(models.TextChoices):
    QUEUED = "queued"
    SENDING = "sending"  # a process has it; after `claimed_until` the process is taken for dead
    SENT = "sent"
    FAILED = "failed"


class Message(models.Model):
    """One mail or SMS, written in the transaction of the change it tells of.

    `contents` is emptied once nothing is to be sent any more. What became of it is recorded as an event of
    `entity` and `key`, see outbox/told.py.
    """

    channel = models.CharField(max_length=4, choices=Channel.choices, db_collation="ascii_bin")
    recipient = models.CharField(max_length=254)
    # Mail: subject, text, html, attachments [[name, MIME type, base64]]; SMS: text.
    contents = models.JSONField(default=dict)
    entity = models.CharField(max_length=32, db_collation="ascii_bin")
    key = models.CharField(max_length=64, db_collation="ascii_bin")
    owner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    state = models.CharField(
        max_length=7, choices=MessageState.choices, default=MessageState.QUEUED, db_collation="ascii_bin"
    )
    attempts = models.PositiveSmallIntegerField(default=0)
    # How often a process died while it had this message: it may have been sent or not.
    lost = models.PositiveSmallIntegerField(default=0)
    not_before = models.DateTimeField()
    claimed_until = models.DateTimeField(null=True)
    created_at = models.DateTimeField(auto_now_add=True)
    sent_at = models.DateTimeField(null=True)
    last_error = models.CharField(max_length=200, blank=True, default="")

    class Meta:
        db_table = "outbox_message"
        indexes = [
            models.Index(fields=["channel", "state", "not_before", "id"], name="outbox_due"),
            models.Index(fields=["owner", "channel", "created_at"], name="outbox_by_owner"),
        ]

    def __str__(self) -> str:
        return f"{self.channel} {self.pk}"
