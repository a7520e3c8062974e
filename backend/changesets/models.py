"""Many changes asked for at once, under one name: an import, a bulk action, or the undoing of one."""

from django.conf import settings
from django.db import models


class Kind(models.TextChoices):
    BULK = "bulk"
    IMPORT = "import"
    UNDO = "undo"


class State(models.TextChoices):
    """What is asked of it, not who works on it: that is told by a lock, see changesets/runner.py."""

    DRAFT = "draft"  # an uploaded file whose columns are not named yet
    CHECKING = "checking"  # the dry run is wanted or under way
    CHECKED = "checked"  # every row has a verdict, nothing is changed
    RUNNING = "running"  # the change is wanted or under way
    DONE = "done"
    CANCELLED = "cancelled"
    FAILED = "failed"  # `problem` says why


class Mode(models.TextChoices):
    GOOD_ROWS = "good_rows"  # a batch of rows at a time; what is refused is told and left out
    ALL_OR_NOTHING = "all_or_nothing"  # one transaction over all rows


class Verdict(models.IntegerChoices):
    WAITING = 0  # not looked at
    GOOD = 1  # would be done
    UNCHANGED = 2  # is as asked already
    REFUSED = 3
    DONE = 4
    MOVED_ON = 5  # an undo: something else happened to it since
    LEFT = 6  # not done because the changeset was cancelled


class Changeset(models.Model):
    """Its rows are in changeset_row. `request_id` of every event it writes is `changeset-<id>`."""

    kind = models.CharField(max_length=6, choices=Kind.choices, db_collation="ascii_bin")
    # What the rows are: device, mapping, customer, product, details (of devices).
    subject = models.CharField(max_length=20, db_collation="ascii_bin")
    # bulk: approve, map, ...; import: import; undo: undo.
    action = models.CharField(max_length=20, db_collation="ascii_bin")
    name = models.CharField(max_length=200)
    state = models.CharField(max_length=9, choices=State.choices, db_collation="ascii_bin")
    mode = models.CharField(max_length=14, choices=Mode.choices, default=Mode.GOOD_ROWS, db_collation="ascii_bin")
    # What the kind needs: the filter, the customer, the columns of the file, ...
    parameters = models.JSONField(default=dict)
    reason = models.CharField(max_length=500, blank=True, default="")
    undo_of = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="undos")
    created_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    # Who asked for the run: acts in it, and its rights are asked again when it begins. NULL until then.
    run_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)
    # When its rows had their verdicts. What nobody runs from then on is cancelled, see changesets/keeping.py.
    checked_at = models.DateTimeField(null=True)
    started_at = models.DateTimeField(null=True)
    finished_at = models.DateTimeField(null=True)
    # Rows are there, so what is wanted next begins with them.
    is_collected = models.BooleanField(default=False)
    total = models.PositiveIntegerField(default=0)
    # Rows looked at in the phase under way; written beside the work, so that people see it move.
    progress = models.PositiveIntegerField(default=0)
    cancel_wanted = models.BooleanField(default=False)
    # How often somebody began to work on it since it last moved: what breaks every process that touches it ends.
    attempts = models.PositiveSmallIntegerField(default=0)
    # {verdict: rows} as the last phase left them; NULL while rows are moving. They outlive the rows.
    told_counts = models.JSONField(null=True)
    # After 90 days; the header stays. See changesets/keeping.py.
    rows_removed = models.BooleanField(default=False)
    problem = models.CharField(max_length=500, blank=True, default="")

    class Meta:
        db_table = "changeset"
        indexes = [
            models.Index(fields=["state", "id"], name="changeset_by_state"),
            models.Index(fields=["created_by", "id"], name="changeset_by_creator"),
        ]

    def __str__(self) -> str:
        return f"{self.pk}: {self.name}"


class ChangesetRow(models.Model):
    """One row of it. `number` begins with 1: the place in the file, or in the order in which rows are locked."""

    # Not checked by the database: writing rows would hold the header until the commit, and neither a cancel nor the
    # progress would get through an all-or-nothing run.
    changeset = models.ForeignKey(
        Changeset, on_delete=models.CASCADE, related_name="rows", db_index=False, db_constraint=False
    )
    number = models.PositiveIntegerField()
    pk = models.CompositePrimaryKey("changeset_id", "number")
    # The serial number, or the id as text; "" while an import has not made the row yet.
    key = models.CharField(max_length=64, blank=True, default="", db_collation="utf8mb4_nopad_bin")
    verdict = models.PositiveSmallIntegerField(choices=Verdict.choices, default=Verdict.WAITING)
    # The sentence of a refusal, or of what was done.
    message = models.CharField(max_length=500, blank=True, default="")
    # An import: the values of the file by field, {field: text}. NULL otherwise.
    given = models.JSONField(null=True)
    # An import: {field: [sentence]}, the cells that are wrong. NULL when none is.
    errors = models.JSONField(null=True)
    # What undoing needs of the state before; NULL when it cannot be undone. See changesets/undo.py.
    # Of an undo: what it goes back to.
    before = models.JSONField(null=True)
    # The last event this row's change wrote: a later one of the same thing means that it moved on.
    # Of an undo: the event that has to be the last one still.
    event_id = models.BigIntegerField(null=True)

    class Meta:
        db_table = "changeset_row"
        indexes = [
            models.Index(fields=["changeset", "verdict", "number"], name="changeset_row_verdict"),
            models.Index(fields=["changeset", "key"], name="changeset_row_key"),
        ]

    def __str__(self) -> str:
        return f"{self.changeset_id}/{self.number} {self.key}"
