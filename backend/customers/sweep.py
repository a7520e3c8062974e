"""The sweep for likely duplicates over all customers: batch by batch, beside live writers, repeatable.

First every customer's match keys, so that all keys are there when the pairs are looked for.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from django.db.models import Count

from core import procedures
from customers import similar
from customers.evidence import Verdict, keys_of, weigh
from customers.match_models import CustomerMatchKey
from customers.matching import FIELDS, Known
from customers.models import Customer, LikelyDuplicate

BATCH = 500  # customers a transaction
_ASKED_AT_ONCE = 1000  # ids or keys in one statement

Pairs = dict[tuple[int, int], Verdict]


@dataclass
class Swept:
    """What a sweep did."""

    customers: int = 0
    keys: int = 0
    new: int = 0
    changed: int = 0
    gone: int = 0


def sweep(batch: int = BATCH) -> Swept:
    done = Swept()
    for first, last in _ranges(batch):
        customers, keys = procedures.in_transaction(lambda span=(first, last): _renew_keys(*span))
        done.customers += customers
        done.keys += keys
    for first, last in _ranges(batch):
        new, changed, gone = _renew_pairs(first, last)
        done.new, done.changed, done.gone = done.new + new, done.changed + changed, done.gone + gone
    return done


def _ranges(batch: int) -> Iterator[tuple[int, int]]:
    """The first and the last id of each batch; customers added meanwhile see to themselves."""
    after = 0
    while ids := list(Customer.objects.filter(pk__gt=after).order_by("pk").values_list("pk", flat=True)[:batch]):
        yield ids[0], ids[-1]
        after = ids[-1]


def _renew_keys(first: int, last: int) -> tuple[int, int]:
    """How many customers were looked at and how many keys differed.

    Who is being changed at this moment is skipped: that change writes the keys itself.
    """
    rows = Customer.objects.filter(pk__gte=first, pk__lte=last).order_by("pk").select_for_update(skip_locked=True)
    wanted = {row.pk: keys_of(Known.of(row)) if row.deleted_at is None else set() for row in rows}
    return len(wanted), similar.write_keys(wanted)


def _renew_pairs(first: int, last: int) -> tuple[int, int, int]:
    """The pairs whose `one` is in this range; returns how many are new, changed and gone."""
    there = LikelyDuplicate.objects.filter(one__gte=first, one__lte=last, dismissed_at__isnull=True)
    listed = set(there.values_list("one_id", "other_id"))
    candidates = _candidates(first, last)
    known = _known({customer_id for pair in candidates | listed for customer_id in pair})
    found: Pairs = {}
    for one, other in candidates:
        if one in known and other in known:
            verdict = weigh(known[one], known[other])
            if verdict is not None:
                found[one, other] = verdict
    concerned = listed | found.keys()
    return procedures.in_transaction(lambda: _write(first, last, concerned, found, known)) if concerned else (0, 0, 0)


def _candidates(first: int, last: int) -> set[tuple[int, int]]:
    """Pairs that share a key which is no crowd's, the smaller id in this range."""
    own = CustomerMatchKey.objects.filter(customer_id__gte=first, customer_id__lte=last).values("key")
    counted = CustomerMatchKey.objects.filter(key__in=own).values("key").annotate(n=Count("customer_id"))
    shared = list(counted.filter(n__gte=2, n__lte=similar.CROWD).order_by().values_list("key", flat=True))
    members: dict[int, list[int]] = {}
    for part in _parts(shared):
        rows = CustomerMatchKey.objects.filter(key__in=part).order_by("key", "customer_id")
        for key, customer_id in rows.values_list("key", "customer_id"):
            members.setdefault(key, []).append(customer_id)
    return {
        (one, other)
        for ids in members.values()
        for number, one in enumerate(ids)
        if first <= one <= last
        for other in ids[number + 1 :]
    }


def _known(ids: set[int]) -> dict[int, Known]:
    """Of the live ones among these."""
    found = {}
    for part in _parts(sorted(ids)):
        rows = Customer.objects.filter(pk__in=part, deleted_at__isnull=True)
        for customer_id, *values in rows.values_list("pk", *FIELDS):
            found[customer_id] = Known(*values)
    return found


def _write(first: int, last: int, concerned: set, found: Pairs, known: dict[int, Known]) -> tuple[int, int, int]:
    """Write what still holds: a customer that is being changed, or was since it was read, sees to its pairs itself."""
    ids = sorted({customer_id for pair in concerned for customer_id in pair})
    held: dict[int, Customer] = {}
    for part in _parts(ids):
        rows = Customer.objects.filter(pk__in=part).order_by("pk").select_for_update(skip_locked=True)
        held |= {row.pk: row for row in rows}
    sure = {
        (one, other) for one, other in concerned if _as_read(held.get(one), known) and _as_read(held.get(other), known)
    }
    pairs = {pair: (found[pair], similar.seen_as(*(held[i] for i in pair))) for pair in sure if pair in found}
    there = LikelyDuplicate.objects.filter(one__gte=first, one__lte=last)
    # A pair that somebody added since `concerned` was read is not among those either, and stays.
    return similar.write_pairs([pair for pair in there if (pair.one_id, pair.other_id) in sure], pairs)


def _as_read(customer: Customer | None, known: dict[int, Known]) -> bool:
    """Deleted ones are as read when they were not found live."""
    if customer is None:
        return False
    return known.get(customer.pk) == (Known.of(customer) if customer.deleted_at is None else None)


def _parts(items: list) -> Iterator[list]:
    for start in range(0, len(items), _ASKED_AT_ONCE):
        yield items[start : start + _ASKED_AT_ONCE]
