"""Numbers reserved for batches that are yet to be made. Procedures own every write."""

from django.conf import settings
from django.db import models


class SerialLot(models.Model):
    """The serials of one line and month: whoever reserves among them holds this row, so blocks never overlap.

    `form` is how all of them look: 202505AMP{6}B.
    """

    form = models.CharField(max_length=32, primary_key=True, db_collation="ascii_bin")

    class Meta:
        db_table = "serial_lot"

    def __str__(self) -> str:
        return self.form


class SerialBlock(models.Model):
    """Consecutive numbers of one lot, set aside for a batch; registering them is what they are for."""

    lot = models.ForeignKey(SerialLot, on_delete=models.PROTECT, db_column="form", related_name="+")
    pattern = models.CharField(max_length=255, db_collation="ascii_bin")
    line = models.CharField(max_length=10, db_collation="ascii_bin")
    year = models.SmallIntegerField()
    month = models.SmallIntegerField()
    first_number = models.IntegerField()
    last_number = models.IntegerField()
    first_serial = models.CharField(max_length=18, db_collation="ascii_bin")
    last_serial = models.CharField(max_length=18, db_collation="ascii_bin")
    note = models.CharField(max_length=200, blank=True, default="")
    created_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    created_at = models.DateTimeField()

    class Meta:
        db_table = "serial_block"
        indexes = [
            models.Index(fields=["lot", "last_number"], name="serial_block_of_lot"),
            models.Index(fields=["first_serial"], name="serial_block_first"),
        ]

    def __str__(self) -> str:
        return f"{self.first_serial} - {self.last_serial}"
