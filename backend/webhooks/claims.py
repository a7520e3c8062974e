"""Which deliveries are made next and what came of them: each step is one short transaction.

Claimed in one transaction and settled in another, so no transaction waits for other people's servers. A claim that is
not settled in time belongs to a process that died: it is sent once more, with the same number.
"""

import random
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Exists, F, OuterRef, Q, Subquery
from django.utils import timezone

from core import procedures
from webhooks import topics
from webhooks.models import HELD_BACK, UNSETTLED, Delivery, DeliveryState, Webhook
from webhooks.pausing import pause

CLAIM = timedelta(seconds=60)
GIVE_UP_AFTER = timedelta(hours=24)  # from the first attempt
FIRST_RETRY, LONGEST_RETRY = timedelta(seconds=10), timedelta(hours=1)
KEPT = timedelta(days=30)
LANES = 4  # deliveries of one webhook under way at once
LOOKED_AT = 200  # deliveries at once
UNWELL = 3  # failures one after the other, from which on it is one at a time
_MOST_DOUBLINGS = 12  # beyond the longest pause
_LONGEST_ANSWER = Delivery._meta.get_field("answer").max_length
_LONGEST_PROBLEM = Delivery._meta.get_field("problem").max_length


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one attempt; `problem` is "" when it was taken."""

    delivery: Delivery
    seconds: float
    status: int | None
    answer: str
    problem: str


def with_something_due() -> list[Webhook]:
    """Webhooks for which something can be sent now; paused and inactive ones have tests alone."""
    now = timezone.now()
    waiting = Delivery.objects.filter(webhook_id=OuterRef("pk"), state=DeliveryState.WAITING)
    # The first in the index tells of all that wait, so it does not matter how many those are.
    first = Subquery(waiting.order_by("not_before").values("not_before")[:1])
    rests = Q(is_active=False) | Q(paused_at__isnull=False)
    resting = list(Webhook.objects.filter(rests).values_list("pk", flat=True))
    # By their line, which has an index, and in a question of its own: what one collected that rests may be very much.
    due = Delivery.objects.filter(state=DeliveryState.WAITING, not_before__lte=now)
    tests = due.filter(webhook_id__in=resting, line=topics.TEST).values_list("webhook_id", flat=True)
    awake = Webhook.objects.alias(first=first).filter(~rests, first__lte=now)
    return list(Webhook.objects.filter(Q(pk__in=[each.pk for each in awake]) | Q(pk__in=set(tests))).order_by("pk"))


def lanes(webhook: Webhook) -> int:
    """How many may be under way: a server that hangs must not have many of our threads wait for it."""
    return 1 if webhook.failures >= UNWELL else LANES


def claim(webhook: Webhook, most: int) -> list[Delivery]:
    """The next deliveries that are due, ours alone until `claimed_until`; of each line the first alone.

    Some of those that are due are looked at, oldest first. What finds others of its line before it is held back until
    they are settled, so that no look reads it again: an empty answer does not say that nothing is due.
    """
    earlier = Delivery.objects.filter(
        webhook_id=OuterRef("webhook_id"),
        line=OuterRef("line"),
        state__in=UNSETTLED,
        event_id__lt=OuterRef("event_id"),
    )

    def work() -> list[Delivery]:
        # Locked, because whoever settles the one before must see what is held back, or nobody lets it go.
        fresh = Webhook.objects.select_for_update().filter(pk=webhook.pk).first()
        if fresh is None:
            return []
        rows = Delivery.objects.filter(webhook=fresh, state=DeliveryState.WAITING)
        if not fresh.is_active or fresh.paused_at:
            rows = rows.filter(line=topics.TEST)
        # All that wait, as far as the index is asked: the first of them are those that are due.
        first = rows.order_by("not_before", "pk")[:LOOKED_AT]
        due = [each for each in first if each.not_before <= timezone.now()]
        among = Delivery.objects.filter(pk__in=[each.pk for each in due])
        behind = set(among.filter(Exists(earlier)).values_list("pk", flat=True))
        Delivery.objects.filter(pk__in=behind).update(not_before=HELD_BACK)
        return _claim(fresh, [each for each in due if each.pk not in behind][:most])

    return procedures.in_transaction(work)


def _claim(webhook: Webhook, found: list[Delivery]) -> list[Delivery]:
    until = timezone.now() + CLAIM
    Delivery.objects.filter(pk__in=[each.pk for each in found]).update(state=DeliveryState.SENDING, claimed_until=until)
    for each in found:
        each.webhook, each.claimed_until = webhook, until
    return found


def take_back_lost() -> int:
    """Deliveries whose process died with them wait again; gives how many."""
    lost = Delivery.objects.filter(state=DeliveryState.SENDING, claimed_until__lt=timezone.now())
    return lost.update(state=DeliveryState.WAITING, claimed_until=None)


def settle(outcomes: Iterable[Outcome]) -> None:
    """Write down what came of attempts, webhook by webhook."""
    by_webhook = defaultdict(list)
    for outcome in outcomes:
        by_webhook[outcome.delivery.webhook_id].append(outcome)
    for webhook_id, found in by_webhook.items():
        procedures.in_transaction(lambda pk=webhook_id, found=found: _settle(pk, found))


def forget(most: int = 1000) -> int:
    """Remove some of the oldest deliveries when they are older than 30 days; gives how many."""

    def work() -> int:
        before = timezone.now() - KEPT
        oldest = Delivery.objects.order_by("pk").values_list("pk", "created_at", "webhook_id", "line", "state")[:most]
        old = [each for each in oldest if each[1] < before]
        lines = {(webhook_id, line) for _, _, webhook_id, line, state in old if state in UNSETTLED}
        list(Webhook.objects.select_for_update().filter(pk__in={pk for pk, _ in lines}).order_by("pk"))
        Delivery.objects.filter(pk__in=[each[0] for each in old]).delete()
        for webhook_id, line in lines:
            _let_go(webhook_id, line)
        return len(old)

    return procedures.in_transaction(work)


def _let_go(webhook_id: int, line: str) -> None:
    """The first of a line is due when it was held back; asked by who holds the webhook's row."""
    rest = Delivery.objects.filter(webhook_id=webhook_id, line=line, state__in=UNSETTLED, event_id__isnull=False)
    first = rest.order_by("event_id").first()
    if first is not None and first.not_before == HELD_BACK:
        # In its old place: those that were never held back are due since they were made, too.
        Delivery.objects.filter(pk=first.pk).update(not_before=first.created_at)


