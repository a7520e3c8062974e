"""What admins do to webhooks; each is one transaction with its event, which never holds a secret."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from urllib.parse import urlsplit

from django.db.models import Q
from django.utils import timezone

from core import procedures
from core.errors import SiloError
from events.record import record
from webhooks import signing, tail, topics
from webhooks.models import Delivery, DeliveryState, Webhook

MOST = 50  # webhooks
OLD_SECRET_VALID = timedelta(hours=24)
_MOST_LOOKS = 50  # each reads tail.BATCH events
_TRIED = Q(state=DeliveryState.FAILED) | Q(state=DeliveryState.WAITING, first_tried_at__isnull=False)
_TOLD = ("name", "address", "topics", "with_changes", "is_active")


def create(values: dict, user_id: int) -> tuple[Webhook, str]:
    """The webhook and its secret, which is told this once. It is told what is committed from now on."""
    starts_after = tail.newest_settled()

    def work() -> tuple[Webhook, str]:
        tail.begin()
        if Webhook.objects.count() >= MOST:
            raise SiloError("conflict", f"There are {MOST} webhooks already. Remove one first.")
        seed = signing.new_seed()
        secret = signing.secret_of(seed)
        webhook = Webhook.objects.create(
            **values, created_by_id=user_id, starts_after=starts_after, seed=seed, secret_hint=signing.hint_of(secret)
        )
        _record(webhook, "created", {name: [None, _shown(name, getattr(webhook, name))] for name in _TOLD})
        return webhook, secret

    return procedures.in_transaction(work)


def change(webhook_id: int, values: dict) -> Webhook:
    """`paused` false resumes: what waits is sent at once, and has a day again until it is given up."""
    resumes = values.pop("paused", None) is False
    if "is_active" in values:
        _catch_up()

    def work() -> Webhook:
        webhook = locked(webhook_id)
        changes = {
            name: [_shown(name, getattr(webhook, name)), _shown(name, value)]
            for name, value in values.items()
            if getattr(webhook, name) != value
        }
        for name in changes:
            setattr(webhook, name, values[name])
        if resumes and webhook.paused_at:
            changes["paused"] = [True, False]
            webhook.paused_at, webhook.failing_since, webhook.failures = None, None, 0
            _wake(webhook)
        if changes:
            webhook.save()
            _record(webhook, "updated", changes)
        return webhook

    return procedures.in_transaction(work)


def delete(webhook_id: int) -> str:
    """Gone for everybody at once, its log bit by bit by the sender; gives its name."""

    def work() -> str:
        webhook = locked(webhook_id)
        _record(webhook, "deleted", {name: [_shown(name, getattr(webhook, name)), None] for name in _TOLD})
        # The address may hold a password, and nothing is signed any more.
        webhook.removed_at, webhook.is_active = timezone.now(), False
        webhook.address = webhook.seed = webhook.old_seed = ""
        webhook.save()
        return webhook.name

    return procedures.in_transaction(work)


def rotate_secret(webhook_id: int) -> tuple[Webhook, str]:
    """A new secret, told this once; the old one signs beside it for a day."""

    def work() -> tuple[Webhook, str]:
        webhook = locked(webhook_id)
        if not signing.is_lost(webhook):
            webhook.old_seed, webhook.old_secret_until = webhook.seed, timezone.now() + OLD_SECRET_VALID
        webhook.seed = signing.new_seed()
        secret = signing.secret_of(webhook.seed)
        webhook.secret_hint = signing.hint_of(secret)
        webhook.save()
        _record(webhook, "updated", {"secret": [None, "rotated"]})
        return webhook, secret

    return procedures.in_transaction(work)


def test(webhook_id: int) -> Delivery:
    """One delivery without an event, tried once; a paused or inactive webhook gets it, too."""

    def work() -> Delivery:
        webhook, now = locked(webhook_id), timezone.now()
        return Delivery.objects.create(
            webhook=webhook, topic=topics.TEST, key="", line=topics.TEST, created_at=now, not_before=now
        )

    return procedures.in_transaction(work)


def replay(webhook_id: int, *, ids: Iterable[int] | None, since: datetime | None) -> int:
    """Send again: those named whatever became of them, else all given up since then; what waits after a failure, now.

    Gives how many. Those under way are left alone, and those that are due anyway.
    """

    def work() -> int:
        webhook = locked(webhook_id)
        rows = Delivery.objects.filter(webhook=webhook).exclude(topic=topics.TEST)
        if ids is not None:
            chosen = rows.filter(pk__in=set(ids)).exclude(state=DeliveryState.SENDING)
        else:
            chosen = rows.filter(_TRIED)
            chosen = chosen.filter(created_at__gte=since) if since else chosen
        again = _again(chosen)
        if again:
            _record(webhook, "replayed", {"deliveries": [None, again]})
        return again

    return procedures.in_transaction(work)


def locked(webhook_id: int) -> Webhook:
    found = Webhook.objects.select_for_update().filter(pk=webhook_id).first()
    if found is None:
        raise SiloError("not_found", "There is no such webhook.")
    return found


def _catch_up() -> None:
    """What was before a switch is told as things were then, also when the sender is behind."""
    for _ in range(_MOST_LOOKS):
        if tail.look() < tail.BATCH:
            return
    raise SiloError("conflict", "Much that happened before has yet to be read for the webhooks. Try again in a moment.")


def _wake(webhook: Webhook) -> None:
    tried = Delivery.objects.filter(webhook=webhook, state=DeliveryState.WAITING, first_tried_at__isnull=False)
    _again(tried.exclude(topic=topics.TEST))


def _again(rows) -> int:
    return rows.update(state=DeliveryState.WAITING, not_before=timezone.now(), attempts=0, first_tried_at=None)


def _shown(name: str, value):
    """For the event record: a query may hold a password of the other system."""
    if name == "address":
        return urlsplit(value)._replace(query="***").geturl() if urlsplit(value).query else value
    return value


def _record(webhook: Webhook, action: str, changes: dict[str, list]) -> None:
    record("webhook", str(webhook.pk), action, changes)
