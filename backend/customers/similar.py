"""Likely duplicates of a customer: found by indexed match keys, kept as pairs for people to decide.

note() belongs in the transaction that writes the customer: keys and pairs are then as true as the row, and a crash
leaves neither. Two customers added at the same moment do not see each other; `manage.py find_duplicates` does.
"""

from collections.abc import Iterable
from hashlib import blake2b
from typing import NamedTuple

from django.db import connection
from django.db.models import Q

from customers.evidence import Verdict, keys_of, weigh
from customers.match_models import CustomerMatchKey
from customers.matching import Known
from customers.models import Customer, LikelyDuplicate

CROWD = 50  # customers; what more of them share tells nobody apart
MOST_TOLD = 5
# Written by hand because building it from querysets took longer than all the rest of adding a customer.
_MEMBERS = "(SELECT `key`, customer_id FROM customer_match_key WHERE `key` = %s LIMIT {most})"


class Found(NamedTuple):
    customer: Customer
    verdict: Verdict


def note(customer: Customer, *, is_new: bool = False) -> None:
    """Bring the keys and pairs of a customer that was just written up to date.

    Last in the transaction that wrote it: whoever is like this customer may wait from here until that ends. A new
    one has neither keys nor pairs yet, so none are looked for.
    """
    known = Known.of(customer)
    keys = keys_of(known) if customer.deleted_at is None else set()
    write_keys({customer.pk: keys}, are_new=is_new)
    if customer.deleted_at is None:
        pairs = {
            ordered(customer.pk, other.pk): (verdict, seen_as(customer, other))
            for other, verdict in _alike(known, keys, but=customer.pk)
        }
        there = LikelyDuplicate.objects.filter(Q(one=customer) | Q(other=customer))
        write_pairs([] if is_new else there, pairs)


def of_customer(customer: Customer) -> list[Found]:
    """Up to five live customers that may be this one, best first, without those a person told apart from it."""
    told_apart = LikelyDuplicate.objects.filter(Q(one=customer) | Q(other=customer), dismissed_at__isnull=False)
    apart = {ordered(pair.one_id, pair.other_id): pair.dismissed_as for pair in told_apart}
    known = Known.of(customer)
    return [
        found
        for found in _alike(known, keys_of(known), but=customer.pk)
        if apart.get(ordered(customer.pk, found.customer.pk)) != seen_as(customer, found.customer)
    ][:MOST_TOLD]


def of_draft(known: Known) -> list[Found]:
    """The same for somebody who is not in the directory yet."""
    return _alike(known, keys_of(known))[:MOST_TOLD]


def ordered(one: int, other: int) -> tuple[int, int]:
    return (one, other) if one < other else (other, one)


def seen_as(one: Customer, other: Customer) -> str:
    """What a person who tells two customers apart looked at: names, phones and companies, as a hash."""
    first, second = (one, other) if one.pk < other.pk else (other, one)
    texts = [
        str(getattr(customer, name))
        for customer in (first, second)
        for name in ("first_name", "last_name", "phone_number", "company")
    ]
    return blake2b("\x00".join(texts).encode(), digest_size=16).hexdigest()


def write_keys(wanted: dict[int, set[int]], *, are_new: bool = False) -> int:
    """Make these the keys of these customers, whose rows the caller has locked; returns how many differed."""
    rows = CustomerMatchKey.objects.filter(customer_id__in=wanted)
    there: dict[int, set[int]] = {customer_id: set() for customer_id in wanted}
    for key, customer_id in () if are_new else rows.values_list("key", "customer_id"):
        there[customer_id].add(key)
    fresh = [
        CustomerMatchKey(key=key, customer_id=customer_id)
        for customer_id, keys in wanted.items()
        for key in sorted(keys - there[customer_id])
    ]
    stale = Q()
    count = 0
    for customer_id, keys in there.items():
        if gone := keys - wanted[customer_id]:
            stale |= Q(customer_id=customer_id, key__in=gone)
            count += len(gone)
    if count:
        CustomerMatchKey.objects.filter(stale).delete()
    CustomerMatchKey.objects.bulk_create(fresh)
    return count + len(fresh)


def write_pairs(
    there: Iterable[LikelyDuplicate], found: dict[tuple[int, int], tuple[Verdict, str]]
) -> tuple[int, int, int]:
    """Make what was found the open pairs among `there`; returns how many are new, changed and gone.

    A pair that a person told apart stays so until one of the two changed its name, phone or company.
    """
    missing, changed = dict(found), 0
    gone = []
    for pair in there:
        verdict, seen = missing.pop((pair.one_id, pair.other_id), (None, ""))
        if verdict is None:
            if pair.dismissed_at is None:
                gone.append(pair.pk)
        elif pair.dismissed_at is None or pair.dismissed_as != seen:
            changed += _renew(pair, verdict)
    if gone:
        LikelyDuplicate.objects.filter(pk__in=gone).delete()
    # A sweep may have found the pair at the same moment; which of the two writes it does not matter.
    LikelyDuplicate.objects.bulk_create(
        [
            LikelyDuplicate(one_id=one, other_id=other, score=verdict.score, reasons=verdict.reasons)
            for (one, other), (verdict, _) in sorted(missing.items())
        ],
        update_conflicts=True,
        update_fields=["score", "reasons"],
    )
    return len(missing), changed, len(gone)


def members_of(keys: Iterable[int]) -> dict[int, list[int]]:
    """The customers of each key, but for keys of a crowd: each is read up to that and no further."""
    wanted = sorted(keys)
    if not wanted:
        return {}
    members: dict[int, list[int]] = {}
    with connection.cursor() as cursor:
        cursor.execute(" UNION ALL ".join([_MEMBERS.format(most=CROWD + 1)] * len(wanted)), wanted)
        for key, customer_id in cursor.fetchall():
            members.setdefault(key, []).append(customer_id)
    return {key: ids for key, ids in members.items() if len(ids) <= CROWD}


def _renew(pair: LikelyDuplicate, verdict: Verdict) -> bool:
    if pair.dismissed_at is None and (pair.score, pair.reasons) == verdict:
        return False
    pair.score, pair.reasons = verdict
    pair.dismissed_at, pair.dismissed_by, pair.dismissed_as = None, None, ""
    pair.save()
    return True


def _alike(known: Known, keys: set[int], *, but: int = 0) -> list[Found]:
    """Live customers that share a key and may be this one, best first."""
    ids = {customer_id for members in members_of(keys).values() for customer_id in members} - {but}
    found: list[Found] = []
    if not ids:
        return found
    for customer in Customer.objects.filter(pk__in=ids, deleted_at__isnull=True).select_related("deleted_by"):
        verdict = weigh(known, Known.of(customer))
        if verdict is not None:
            found.append(Found(customer, verdict))
    return sorted(found, key=lambda one: (-one.verdict.score, one.customer.pk))