def _settle(webhook_id: int, outcomes: Sequence[Outcome]) -> None:
    webhook = Webhook.objects.select_for_update().filter(pk=webhook_id).first()
    if webhook is None:
        return  # removed meanwhile, with its deliveries
    now = timezone.now()
    given_up = [_settle_one(outcome, now) for outcome in outcomes]
    for outcome in outcomes:
        if outcome.delivery.topic != topics.TEST:
            _judge(webhook, outcome, now)
    webhook.save(update_fields=["failures", "failing_since", "last_problem", "last_success_at"])
    is_long = webhook.failing_since is not None and now - webhook.failing_since >= GIVE_UP_AFTER
    if any(given_up) and is_long and webhook.paused_at is None:
        pause(webhook, outcomes[-1].problem, now)


def _judge(webhook: Webhook, outcome: Outcome, now: datetime) -> None:
    if outcome.problem:
        webhook.failures += 1
        webhook.failing_since = webhook.failing_since or now
        webhook.last_problem = outcome.problem[:_LONGEST_PROBLEM]
    else:
        webhook.failures, webhook.failing_since, webhook.last_success_at = 0, None, now


def _settle_one(outcome: Outcome, now: datetime) -> bool:
    """True when it is given up. Nothing is written when the claim ran out: another process has it by now."""
    delivery = outcome.delivery
    first = delivery.first_tried_at or now
    attempts = delivery.attempts + 1
    is_over = delivery.topic == topics.TEST or now - first >= GIVE_UP_AFTER
    values = {"state": DeliveryState.DELIVERED, "not_before": now}
    if outcome.problem:
        state = DeliveryState.FAILED if is_over else DeliveryState.WAITING
        values = {"state": state, "not_before": now + _pause(attempts)}
    own = Delivery.objects.filter(
        pk=delivery.pk, state=DeliveryState.SENDING, claimed_until=delivery.claimed_until
    ).update(
        **values,
        claimed_until=None,
        attempts=F("attempts") + 1,
        first_tried_at=first,
        last_tried_at=now,
        seconds=outcome.seconds,
        status=outcome.status,
        answer=outcome.answer[:_LONGEST_ANSWER],
        problem=outcome.problem[:_LONGEST_PROBLEM],
    )
    if own and values["state"] != DeliveryState.WAITING:
        _let_go(delivery.webhook_id, delivery.line)
    return own == 1 and values["state"] == DeliveryState.FAILED


def _pause(attempts: int) -> timedelta:
    """Ten seconds, then twice as long each time up to an hour; a quarter more or less, so that not all come at once."""
    doubled = min(FIRST_RETRY * 2 ** min(attempts - 1, _MOST_DOUBLINGS), LONGEST_RETRY)
    return doubled * random.uniform(0.75, 1.25)  # noqa: S311
