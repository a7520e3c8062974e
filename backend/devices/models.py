"""The device table and the names of its stored numbers. Procedures own every write."""

from django.db import models


class Approval(models.IntegerChoices):
    PENDING = 0
    APPROVED = 1
    REJECTED = 2


class Allocation(models.IntegerChoices):
    UNALLOCATED = 0
    FETCHED = 1
    ALLOCATED = 2
    DEACTIVATED = 3


class Category(models.TextChoices):
    UPIPLUS = "UPIPLUS"
    UPIPRO = "UPIPRO"


def _sorted_by(*columns: str) -> list[models.Index]:
    """Both directions of a sort: ties are by serial ascending either way, so one index cannot serve both."""
    return [
        index
        for column in columns
        for index in (
            models.Index(fields=[column, "serial_number"], name=f"device_{column}"),
            models.Index(fields=[f"-{column}", "serial_number"], name=f"device_{column}_desc"),
        )
    ]


class Device(models.Model):
    """One serial-numbered device. `ever_approved` outlives a later rejection: such a device is never deleted."""

    serial_number = models.CharField(max_length=18, primary_key=True, db_collation="ascii_bin")
    category = models.CharField(max_length=10, db_collation="ascii_bin")
    device_type = models.CharField(max_length=10, db_collation="ascii_bin")
    isapproved = models.SmallIntegerField(choices=Approval.choices)
    isallocated = models.SmallIntegerField(choices=Allocation.choices)
    ever_approved = models.BooleanField()
    device_id = models.CharField(max_length=64, null=True, unique=True, db_collation="utf8mb4_unicode_ci")
    imei = models.CharField(max_length=15, null=True, unique=True, db_collation="ascii_bin")
    imsi = models.CharField(max_length=15, null=True, unique=True, db_collation="ascii_bin")
    reject_reason = models.CharField(max_length=500, null=True)
    created_on = models.DateTimeField()
    modified_on = models.DateTimeField()
    fetched_on = models.DateTimeField(null=True)
    lease_expires = models.DateTimeField(null=True)

    class Meta:
        db_table = "device"
        indexes = [
            # The pool: the oldest approved, unallocated device is this index's first matching entry.
            models.Index(fields=["isapproved", "isallocated", "created_on", "serial_number"], name="device_pool"),
            models.Index(fields=["lease_expires"], name="device_lease"),
            # Filters of the list in its default order, newest first too; a state is never walked through to
            # find another.
            models.Index(fields=["isapproved", "isallocated", "-created_on", "serial_number"], name="device_pool_desc"),
            models.Index(fields=["device_type", "created_on", "serial_number"], name="device_type_created"),
            models.Index(fields=["device_type", "-created_on", "serial_number"], name="device_type_created_desc"),
            models.Index(fields=["fetched_on", "serial_number"], name="device_fetched"),
            *_sorted_by("isapproved", "isallocated", "device_type", "category"),
            *_sorted_by("created_on", "modified_on", "device_id", "imei", "imsi"),
        ]


class DeviceSuffix(models.Model):
    """Every ending of a device's texts in lower case: "contains" becomes "one of them begins with".

    Kept by `index_device` in the transaction of the change.
    """

    suffix = models.CharField(max_length=64, db_collation="utf8mb4_nopad_bin")
    serial_number = models.CharField(max_length=18, db_collation="ascii_bin")
    pk = models.CompositePrimaryKey("suffix", "serial_number")

    class Meta:
        db_table = "device_suffix"
