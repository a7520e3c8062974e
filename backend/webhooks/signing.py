"""Secrets and signatures: t=<unix time>,v1=<hex HMAC-SHA256 of "time.body">, once for each secret that is valid.

A secret is made from its webhook's seed and SECRET_KEY, so that neither the database nor a backup holds one. With
another SECRET_KEY the secrets are others, too; `secret_hint` tells, and the sender says so instead of signing wrongly.
"""

import base64
import hashlib
import hmac
import secrets
from datetime import datetime

from django.utils.crypto import salted_hmac

from webhooks.models import Webhook

PREFIX = "whsec_"
_HINT = 4  # characters that are shown


def new_seed() -> str:
    return secrets.token_hex(16)


def secret_of(seed: str) -> str:
    digest = salted_hmac("silo webhook secret", seed, algorithm="sha256").digest()
    return PREFIX + base64.urlsafe_b64encode(digest).decode().rstrip("=")


def hint_of(secret: str) -> str:
    return secret[-_HINT:]


def is_lost(webhook: Webhook) -> bool:
    """Whether SECRET_KEY is another one than when the secret was shown."""
    return hint_of(secret_of(webhook.seed)) != webhook.secret_hint


def valid_secrets(webhook: Webhook, now: datetime) -> list[str]:
    """The newest first; the one before it is valid for a while after a rotation."""
    found = [secret_of(webhook.seed)]
    if webhook.old_seed and webhook.old_secret_until and webhook.old_secret_until > now:
        found.append(secret_of(webhook.old_seed))
    return found


def signature(body: bytes, found: list[str], at: int) -> str:
    """The value of X-Silo-Signature."""
    signed = f"{at}.".encode() + body
    digests = [hmac.new(secret.encode(), signed, hashlib.sha256).hexdigest() for secret in found]
    return ",".join([f"t={at}", *(f"v1={digest}" for digest in digests)])
