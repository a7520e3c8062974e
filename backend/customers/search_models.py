"""What the customers list searches and counts by. Triggers on `customer` keep these tables (migration 0002)."""

from django.db import models


class CustomerWord(models.Model):
    """A word of a customer; `texts` has a bit for each text that holds it.

    1 full name, 2 company, 4 code or e-mail; of a deleted customer 8, 16, 32. See mappings' own words for the rest.
    """

    word = models.CharField(max_length=255, db_collation="utf8mb4_nopad_bin")
    customer_id = models.BigIntegerField()
    texts = models.PositiveSmallIntegerField()
    pk = models.CompositePrimaryKey("word", "customer_id")

    class Meta:
        db_table = "customer_word"


class CustomerWordEnding(models.Model):
    """The first 24 characters of every ending of a word: "contains" becomes "one of them begins with".

    Apart from those of mappings: there are a million serials and addresses there that no customer holds.
    """

    ending = models.CharField(max_length=24, db_collation="utf8mb4_nopad_bin")
    word = models.CharField(max_length=255, db_collation="utf8mb4_nopad_bin")
    pk = models.CompositePrimaryKey("ending", "word")

    class Meta:
        db_table = "customer_word_ending"


class CustomerPhone(models.Model):
    """Every ending of a customer's phone number; a number is one customer's, so its endings lead there directly."""

    ending = models.CharField(max_length=16, db_collation="ascii_bin")
    customer_id = models.BigIntegerField()
    is_deleted = models.BooleanField()
    pk = models.CompositePrimaryKey("ending", "customer_id")

    class Meta:
        db_table = "customer_phone"


class CustomerCount(models.Model):
    """How many customers are live and how many deleted; a total is the sum over the shards.

    The shard follows from the customer's id, so that it is there when a customer leaves it.
    """

    is_deleted = models.BooleanField()
    shard = models.PositiveSmallIntegerField()
    n = models.BigIntegerField()
    pk = models.CompositePrimaryKey("is_deleted", "shard")

    class Meta:
        db_table = "customer_count"
