"""What likely duplicates are found by."""

from django.db import models


class CustomerMatchKey(models.Model):
    """A hash of something that two customers who are one person share; see customers/matching.py for what.

    Live customers alone have keys. No foreign key: writing one would queue behind a rename that holds the customer.
    """

    key = models.BigIntegerField()
    customer_id = models.BigIntegerField(db_index=True)
    pk = models.CompositePrimaryKey("key", "customer_id")

    class Meta:
        db_table = "customer_match_key"

    def __str__(self) -> str:
        return f"{self.key} of {self.customer_id}"
