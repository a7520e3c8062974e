"""What the event record says of messages; recipients are masked there, because more people read it than wrote it."""

from core.context import acting_as
from events.record import record
from outbox.models import Channel, Message

SENDER = "outbox"  # who acts in the event record
QUEUED = {Channel.SMS: "sms_queued"}  # that a mail waits is not told: its being sent or failing is
SENT = {Channel.MAIL: "email_sent", Channel.SMS: "sms_sent"}
FAILED = {Channel.MAIL: "email_failed", Channel.SMS: "sms_failed"}
_SHOWN_DIGITS = 4


def masked(recipient: str) -> str:
    """a***@example.com, ***3210."""
    name, at, domain = recipient.rpartition("@")
    return f"{name[:1]}***@{domain}" if at else f"***{recipient[-_SHOWN_DIGITS:]}"


def tell(message: Message, action: str, reason: str | None = None) -> None:
    """Record what became of a message, in the caller's transaction and under the caller's name."""
    changes = {"recipient": [None, masked(message.recipient)]}
    record(message.entity, message.key, action, changes, reason=reason, owner_id=message.owner_id)


def tell_as_sender(message: Message, action: str, reason: str | None = None) -> None:
    with acting_as(SENDER):
        tell(message, action, reason)
