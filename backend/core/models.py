"""Tables that belong to no feature: idempotency keys and the counters behind exact totals."""

from django.db import models


class IdempotencyKey(models.Model):
    """The first answer to a key, kept 24 hours per caller and route; `code` is null only inside the first request."""

    caller_id = models.BigIntegerField()
    route = models.CharField(max_length=255, db_collation="ascii_bin")
    key = models.CharField(max_length=255, db_collation="ascii_bin")
    fingerprint = models.CharField(max_length=64, db_collation="ascii_bin")
    code = models.PositiveSmallIntegerField(null=True)
    body = models.TextField(null=True)
    created_on = models.DateTimeField(db_index=True)

    class Meta:
        db_table = "idempotency_key"
        constraints = [models.UniqueConstraint(fields=["caller_id", "route", "key"], name="idempotency_key_once")]

    def __str__(self) -> str:
        return self.key


class StateCount(models.Model):
    """How many devices or mappings are in a state, spread over shards so that writers do not queue on one row.

    Kept by `count_state` in the transaction of every change; a total is the sum over the shards.
    """

    entity = models.CharField(max_length=10, db_collation="ascii_bin")
    isapproved = models.SmallIntegerField()
    isallocated = models.SmallIntegerField()
    category = models.CharField(max_length=10, db_collation="ascii_bin")
    device_type = models.CharField(max_length=10, db_collation="ascii_bin")
    shard = models.SmallIntegerField()
    n = models.BigIntegerField()
    pk = models.CompositePrimaryKey("entity", "isapproved", "isallocated", "category", "device_type", "shard")

    class Meta:
        db_table = "state_count"
