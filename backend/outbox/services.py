"""Writing a mail or an SMS in the transaction of the change it tells of; `manage.py send_outbox` sends it later."""

import base64
import unicodedata
from collections.abc import Iterable
from datetime import UTC
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils import timezone

from outbox import told
from outbox.models import Channel, Message, MessageState

OVER_QUOTA = "This account has reached its limit of messages for today."
NO_ADDRESS = "This is no address that a message could be sent to."
_NOT_IN_A_LINE = frozenset({"Cc", "Zl", "Zp"})  # control characters, line and paragraph ends

Attachment = tuple[str, str, bytes]  # file name, MIME type, content


def queue_mail(
    *,
    to: str,
    subject: str,
    text: str,
    html: str = "",
    attachments: Iterable[Attachment] = (),
    entity: str,
    key: str,
    owner_id: int,
) -> Message:
    """Have a mail sent after the commit. `html` shows an attached picture as `<img src="cid:FILE NAME">`.

    What became of it is told as `email_sent` or `email_failed` of `entity` and `key`. The caller's change is never
    refused: beyond the day's quota of `owner_id` the mail fails at once.
    """
    contents = {
        "subject": _one_line(subject),
        "text": text,
        "html": html,
        "attachments": [[name, kind, base64.b64encode(content).decode()] for name, kind, content in attachments],
    }
    message = Message(channel=Channel.MAIL, recipient=to, entity=entity, key=key, owner_id=owner_id)
    return _queue(message, contents)


def queue_sms(*, to: str, text: str, entity: str, key: str, owner_id: int) -> Message:
    """Have an SMS sent after the commit, told as `sms_queued`, then `sms_sent` or `sms_failed`; see queue_mail()."""
    message = Message(channel=Channel.SMS, recipient=to, entity=entity, key=key, owner_id=owner_id)
    return _queue(message, {"text": text})


def _queue(message: Message, contents: dict[str, Any]) -> Message:
    message.not_before = timezone.now()
    refusal = _refusal(message)
    if refusal:
        message.state, message.last_error = MessageState.FAILED, refusal
        message.recipient = message.recipient[:254]
    else:
        message.contents = contents
    message.save()
    if refusal:
        told.tell(message, told.FAILED[Channel(message.channel)], refusal)
    elif message.channel in told.QUEUED:
        told.tell(message, told.QUEUED[Channel(message.channel)])
    return message


def _refusal(message: Message) -> str:
    """Why the message cannot be sent at all; "" when it can."""
    if message.channel == Channel.MAIL:
        try:
            validate_email(message.recipient)
        except ValidationError:
            return NO_ADDRESS
    return OVER_QUOTA if _is_over_quota(message) else ""


def _is_over_quota(message: Message) -> bool:
    """Counted without a lock: changes of one account at the same moment may go beyond by their number.

    It keeps an account from flooding strangers; a few more than that do no harm, waiting for each other would.
    """
    limit = settings.MAILS_PER_USER_AND_DAY if message.channel == Channel.MAIL else settings.SMS_PER_USER_AND_DAY
    today = timezone.now().astimezone(UTC).replace(hour=0, minute=0, second=0, microsecond=0)
    written = Message.objects.filter(owner_id=message.owner_id, channel=message.channel, created_at__gte=today)
    return written[: max(limit, 0)].count() >= limit


def _one_line(text: str) -> str:
    """A header is one line: what would begin another one is a blank."""
    return " ".join("".join(" " if unicodedata.category(char) in _NOT_IN_A_LINE else char for char in text).split())
