"""Webhooks and events for the tests, and a sender that does what is due."""

from django.db import connection

from core.testing import person
from events.models import Event
from events.record import record
from webhooks import services
from webhooks.models import Delivery, Webhook
from webhooks.sender import Sender


def webhook(address: str = "https://example.com/hook", **changed) -> tuple[Webhook, str]:
    values = {"name": "ERP", "address": address, "topics": ["*"], **changed}
    return services.create(values, person("root").pk)


def happen(key: str = "202505AMP000001B", action: str = "approved", entity: str = "device") -> int:
    """Record an event; gives its id."""
    record(entity, key, action, {"isapproved": [0, 1]})
    return Event.objects.filter(entity=entity, key=key).latest("pk").pk


def send() -> None:
    """As `manage.py send_webhooks --once` would."""
    Sender(lambda seconds: False).once()


def due() -> None:
    """The pauses before the next attempts are over."""
    _change("not_before = UTC_TIMESTAMP(6) - INTERVAL 1 SECOND WHERE state = 'waiting'")


def claims_run_out() -> None:
    _change("claimed_until = UTC_TIMESTAMP(6) - INTERVAL 1 SECOND WHERE state = 'sending'")


def hours_pass(hours: int) -> None:
    """Everything that was written before is older by that much, and what waited is due."""
    _change(
        f"first_tried_at = first_tried_at - INTERVAL {hours} HOUR, created_at = created_at - INTERVAL {hours} HOUR,"
        f" not_before = IF(not_before < '9999-01-01', not_before - INTERVAL {hours} HOUR, not_before)"
    )
    with connection.cursor() as cursor:
        cursor.execute(f"UPDATE webhook SET failing_since = failing_since - INTERVAL {hours} HOUR")  # noqa: S608


def states(of: Webhook) -> dict[str, int]:
    found = list(Delivery.objects.filter(webhook=of).values_list("state", flat=True))
    return {state: found.count(state) for state in set(found)}


def rows_read() -> int:
    """By this connection, ever."""
    with connection.cursor() as cursor:
        cursor.execute("SHOW SESSION STATUS LIKE 'Handler_read_%'")
        return sum(int(number) for _, number in cursor.fetchall())


def _change(what: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(f"UPDATE webhook_delivery SET {what}")  # noqa: S608
