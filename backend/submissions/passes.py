"""Gate passes: what the QR code of an entry says, and reading it back.

A payload is a random id and its signature; whose it is and what it admits is in the database alone. The first of
PASS_KEYS signs, all of them read, so a key is retired by moving it back and later removing it.
"""

import base64
import hashlib
import io
import re
import secrets

import segno
from django.conf import settings
from django.core.signing import BadSignature, Signer

_SALT = "silo.gate.pass"
_ID_BYTES = 16
_SHAPE = re.compile(r"[A-Za-z0-9_-]{22}:[A-Za-z0-9_-]{43}\Z", re.ASCII)
_MODULE = 8  # pixels; a pass has about 45 modules across, its quiet zone of four on each side included


def new_id() -> str:
    """22 characters that nobody guesses."""
    return secrets.token_urlsafe(_ID_BYTES)


def sign(pass_id: str) -> str:
    """The payload of a pass, 66 characters of ASCII."""
    return _signer().sign(pass_id)


def read(payload: object) -> str | None:
    """The pass id of a payload that one of our keys signed; None for everything else, whatever it is."""
    if not isinstance(payload, str) or not _SHAPE.match(payload):
        return None
    try:
        return _signer().unsign(payload)
    except BadSignature:
        return None


def hash_of(payload: str) -> str:
    return hashlib.sha256(payload.encode()).hexdigest()


def png(payload: str) -> bytes:
    return _drawn(payload, "png")


def svg(payload: str) -> bytes:
    return _drawn(payload, "svg")


def data_url(payload: str) -> str:
    """The PNG as an address that an <img> shows without asking for it."""
    return "data:image/png;base64," + base64.b64encode(png(payload)).decode()


def _drawn(payload: str, kind: str) -> bytes:
    drawn = io.BytesIO()
    # White is drawn, not left out: on a dark page no camera would read it.
    segno.make_qr(payload, error="m").save(drawn, kind=kind, scale=_MODULE, border=4, light="#fff")
    return drawn.getvalue()


def _signer() -> Signer:
    first, *older = settings.PASS_KEYS
    return Signer(key=first, fallback_keys=older, salt=_SALT)
