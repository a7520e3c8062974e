"""Drivers and their helpers: one register for all, by phone; a customer sees an entry only after using it."""

from django.conf import settings
from django.db import models

from events.recorded import RecordedModel


class DriverType(models.TextChoices):
    DRIVER = "Driver"
    HELPER = "Helper"


class Language(models.TextChoices):
    ENGLISH = "en"
    HINDI = "hi"
    MARATHI = "mr"
    GUJARATI = "gu"
    TAMIL = "ta"


class Driver(RecordedModel):
    """One person by phone. `is_blacklisted` and `rating` are the gate's; why somebody is, staff alone reads."""

    event_entity = "driver"
    recorded = ("name", "type", "phone_no", "language", "is_blacklisted", "blacklist_reason", "rating", "created_by")

    name = models.CharField(max_length=100)
    type = models.CharField(max_length=6, choices=DriverType.choices, db_collation="ascii_bin")
    phone_no = models.CharField(max_length=16, unique=True, db_collation="ascii_bin")  # +91 and ten digits
    language = models.CharField(
        max_length=2, choices=Language.choices, default=Language.ENGLISH, db_collation="ascii_bin"
    )
    is_blacklisted = models.BooleanField(default=False)
    blacklist_reason = models.CharField(max_length=500, blank=True, default="")
    rating = models.DecimalField(max_digits=2, decimal_places=1, null=True)  # 0 to 5
    created_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    created = models.DateTimeField(auto_now_add=True)

    class Meta:
        db_table = "driver"
        indexes = [
            models.Index(fields=["-created", "id"], name="driver_newest"),
            models.Index(fields=["is_blacklisted", "-created", "id"], name="driver_blacklisted"),
        ]

    def __str__(self) -> str:
        return f"{self.name} ({self.phone_no})"


class DriverUse(models.Model):
    """This account has used this person, and so may see the entry."""

    driver = models.ForeignKey(Driver, on_delete=models.CASCADE, related_name="uses")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")

    class Meta:
        db_table = "driver_use"
        constraints = [models.UniqueConstraint(fields=["user", "driver"], name="driver_use_once")]
