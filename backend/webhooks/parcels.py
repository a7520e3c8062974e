"""What is sent: body, headers and the address, ready for a thread that asks no database."""

import time
from dataclasses import dataclass
from typing import Any

import orjson
from django.utils import timezone

from core.fields import iso
from events.models import Event
from webhooks import signing, topics
from webhooks.models import Delivery

AGENT = "Silo-Webhooks/1"


@dataclass(frozen=True, slots=True)
class Parcel:
    """One delivery on its way. Without secrets it cannot be signed, and is not sent."""

    delivery: Delivery
    address: str
    body: bytes
    secrets: tuple[str, ...]

    def headers(self) -> dict[str, str]:
        """Signed anew each time, so that the receiver may refuse what is old."""
        return {
            "Content-Type": "application/json",
            "User-Agent": AGENT,
            "X-Silo-Event": self.delivery.topic,
            "X-Silo-Delivery": self.delivery.number,
            "X-Silo-Signature": signing.signature(self.body, list(self.secrets), int(time.time())),
        }


def pack(deliveries: list[Delivery]) -> list[Parcel]:
    """For deliveries of one webhook that was read with them."""
    events = Event.objects.in_bulk([each.event_id for each in deliveries if each.event_id is not None])
    return [_parcel(each, events.get(each.event_id or 0)) for each in deliveries]


def _parcel(delivery: Delivery, event: Event | None) -> Parcel:
    webhook = delivery.webhook
    found = () if signing.is_lost(webhook) else tuple(signing.valid_secrets(webhook, timezone.now()))
    body = orjson.dumps(body_of(delivery, event))
    return Parcel(delivery=delivery, address=webhook.address, body=body, secrets=found)


def body_of(delivery: Delivery, event: Event | None) -> dict:
    """{id, topic, key, at} and, where the webhook says so and it is not about people, {actor, changes}."""
    at = event.at if event else delivery.created_at
    told: dict[str, Any] = {"id": delivery.event_id, "topic": delivery.topic, "key": delivery.key, "at": iso(at)}
    if event and delivery.webhook.with_changes and topics.may_tell_changes(event.entity):
        told |= {"actor": event.actor, "changes": topics.told_changes(orjson.loads(event.changes))}
    return told
