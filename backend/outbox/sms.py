"""SMS providers: what carries an SMS away, chosen by SMS_PROVIDER. Another one is a Carrier and a line in PROVIDERS."""

import json
import logging
from collections.abc import Callable

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

from core import outgoing
from core.reach import anywhere
from outbox.carriers import SOCKET_SECONDS, Away, Carrier, Later, Refused
from outbox.models import Message
from outbox.told import masked

logger = logging.getLogger(__name__)
_TOO_LATE, _TOO_MANY = 408, 429


class ConsoleSms(Carrier):
    """For development: the log shows what would be sent. In production that is no sending."""

    def send(self, message: Message) -> None:
        if settings.PRODUCTION:
            raise Refused("No SMS provider is set up.", "SMS_PROVIDER is console")
        told = masked(message.recipient), message.contents["text"]
        logger.info("SMS_PROVIDER is console, so this SMS goes nowhere: to %s %r", *told)


class HttpSms(Carrier):
    """Posts {"to", "text"} as JSON: 2xx is sent, 408, 429 and 5xx are tried again, anything else is final.

    `Idempotency-Key` is the same each time a message is tried, for providers that know it.
    """

    def __init__(self, url: str, token: str) -> None:
        try:
            outgoing.target_of(url)
        except ValueError as error:
            wanted = "SMS_PROVIDER=http needs SMS_HTTP_URL, the address that takes the messages."
            raise ImproperlyConfigured(wanted) from error
        self._url = url
        self._headers = {"Content-Type": "application/json", **({"Authorization": f"Bearer {token}"} if token else {})}

    def send(self, message: Message) -> None:
        body = json.dumps({"to": message.recipient, "text": message.contents["text"]}).encode()
        key = f"silo-{message.pk}-{int(message.created_at.timestamp() * 1_000_000):x}"
        headers = {**self._headers, "Idempotency-Key": key}
        try:
            answer = outgoing.post(self._url, body, headers, reach=anywhere, seconds=SOCKET_SECONDS)
        except outgoing.NotReached as error:
            raise Away("The SMS provider cannot be reached.", error.detail) from error
        except outgoing.NoAnswer as error:
            raise Later("The SMS provider did not answer.", error.detail) from error
        _read(answer.status, answer.body)


def _read(status: int, told: bytes) -> None:
    if 200 <= status < 300:
        return
    why, detail = f"The SMS provider refused it ({status}).", f"{status} {told.decode(errors='replace')}"
    if status in (_TOO_LATE, _TOO_MANY) or status >= 500:
        raise Later(why, detail)
    raise Refused(why, detail)


PROVIDERS: dict[str, Callable[[], Carrier]] = {
    "console": ConsoleSms,
    "http": lambda: HttpSms(settings.SMS_HTTP_URL, settings.SMS_HTTP_TOKEN),
}


def carrier() -> Carrier:
    """The provider that SMS_PROVIDER names. Raises ImproperlyConfigured for one that is not there."""
    if settings.SMS_PROVIDER not in PROVIDERS:
        raise ImproperlyConfigured(f"SMS_PROVIDER is one of {', '.join(PROVIDERS)}.")
    return PROVIDERS[settings.SMS_PROVIDER]()
