"""Vehicles that come to the gate: one register for all; a customer sees an entry only after using it."""

from django.conf import settings
from django.db import models

from events.recorded import RecordedModel


class Vehicle(RecordedModel):
    """One vehicle by its plate. `remark` and `ratings` are the gate's, and for staff alone."""

    event_entity = "vehicle"
    recorded = ("registration_no", "remark", "ratings", "created_by")
    touched = "updated"

    registration_no = models.CharField(max_length=50, unique=True, db_collation="ascii_bin")
    remark = models.CharField(max_length=500, blank=True, default="")
    ratings = models.DecimalField(max_digits=2, decimal_places=1, null=True)  # 0 to 5
    created_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    created = models.DateTimeField(auto_now_add=True)
    updated = models.DateTimeField(auto_now=True)

    class Meta:
        db_table = "vehicle"
        indexes = [models.Index(fields=["-created", "id"], name="vehicle_newest")]

    def __str__(self) -> str:
        return self.registration_no


class VehicleUse(models.Model):
    """This account has used this vehicle, and so may see it."""

    vehicle = models.ForeignKey(Vehicle, on_delete=models.CASCADE, related_name="uses")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")

    class Meta:
        db_table = "vehicle_use"
        constraints = [models.UniqueConstraint(fields=["user", "vehicle"], name="vehicle_use_once")]
