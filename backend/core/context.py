"""Who is acting and in which request: carried to the event record by every procedure call."""

from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Acting:
    """The origin of a change: `actor_id` is None for the system itself."""

    actor_id: int | None = None
    actor: str = "system"
    request_id: str = ""


_SYSTEM = Acting()
_acting: ContextVar[Acting] = ContextVar("acting", default=_SYSTEM)


def acting() -> Acting:
    return _acting.get()


def start_request(request_id: str) -> None:
    """Forget the thread's previous caller; nobody acts until authentication says who."""
    _acting.set(Acting(actor="anonymous", request_id=request_id))


def act_as(actor_id: int | None, actor: str) -> None:
    _acting.set(replace(_acting.get(), actor_id=actor_id, actor=actor))


@contextmanager
def acting_in(request_id: str, actor: str, actor_id: int | None):
    """Act for somebody in work that goes on after their request; its events share this request id."""
    token = _acting.set(Acting(actor_id, actor, request_id))
    try:
        yield
    finally:
        _acting.reset(token)


@contextmanager
def acting_as(actor: str, actor_id: int | None = None):
    """Act under another name for a block: management commands and tests."""
    token = _acting.set(replace(_acting.get(), actor_id=actor_id, actor=actor))
    try:
        yield
    finally:
        _acting.reset(token)
