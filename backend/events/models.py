"""The append-only record of every change."""

from django.db import models


class Event(models.Model):
    """One committed change; the application's database account may insert and read it, nothing else."""

    at = models.DateTimeField()
    actor_id = models.BigIntegerField(null=True)
    actor = models.CharField(max_length=150)
    request_id = models.CharField(max_length=64, db_collation="ascii_bin")
    entity = models.CharField(max_length=20, db_collation="ascii_bin")
    key = models.CharField(max_length=64, db_collation="ascii_bin")
    action = models.CharField(max_length=30, db_collation="ascii_bin")
    changes = models.TextField()
    reason = models.CharField(max_length=500, null=True)
    # Whose it is, where a customer may see the own ones only (orders, documents, submissions).
    owner_id = models.BigIntegerField(null=True)

    class Meta:
        db_table = "event"
        indexes = [
            models.Index(fields=["entity", "key", "id"], name="event_by_key"),
            models.Index(fields=["actor", "id"], name="event_by_actor"),
            models.Index(fields=["action", "id"], name="event_by_action"),
            models.Index(fields=["at"], name="event_by_time"),
        ]

    def __str__(self) -> str:
        return f"{self.entity} {self.key} {self.action}"
