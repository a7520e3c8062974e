"""A webhook that failed for a day rests, and its owner hears of it. What it is to be told goes on being collected."""

from datetime import datetime

from core.context import acting_as
from events.record import record
from outbox.services import queue_mail
from webhooks.models import Webhook

SENDER = "webhooks"  # who acts in the event record


def pause(webhook: Webhook, problem: str, now: datetime) -> None:
    """In the transaction that found it out."""
    webhook.paused_at = now
    webhook.save(update_fields=["paused_at"])
    with acting_as(SENDER):
        record("webhook", str(webhook.pk), "paused", {"paused": [False, True]}, reason=problem or None)
        owner = webhook.created_by
        if owner.email and owner.is_active:
            queue_mail(
                to=owner.email,
                subject=f"The webhook {webhook.name} is paused",
                text=_letter(webhook, problem),
                entity="webhook",
                key=str(webhook.pk),
                owner_id=owner.pk,
            )


def _letter(webhook: Webhook, problem: str) -> str:
    return (
        f"Silo could not deliver anything to the webhook {webhook.name} for a day and has paused it.\n\n"
        f"The last answer: {problem}\n\n"
        "What happens meanwhile is kept for 30 days. When the other system is well again, open Webhooks in Silo, press"
        " Resume, and replay what was given up.\n"
    )
