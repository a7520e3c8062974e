"""Which message is sent next, by whom, and what came of it: each step is one short transaction.

A message is claimed in one transaction and settled in another, so no transaction waits for a mail server. A claim that
is not settled in time belongs to a process that died: the message is tried once more, and a second loss is the end.
"""

import random
from datetime import timedelta

from django.utils import timezone

from core import procedures
from outbox import told
from outbox.carriers import MESSAGE_SECONDS
from outbox.models import Channel, Message, MessageState

CLAIM = timedelta(seconds=3 * MESSAGE_SECONDS)
GIVE_UP_AFTER = timedelta(hours=24)
FIRST_RETRY, LONGEST_RETRY = timedelta(seconds=30), timedelta(hours=6)
KEPT = timedelta(days=90)
LOST_TWICE = "The sender was stopped twice while it was being sent; it may have arrived."
_MOST_LOSSES = 2
_MOST_DOUBLINGS = 12  # beyond the longest pause
_LONGEST_ERROR = Message._meta.get_field("last_error").max_length


def claim(channel: Channel) -> Message | None:
    """The next message that is due, ours alone until `claimed_until`; None when there is none."""
    return procedures.in_transaction(lambda: _lost(channel) or _due(channel))


def settle_sent(message: Message) -> None:
    def work() -> None:
        if _settle(message, state=MessageState.SENT, contents={}, sent_at=timezone.now(), last_error=""):
            told.tell_as_sender(message, told.SENT[Channel(message.channel)])

    procedures.in_transaction(work)


def settle_failed(message: Message, why: str, detail: str = "") -> None:
    """For good; `why` is told in the event record, `detail` to admins."""

    def work() -> None:
        if _settle(message, state=MessageState.FAILED, contents={}, last_error=(detail or why)[:_LONGEST_ERROR]):
            told.tell_as_sender(message, told.FAILED[Channel(message.channel)], why)

    procedures.in_transaction(work)


def put_back(message: Message, why: str, detail: str, *, was_tried: bool) -> None:
    """Try it again later: `was_tried` waits longer each time, else it is due as before. Given up after a day."""
    if timezone.now() - message.created_at > GIVE_UP_AFTER:
        settle_failed(message, f"Given up after 24 hours. {why}", detail)
        return
    attempts = message.attempts + was_tried
    due = timezone.now() + _pause(attempts) if was_tried else message.not_before
    values = {"attempts": attempts, "not_before": due, "last_error": detail[:_LONGEST_ERROR]}
    procedures.in_transaction(lambda: _settle(message, state=MessageState.QUEUED, **values))


def forget(most: int = 500) -> int:
    """Remove some of the oldest messages when they are settled and older than 90 days; gives how many."""
    before = timezone.now() - KEPT
    oldest = Message.objects.order_by("pk").values_list("pk", "created_at", "state")[:most]
    settled = [pk for pk, at, state in oldest if at < before and state in (MessageState.SENT, MessageState.FAILED)]
    return Message.objects.filter(pk__in=settled).delete()[0] if settled else 0


def _lost(channel: Channel) -> Message | None:
    """A message whose process died with it: claimed for its second and last time, or failed when it had that."""
    found = _locked(channel, state=MessageState.SENDING, claimed_until__lt=timezone.now())
    if found is None:
        return None
    found.lost += 1
    Message.objects.filter(pk=found.pk).update(lost=found.lost)
    if found.lost >= _MOST_LOSSES:
        settle_failed(found, LOST_TWICE)
        return None
    return _claimed(found)


def _due(channel: Channel) -> Message | None:
    found = _locked(channel, state=MessageState.QUEUED, not_before__lte=timezone.now())
    return _claimed(found) if found else None


def _locked(channel: Channel, **wanted) -> Message | None:
    rows = Message.objects.select_for_update(skip_locked=True).filter(channel=channel, **wanted)
    return rows.order_by("not_before", "pk").first()


def _claimed(message: Message) -> Message:
    message.state, message.claimed_until = MessageState.SENDING, timezone.now() + CLAIM
    message.save(update_fields=["state", "claimed_until"])
    return message


def _settle(message: Message, **values) -> bool:
    """False when the claim ran out and another process has the message: what came of it is its matter then."""
    own = Message.objects.filter(pk=message.pk, state=MessageState.SENDING, claimed_until=message.claimed_until)
    return own.update(claimed_until=None, **values) == 1


def _pause(attempts: int) -> timedelta:
    """Half a minute, then twice as long each time; up to a quarter more or less, so that not all come at once."""
    doubled = FIRST_RETRY * 2 ** min(attempts - 1, _MOST_DOUBLINGS)
    return min(doubled * random.uniform(0.75, 1.25), LONGEST_RETRY)  # noqa: S311
