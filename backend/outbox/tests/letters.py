"""Messages for the tests, and what became of them."""

from typing import Any

import orjson
from django.db import connection

from core.testing import person
from events.models import Event
from outbox.models import Message
from outbox.sender import Sender
from outbox.services import queue_mail, queue_sms

PNG = b"\x89PNG\r\n\x1a\n and so on"


def mail(to: str = "carl@example.com", **changed: Any) -> Message:
    given = {
        "subject": "Entry 7",
        "text": "Your pass",
        "html": '<p>Your pass</p><img src="cid:pass.png">',
        "attachments": [("pass.png", "image/png", PNG)],
        "entity": "submission",
        "key": "7",
        "owner_id": person("carl").pk,
        **changed,
    }
    return queue_mail(to=to, **given)


def sms(to: str = "+919876543210", **changed: Any) -> Message:
    given = {"text": "नमस्ते", "entity": "submission", "key": "7", "owner_id": person("carl").pk, **changed}
    return queue_sms(to=to, **given)


def send(rounds: int = 1) -> None:
    """As `manage.py send_outbox --once` would, that often, the pauses over each time."""
    sender = Sender(lambda seconds: False)
    for _ in range(rounds):
        for line in sender.lines:
            line.rest_until = 0
        sender.once()


def due() -> None:
    """The pause before the next attempt is over."""
    _change("not_before = UTC_TIMESTAMP(6) - INTERVAL 1 SECOND")


def claims_run_out() -> None:
    """The processes that had messages are dead by now."""
    _change("claimed_until = UTC_TIMESTAMP(6) - INTERVAL 1 SECOND")


def written_ago(hours: int) -> None:
    _change(f"created_at = UTC_TIMESTAMP(6) - INTERVAL {int(hours)} HOUR")


def told() -> list[tuple[str, str | None]]:
    """Actions and reasons of everything that was told about the entry."""
    return list(Event.objects.filter(entity="submission", key="7").order_by("id").values_list("action", "reason"))


def last_changes() -> dict[str, Any]:
    return orjson.loads(Event.objects.filter(entity="submission").latest("id").changes)


def _change(what: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(f"UPDATE outbox_message SET {what}")  # noqa: S608
