"""The list of likely duplicates that people go through."""

from django.db.models import Q, QuerySet
from django.utils import timezone

from core import procedures
from core.context import acting
from core.errors import SiloError
from customers.models import LikelyDuplicate
from customers.similar import seen_as
from events.record import record


def undecided() -> QuerySet[LikelyDuplicate]:
    """Pairs of live customers that nobody told apart, the likeliest first."""
    return _live().filter(dismissed_at__isnull=True).order_by("-score", "id")


def ids_with(customer_id: int, others: list[int]) -> dict[int, int]:
    """The undecided pairs that a customer is in with any of these others, by the other's id."""
    found = undecided().filter(Q(one=customer_id, other__in=others) | Q(other=customer_id, one__in=others))
    return {pair.other_id if pair.one_id == customer_id else pair.one_id: pair.pk for pair in found}


def dismiss(pair_id: int) -> LikelyDuplicate:
    """Note that these are two people; nothing changes when somebody did. Raises SiloError not_found."""

    def work() -> LikelyDuplicate:
        list(LikelyDuplicate.objects.select_for_update().filter(pk=pair_id))  # alone: the customers stay unlocked
        pair = _live().filter(pk=pair_id).first()
        if pair is None:
            raise SiloError("not_found", "There is no such pair of customers.")
        # Of what was read here: a customer who is being changed at this moment makes it another question.
        seen = seen_as(pair.one, pair.other)
        if pair.dismissed_at is None or pair.dismissed_as != seen:
            told = {"dismissed_at": timezone.now(), "dismissed_by_id": acting().actor_id, "dismissed_as": seen}
            LikelyDuplicate.objects.filter(pk=pair_id).update(**told)
            for one, other in ((pair.one_id, pair.other_id), (pair.other_id, pair.one_id)):
                record("customer", str(one), "told_apart", {"likely_duplicate": [other, None]})
        return pair

    return procedures.in_transaction(work)


def _live() -> QuerySet[LikelyDuplicate]:
    pairs = LikelyDuplicate.objects.select_related("one", "other")
    return pairs.filter(one__deleted_at__isnull=True, other__deleted_at__isnull=True)
