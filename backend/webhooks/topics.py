"""What a webhook may ask for: the topics of the live feed."""

from live import topics as live
from live.changes import Change
from webhooks.models import EVERY

CHOICES = [f"{entity}.{action}" for entity, actions in sorted(live.TOPICS.items()) for action in sorted(actions)]
TEST = "test"  # asked for by an admin, not by a change

# What is about people is never told beyond its id: whoever may know more asks for it with credentials of their own.
_ABOUT_PEOPLE = frozenset({"customer", "vehicle", "driver", "document", "submission", "user"})
# The address of another webhook may hold a password.
_ID_ALONE = _ABOUT_PEOPLE | {"webhook"}
_REASONS = frozenset({"rejectReason"})  # what people typed stays in the house
_BY_SERIAL = frozenset({"device", "mapping"})


def is_told(change: Change) -> bool:
    return live.is_told(change.entity, change.action)


def is_wanted(topic: str, wanted: list[str]) -> bool:
    return EVERY in wanted or topic in wanted


def may_tell_changes(entity: str) -> bool:
    return entity not in _ID_ALONE


def told_changes(changes: dict[str, list]) -> dict[str, list]:
    return {name: both for name, both in changes.items() if name not in _REASONS}


def line_of(entity: str, key: str) -> str:
    """What is told in order: all of one device and its mapping, of one order, ..."""
    return key if entity in _BY_SERIAL else f"{entity}/{key}"
