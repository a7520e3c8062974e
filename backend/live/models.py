"""Who has a socket open, in which process, and what they look at."""

from django.db import models


class LiveSocket(models.Model):
    """One open socket. Its process refreshes `seen_at`; a row that went stale belongs to a process that was killed."""

    user_id = models.BigIntegerField()
    # 1 to 5: the unique key is what keeps a user to five, whichever process asks first.
    slot = models.PositiveSmallIntegerField()
    username = models.CharField(max_length=150)
    process = models.CharField(max_length=120, db_collation="ascii_bin")
    seen_at = models.DateTimeField(db_index=True)
    # Presence: the serial on this person's screen, whether it is being mapped, and when that was last said.
    looking_at = models.CharField(max_length=18, null=True, db_collation="ascii_bin")
    doing = models.CharField(max_length=10, null=True, db_collation="ascii_bin")
    looked_at = models.DateTimeField(null=True, db_index=True)

    class Meta:
        db_table = "live_socket"
        constraints = [models.UniqueConstraint(fields=["user_id", "slot"], name="live_socket_slot_of_user")]

    def __str__(self) -> str:
        return f"{self.username} {self.slot}"
