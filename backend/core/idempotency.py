"""Idempotency keys: a repeated request answers what the first one answered (contract section 1).

The key's row is written in the transaction of the change. A crash leaves neither, so a retry
works afresh; a commit leaves both, so a retry replays. Concurrent repeats wait on the row's lock.
"""

import functools
import hashlib
import json
import re

import orjson
from django.db import OperationalError, transaction
from rest_framework.response import Response

from core import procedures
from core.errors import Refused, SiloError

_VISIBLE = re.compile(r"[\x21-\x7e]{1,255}\Z")
_STILL_RUNNING = "The first request with this Idempotency-Key is still running. Try again in a moment."
_OTHER_BODY = "This Idempotency-Key was used with other parameters. Use a new key for a new request."
LOCK_WAIT_TIMEOUT = 1205


def idempotent(handler):
    """Make a view's POST (or getSerialNumber's GET) honour the Idempotency-Key header; without one, nothing changes."""

    @functools.wraps(handler)
    def wrapped(view, request, *args, **kwargs):
        key = request.headers.get("Idempotency-Key", "")
        if not key:
            return handler(view, request, *args, **kwargs)
        if not _VISIBLE.match(key):
            raise SiloError("error", "Idempotency-Key must be 1 to 255 visible ASCII characters.")
        claim = (request.user.id, request.path, key, fingerprint(request))

        def once():
            return _first_or_replay(claim, lambda: handler(view, request, *args, **kwargs), view)

        return procedures.in_transaction(once)

    return wrapped


def fingerprint(request) -> str:
    """Hash of what was asked: query and body fields as one set, files by their hash."""
    parts = {name: request.query_params.getlist(name) for name in request.query_params if request.query_params[name]}
    body = request.data
    files = getattr(request, "FILES", {}) if request.content_type.startswith("multipart/") else {}
    for name, value in body.items():
        if name not in files and value not in ("", None):  # empty counts as absent
            # One shape for query text and JSON numbers: GET and POST getSerialNumber are one route.
            parts[name] = [str(value)] if isinstance(value, str | int) else [json.dumps(value, sort_keys=True)]
    for name, upload in files.items():
        parts[name] = [hashlib.file_digest(upload, "sha256").hexdigest()]
        upload.seek(0)
    return hashlib.sha256(json.dumps(parts, sort_keys=True).encode("utf-8", "surrogatepass")).hexdigest()


def _first_or_replay(claim: tuple, work, view) -> Response:
    try:
        stored = procedures.call("claim_idempotency_key", *claim, out=("status", "message", "code", "body"))
    except Refused as refusal:
        raise SiloError(refusal.word, _OTHER_BODY) from refusal
    except OperationalError as error:
        if error.args[0] == LOCK_WAIT_TIMEOUT:
            raise SiloError("conflict", _STILL_RUNNING, headers={"Retry-After": "1"}) from error
        raise
    if stored["code"] is not None:
        return Response(orjson.loads(stored["body"]), status=int(stored["code"]), headers={"Idempotent-Replay": "true"})
    response = _answer(work, view)
    if response.status_code >= 500 or response.status_code == 429:
        transaction.set_rollback(True)
        return response
    procedures.call(
        "store_idempotent_answer", *claim[:3], response.status_code, orjson.dumps(response.data).decode(), out=()
    )
    return response


def _answer(work, view) -> Response:
    """The handler's answer, refusals included, with a refusal's half-done writes undone."""
    try:
        with transaction.atomic():
            return work()
    except (SiloError, *view.refusals) as refusal:
        return view.handle_exception(refusal)
