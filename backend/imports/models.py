"""What an import needs beside its changeset: the file, and which columns a person named last time."""

from django.conf import settings
from django.db import models

from changesets.models import Changeset


class ImportFile(models.Model):
    """The uploaded file of an import, until its changeset is over."""

    changeset = models.OneToOneField(Changeset, on_delete=models.CASCADE, primary_key=True, related_name="+")
    key = models.CharField(max_length=32, db_collation="ascii_bin")  # see imports/storage.py
    # How the table is written: {"kind": "csv", "encoding", "separator"} or {"kind": "xlsx", "sheets"}.
    form = models.JSONField()
    uploaded_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        db_table = "import_file"

    def __str__(self) -> str:
        return f"file of {self.changeset_id}"


class RememberedColumns(models.Model):
    """Which columns a person named for a table with these headers."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    subject = models.CharField(max_length=20, db_collation="ascii_bin")
    headers = models.CharField(max_length=32, db_collation="ascii_bin")  # a hash of the set of them
    columns = models.JSONField()  # {field: header}

    class Meta:
        db_table = "remembered_columns"
        constraints = [models.UniqueConstraint(fields=["user", "subject", "headers"], name="remembered_columns_once")]

    def __str__(self) -> str:
        return f"{self.subject} columns of {self.user_id}"
