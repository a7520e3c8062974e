"""Webhooks, what each has to be told, and how far the event record has been read for them."""

from datetime import UTC, datetime

from django.conf import settings
from django.db import models

EVERY = "*"  # as a topic: all of them


class Kept(models.Manager):
    """Those that nobody removed: the others are gone for everybody but the sweep of their log."""

    def get_queryset(self):
        return super().get_queryset().filter(removed_at__isnull=True)


class Webhook(models.Model):
    """An address of another system that is told what happens. Its secrets are made from seeds, see signing.py."""

    name = models.CharField(max_length=100)
    address = models.CharField(max_length=500, db_collation="ascii_bin")
    topics = models.JSONField()
    # Whether who did it and what changed leave the house, too; never for what is about people.
    with_changes = models.BooleanField(default=False)
    is_active = models.BooleanField(default=True)
    created_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)
    # The newest event when it was made: what was before is not told.
    starts_after = models.BigIntegerField()

    seed = models.CharField(max_length=32, db_collation="ascii_bin")
    secret_hint = models.CharField(max_length=4, db_collation="ascii_bin")
    old_seed = models.CharField(max_length=32, db_collation="ascii_bin", blank=True, default="")
    old_secret_until = models.DateTimeField(null=True)

    # Health, written by the sender.
    failures = models.PositiveIntegerField(default=0)  # since the last success
    failing_since = models.DateTimeField(null=True)
    last_problem = models.CharField(max_length=300, blank=True, default="")  # of the failures since then
    last_success_at = models.DateTimeField(null=True)
    paused_at = models.DateTimeField(null=True)

    # Its log may be a million rows, which the sender removes bit by bit before the row itself.
    removed_at = models.DateTimeField(null=True)

    objects = Kept()

    class Meta:
        db_table = "webhook"

    def __str__(self) -> str:
        return self.name


class DeliveryState(models.TextChoices):
    WAITING = "waiting"
    SENDING = "sending"  # a process has it; after `claimed_until` the process is taken for dead
    DELIVERED = "delivered"
    FAILED = "failed"  # given up; it can be replayed


# As the time of the next try: until the one before in its line is settled. A time and no NULL, because an index has
# NULL first, and what is due is read from the front.
HELD_BACK = datetime(9999, 1, 1, tzinfo=UTC)
UNSETTLED = (DeliveryState.WAITING, DeliveryState.SENDING)


class Delivery(models.Model):
    """One event on its way to one webhook. Its body is made from the event, which never changes."""

    webhook = models.ForeignKey(Webhook, on_delete=models.CASCADE, db_index=False, related_name="deliveries")
    event_id = models.BigIntegerField(null=True)  # NULL: a test, which has no event
    topic = models.CharField(max_length=52, db_collation="ascii_bin")
    key = models.CharField(max_length=64, db_collation="ascii_bin")
    # Deliveries of one line are made in the order of their events, each after the one before is settled.
    line = models.CharField(max_length=86, db_collation="ascii_bin")
    state = models.CharField(
        max_length=9, choices=DeliveryState.choices, default=DeliveryState.WAITING, db_collation="ascii_bin"
    )
    attempts = models.PositiveSmallIntegerField(default=0)
    created_at = models.DateTimeField()
    not_before = models.DateTimeField()  # or HELD_BACK
    claimed_until = models.DateTimeField(null=True)
    first_tried_at = models.DateTimeField(null=True)
    last_tried_at = models.DateTimeField(null=True)
    seconds = models.FloatField(null=True)  # the last attempt took
    status = models.PositiveSmallIntegerField(null=True)  # HTTP, of the last answer
    answer = models.CharField(max_length=500, blank=True, default="")  # the beginning of its body
    problem = models.CharField(max_length=300, blank=True, default="")

    class Meta:
        db_table = "webhook_delivery"
        constraints = [models.UniqueConstraint(fields=["webhook", "event_id"], name="webhook_delivery_once")]
        indexes = [
            models.Index(fields=["webhook", "state", "not_before", "id"], name="webhook_delivery_due"),
            models.Index(fields=["webhook", "line", "state", "event_id"], name="webhook_delivery_line"),
            models.Index(fields=["state", "claimed_until"], name="webhook_delivery_claimed"),
            models.Index(fields=["webhook", "id"], name="webhook_delivery_log"),
            models.Index(fields=["webhook", "key"], name="webhook_delivery_key"),
        ]

    def __str__(self) -> str:
        return self.number

    @property
    def number(self) -> str:
        """What the receiver knows it by: the same each time it is sent."""
        return f"test-{self.pk}" if self.event_id is None else str(self.event_id)


class Cursor(models.Model):
    """One row: every event up to `position` was looked at, but for the ids in `holes`, which may yet be committed."""

    position = models.BigIntegerField()
    holes = models.JSONField(default=list)  # [first id, last id, unix time since when they are missed]

    class Meta:
        db_table = "webhook_cursor"
