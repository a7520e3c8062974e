"""The customer directory: who devices are mapped to and orders are placed for."""

from django.conf import settings
from django.db import models
from django.db.models import Case, F, Q, Value, When

from core.people import LONGEST_NAME
from customers import match_models, search_models  # noqa: F401  models are found by being imported
from events.recorded import RecordedModel, Snapshot

CODES_BEGIN_AFTER = 100_000  # scripts number their own customers from 1


def _sorted_by(*columns: str) -> list[models.Index]:
    """Both directions of a sort: ties are by id ascending either way, so one index cannot serve both."""
    return [
        index
        for column in columns
        for index in (
            models.Index(fields=["is_deleted", column, "id"], name=f"customer_{column}"),
            models.Index(fields=["is_deleted", f"-{column}", "id"], name=f"customer_{column}_desc"),
        )
    ]


class Customer(RecordedModel):
    """One customer; `code` is the `customerCode` of mappings and never changes.

    Deleting keeps the row with who and when. Those adopted from mappings have neither phone nor date of birth
    until somebody fills them in.
    """

    event_entity = "customer"
    recorded = (
        "code",
        "first_name",
        "last_name",
        "phone_number",
        "date_of_birth",
        "company",
        "email",
        "deleted_at",
        "merged_into",
    )
    touched = "updated_at"

    code = models.BigIntegerField(unique=True)
    first_name = models.CharField(max_length=LONGEST_NAME)
    last_name = models.CharField(max_length=LONGEST_NAME, blank=True, default="")
    phone_number = models.CharField(max_length=16, null=True, db_collation="ascii_bin")  # E.164
    date_of_birth = models.DateField(null=True)
    company = models.CharField(max_length=128, blank=True, default="")
    email = models.EmailField(blank=True, default="")
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)
    deleted_at = models.DateTimeField(null=True)
    deleted_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    merged_into = models.ForeignKey("self", on_delete=models.PROTECT, null=True, related_name="+")
    # MariaDB has no conditional unique key: a deleted customer's phone is free because this is null then.
    active_phone = models.GeneratedField(
        expression=Case(When(deleted_at__isnull=True, then=F("phone_number"))),
        output_field=models.CharField(max_length=16, null=True, db_collation="ascii_bin"),
        db_persist=True,
    )
    # The live and the deleted are two lists: first column of every index of a sort.
    is_deleted = models.GeneratedField(
        expression=Case(When(deleted_at__isnull=True, then=Value(False)), default=Value(True)),
        output_field=models.BooleanField(),
        db_persist=True,
    )

    class Meta:
        db_table = "customer"
        constraints = [
            models.UniqueConstraint(fields=["active_phone"], name="customer_phone_once"),
            models.CheckConstraint(condition=Q(code__gt=0), name="customer_code_above_zero"),
        ]
        indexes = [
            models.Index(fields=["is_deleted", "code"], name="customer_code"),  # no ties: it serves both directions
            models.Index(fields=["is_deleted", "-deleted_at", "id"], name="customer_deleted_at_desc"),
            *_sorted_by("first_name", "last_name", "company", "created_at"),
        ]

    def __str__(self) -> str:
        return f"{self.full_name} ({self.code})"

    @property
    def full_name(self) -> str:
        return f"{self.first_name} {self.last_name}".strip()

    @classmethod
    def action_of(cls, old: Snapshot, new: Snapshot) -> str:
        if old and new and bool(old["deleted_at"]) != bool(new["deleted_at"]):
            return "deleted" if new["deleted_at"] else "restored"
        return super().action_of(old, new)


class CustomerNumber(models.Model):
    """Gives out the numbers behind codes, each once, without a lock that adding customers would queue on.

    A code is CODES_BEGIN_AFTER plus the number.
    """

    number = models.BigAutoField(primary_key=True)

    class Meta:
        db_table = "customer_number"


class CustomerMerge(models.Model):
    """Two customers that were one: `merged` went into `kept`. Undone once at most."""

    kept = models.ForeignKey(Customer, on_delete=models.PROTECT, related_name="+")
    merged = models.ForeignKey(Customer, on_delete=models.PROTECT, related_name="+")
    filled = models.JSONField(default=dict)  # blanks of `kept` that `merged` filled: {field: value}
    # What the mappings were given; "" as the company left each its own.
    told_name = models.CharField(max_length=128)
    told_company = models.CharField(max_length=128)
    mappings = models.PositiveIntegerField(default=0)
    orders = models.PositiveIntegerField(default=0)
    submissions = models.PositiveIntegerField(default=0)
    merged_at = models.DateTimeField(auto_now_add=True)
    merged_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    undone_at = models.DateTimeField(null=True)
    undone_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")

    class Meta:
        db_table = "customer_merge"

    def __str__(self) -> str:
        return f"merge {self.pk}"


class MovedMapping(models.Model):
    """A mapping as it was before a merge changed it; `created_on` tells it from a later mapping of the same device.

    One that had the code of `kept` already is here when a blank of `kept` was filled that mappings show.
    """

    merge = models.ForeignKey(CustomerMerge, on_delete=models.CASCADE, related_name="moved_mappings")
    serial_number = models.CharField(max_length=18, db_collation="ascii_bin")
    created_on = models.DateTimeField()
    customer_code = models.BigIntegerField()
    customer_name = models.CharField(max_length=128)
    company = models.CharField(max_length=128)

    class Meta:
        db_table = "moved_mapping"
        constraints = [models.UniqueConstraint(fields=["merge", "serial_number"], name="moved_mapping_once")]


class MovedOrder(models.Model):
    """An order that a merge moved."""

    merge = models.ForeignKey(CustomerMerge, on_delete=models.CASCADE, related_name="moved_orders")
    order_id = models.BigIntegerField()

    class Meta:
        db_table = "moved_order"
        constraints = [models.UniqueConstraint(fields=["merge", "order_id"], name="moved_order_once")]


class MovedSubmission(models.Model):
    """An entry at the gate that a merge moved."""

    merge = models.ForeignKey(CustomerMerge, on_delete=models.CASCADE, related_name="moved_submissions")
    submission_id = models.BigIntegerField()

    class Meta:
        db_table = "moved_submission"
        constraints = [models.UniqueConstraint(fields=["merge", "submission_id"], name="moved_submission_once")]


class LikelyDuplicate(models.Model):
    """Two live customers that may be one, `one` having the smaller id; stays when a person says they are not."""

    # Without constraints: checking one would wait for whoever is changing the other customer.
    one = models.ForeignKey(Customer, on_delete=models.CASCADE, related_name="+", db_constraint=False)
    other = models.ForeignKey(Customer, on_delete=models.CASCADE, related_name="+", db_constraint=False)
    score = models.PositiveSmallIntegerField()  # 0 to 100
    reasons = models.JSONField(default=list)  # sentences
    found_at = models.DateTimeField(auto_now=True)
    dismissed_at = models.DateTimeField(null=True)
    dismissed_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    # A hash of both names, phones and companies as they were then: with other ones it is another question.
    dismissed_as = models.CharField(max_length=32, blank=True, default="", db_collation="ascii_bin")

    class Meta:
        db_table = "likely_duplicate"
        constraints = [models.UniqueConstraint(fields=["one", "other"], name="likely_duplicate_once")]
        indexes = [models.Index(fields=["dismissed_at", "-score", "id"], name="likely_duplicate_open")]

    def __str__(self) -> str:
        return f"pair {self.pk}"
