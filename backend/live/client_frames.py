"""What a client may say on a socket; anything else is refused."""

import re
from dataclasses import dataclass

import orjson

_KEY = re.compile(r"[A-Z0-9-]{1,18}")  # any serial number, UPI PRO too
_DOING = frozenset({"viewing", "mapping"})


class NotUnderstoodError(Exception):
    """No frame that this socket takes."""


@dataclass(frozen=True, slots=True)
class Hello:
    """Asks for the last id and for presence."""


@dataclass(frozen=True, slots=True)
class Ping:
    """Asks for a pong."""


@dataclass(frozen=True, slots=True)
class Looking:
    """What is on this person's screen; `key` None: nothing any more."""

    key: str | None
    doing: str | None


@dataclass(frozen=True, slots=True)
class Foreign:
    """A JSON object that means nothing here; clients older than Silo may say such things."""


ClientFrame = Hello | Ping | Looking | Foreign


def understand(text: str | None) -> ClientFrame:
    """Raises NotUnderstoodError for what is no JSON object."""
    try:
        said = orjson.loads(text or "")
    except orjson.JSONDecodeError as error:
        raise NotUnderstoodError from error
    match said:
        case {"type": "hello"}:
            return Hello()
        case {"type": "ping"}:
            return Ping()
        case {"type": "presence", "key": None}:
            return Looking(None, None)
        case {"type": "presence", "key": str(key), "doing": str(doing)} if _KEY.fullmatch(key) and doing in _DOING:
            return Looking(key, doing)
        case dict():
            return Foreign()
    raise NotUnderstoodError
