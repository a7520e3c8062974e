"""What the database knows of open sockets: who may keep theirs, who looks at what."""

import os
import socket
import uuid
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta

import orjson
from django.db.models import Q
from django.db.models.functions import Now

from core import procedures
from core.errors import Refused
from live.models import LiveSocket

MOST_SOCKETS = 5  # of one user, over all processes
STALE = 30  # seconds
_HOST = "".join(char for char in socket.gethostname() if char.isascii() and char.isprintable())[:64]
PROCESS = f"{_HOST}/{os.getpid()}/{uuid.uuid4().hex[:12]}"

People = list[dict[str, str]]


@dataclass(frozen=True, slots=True)
class Credential:
    """What keeps a socket open: a session's sid, or the hash of an API token."""

    text: str
    is_api_token: bool


@dataclass(frozen=True, slots=True)
class Look:
    """One person's word on what is on their screen; `key` None: nothing any more."""

    socket_id: int
    key: str | None
    doing: str | None


def open_socket(user_id: int, username: str) -> int | None:
    """Take one of the user's places; None when all are taken."""
    out = ("status", "message", "id")
    try:
        answer = procedures.call("open_live_socket", user_id, username, PROCESS, MOST_SOCKETS, STALE, out=out)
    except Refused:
        return None
    return int(answer["id"])


def close_socket(socket_id: int) -> None:
    LiveSocket.objects.filter(pk=socket_id).delete()


def live_callers(credentials: Sequence[Credential]) -> dict[str, tuple[int, str]]:
    """{credential: (user id, role)} of those that still live."""
    sids = [credential.text for credential in credentials if not credential.is_api_token]
    hashes = [credential.text for credential in credentials if credential.is_api_token]
    lists = (orjson.dumps(sids).decode(), orjson.dumps(hashes).decode())
    rows = procedures.call("list_live_callers", *lists, out=(), reads=True).rows
    return {row["credential"]: (row["id"], row["role"]) for row in rows}


def refresh(socket_ids: Sequence[int]) -> None:
    """These are still open; whatever nobody refreshes is forgotten."""
    LiveSocket.objects.filter(pk__in=socket_ids).update(seen_at=Now())
    LiveSocket.objects.filter(seen_at__lt=Now() - timedelta(seconds=STALE)).delete()


def forget_dead_processes() -> None:
    """A process of this machine that was killed left rows behind; its users must not wait until they are stale."""
    left = LiveSocket.objects.filter(process__startswith=f"{_HOST}/").exclude(process=PROCESS)
    for process in set(left.values_list("process", flat=True)):
        if not _is_running(int(process.split("/")[1])):
            LiveSocket.objects.filter(process=process).delete()


def _is_running(pid: int) -> bool:
    if pid == os.getpid():
        return False  # in a container the process before us had the same number
    with suppress(PermissionError):
        try:
            os.kill(pid, 0)
        except ProcessLookupError:
            return False
    return True


def note(looks: Sequence[Look]) -> None:
    for look in looks:
        since = Now() if look.key else None
        LiveSocket.objects.filter(pk=look.socket_id).update(looking_at=look.key, doing=look.doing, looked_at=since)


def who_looks() -> dict[str, People]:
    """{serial: [{username, doing}]}, each person once: who maps it and also views it is mapping."""
    fresh = Q(looked_at__gte=Now() - timedelta(seconds=STALE), seen_at__gte=Now() - timedelta(seconds=STALE))
    rows = LiveSocket.objects.filter(fresh).order_by("username", "-doing")
    found: dict[str, dict[str, str]] = {}
    for key, username, doing in rows.values_list("looking_at", "username", "doing"):
        people = found.setdefault(str(key), {})
        if people.get(username) != "mapping":
            people[username] = str(doing)
    return {
        key: [{"username": name, "doing": doing} for name, doing in people.items()] for key, people in found.items()
    }
