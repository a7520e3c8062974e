"""Mail: how a stored message becomes one, and the SMTP server that takes it."""

import base64
import logging
import smtplib
from contextlib import suppress
from email.encoders import encode_base64
from email.mime.base import MIMEBase
from email.utils import format_datetime, parseaddr
from ipaddress import ip_address
from urllib.parse import unquote, urlsplit

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.core.mail import EmailMultiAlternatives
from django.core.mail.backends.smtp import EmailBackend

from outbox.carriers import SOCKET_SECONDS, Away, Carrier, Later, Refused
from outbox.models import Message

logger = logging.getLogger(__name__)
_PORTS = {"smtp": 25, "smtps": 465}
_SUBMISSION = 587
_SIGN_IN_WANTED = 530  # the server's word about us, not about the message


def carrier() -> Carrier:
    """The one SMTP_URL names. Raises ImproperlyConfigured for an address that cannot be one."""
    return SmtpCarrier(backend(settings.SMTP_URL)) if settings.SMTP_URL else LogCarrier()


def backend(url: str) -> EmailBackend:
    """smtp://user:password@host:587, smtps:// for TLS from the start; special characters as %40.

    A password never leaves this machine in the clear: with one, and on port 587, smtp:// insists on STARTTLS.
    """
    try:
        parts = urlsplit(url)
        port = parts.port or _PORTS.get(parts.scheme)
    except ValueError:
        parts, port = urlsplit(""), None
    if port is None or not parts.hostname:
        raise ImproperlyConfigured("SMTP_URL must look like smtp://user:password@host:587 or smtps://...")
    is_secret = bool(parts.username) or port == _SUBMISSION
    return EmailBackend(
        host=parts.hostname,
        port=port,
        username=unquote(parts.username or ""),
        password=unquote(parts.password or ""),
        use_ssl=parts.scheme == "smtps",
        use_tls=parts.scheme == "smtp" and is_secret and not _is_this_machine(parts.hostname),
        timeout=SOCKET_SECONDS,
    )


class SmtpCarrier(Carrier):
    def __init__(self, server: EmailBackend) -> None:
        self.server = server

    def send(self, message: Message) -> None:
        try:
            mail = mail_of(message)
            self._connect()
            self.server.send_messages([mail])
        except smtplib.SMTPRecipientsRefused as error:
            raise _refused(*next(iter(error.recipients.values()))) from error
        except smtplib.SMTPResponseException as error:
            raise _refused(error.smtp_code, error.smtp_error) from error
        except OSError as error:
            self.close()
            raise Later("The mail server did not answer.", repr(error)) from error
        except ValueError as error:  # a header or an address that no mail can have
            raise Refused("This cannot be sent as a mail.", repr(error)) from error

    def close(self) -> None:
        # What was sent stays sent, whatever the server says to the good-bye.
        with suppress(OSError):
            self.server.close()
        self.server.connection = None

    def _connect(self) -> None:
        if self.server.connection and not _is_alive(self.server.connection):
            self.close()
        try:
            self.server.open()
        except (OSError, ValueError) as error:
            raise Away("The mail server cannot be reached.", repr(error)) from error


class LogCarrier(Carrier):
    """Without a mail server: told in the log, without what would name anybody. In production that is no sending."""

    def send(self, message: Message) -> None:
        if settings.PRODUCTION:
            raise Refused("No mail server is set up.", "SMTP_URL is empty")
        domain = message.recipient.rpartition("@")[2]
        logger.info("No SMTP_URL, so this mail goes nowhere: %r to somebody at %s", message.contents["subject"], domain)


class _Mail(EmailMultiAlternatives):
    mixed_subtype = "related"  # the attachments are what the HTML shows


def mail_of(message: Message) -> EmailMultiAlternatives:
    """The mail of a stored message, the same each time it is made: one that arrives twice has one Message-ID."""
    contents = message.contents
    domain = parseaddr(settings.MAIL_FROM)[1].rpartition("@")[2] or "localhost"
    written = int(message.created_at.timestamp() * 1_000_000)
    mail = _Mail(
        subject=contents["subject"],
        body=contents["text"],
        from_email=settings.MAIL_FROM,
        to=[message.recipient],
        headers={
            # With the time, because a restored backup gives its numbers out again.
            "Message-ID": f"<silo.{message.pk}.{written:x}@{domain}>",
            "Date": format_datetime(message.created_at),
            "Auto-Submitted": "auto-generated",  # no holiday notes in answer
        },
    )
    if contents["html"]:
        mail.attach_alternative(contents["html"], "text/html")
    for name, kind, content in contents["attachments"]:
        mail.attach(_part(name, kind, base64.b64decode(content)))
    return mail


def _part(name: str, kind: str, content: bytes) -> MIMEBase:
    part = MIMEBase(*kind.split("/", 1))
    part.set_payload(content)
    encode_base64(part)
    part.add_header("Content-ID", f"<{name}>")
    part.add_header("Content-Disposition", "inline", filename=name)
    return part


def _is_alive(connection: smtplib.SMTP) -> bool:
    """Asked before a connection is used again: lost in the middle of a mail, nobody could say if it was taken."""
    try:
        return connection.noop()[0] == 250
    except OSError:
        return False


def _refused(code: int, told: bytes | str) -> Refused | Later:
    text = told.decode(errors="replace") if isinstance(told, bytes) else told
    is_final = 500 <= code < 600 and code != _SIGN_IN_WANTED
    kind = Refused if is_final else Later
    return kind(f"The mail server refused it ({code}).", f"{code} {text}")


def _is_this_machine(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
