"""Which events are told, and to whom: one table, topic x role (contract section 4)."""

from collections.abc import Iterable

from django.db.models import Q

from core.permissions import EVERYBODY, STAFF, Role

# What the event record writes beyond these (administration of sessions, say) stays in the audit log.
TOPICS: dict[str, frozenset[str]] = {
    entity: frozenset(actions.split())
    for entity, actions in {
        "device": "registered approved rejected fetched released lease_expired allocated deactivated deleted detailed"
        " reverted",
        "mapping": "created updated reviewed deleted reverted",
        "product": "created updated deleted",
        "order": "placed confirmed fulfilled cancelled",
        "customer": "created updated deleted restored merged",
        "vehicle": "created updated",
        "driver": "created updated",
        "document": "uploaded replaced removed",
        "submission": "created approved rejected completed",
        "serial_block": "reserved deleted",
        "changeset": "created checked running done cancelled failed",
        "user": "created updated",
        "webhook": "created updated deleted paused",
    }.items()
}
_GATE = STAFF | {Role.GATE}
HEARD_BY: dict[str, frozenset[Role]] = {
    "device": STAFF,
    "mapping": STAFF,
    "product": EVERYBODY,
    "order": STAFF,
    "customer": STAFF,
    "vehicle": _GATE,
    "driver": _GATE,
    "document": _GATE,
    "submission": _GATE,
    "serial_block": STAFF,
    "changeset": STAFF,
    "user": frozenset({Role.ADMIN}),
    "webhook": frozenset({Role.ADMIN}),
}
# A customer hears of these when they are the own ones.
OWN_HEARD_BY_CUSTOMERS = frozenset({"order", "document", "submission"})


def is_told(entity: str, action: str) -> bool:
    return action in TOPICS.get(entity, ())


def may_hear(role: str, user_id: int, entity: str, owner_id: int | None) -> bool:
    if role in HEARD_BY[entity]:
        return True
    return role == Role.CUSTOMER and owner_id == user_id and entity in OWN_HEARD_BY_CUSTOMERS


def heard_by(role: str, user_id: int, among: Iterable[str] = TOPICS) -> Q:
    """The same rule as a filter of the event table, for what happened before a socket came."""
    wanted = Q(pk__in=[])
    for entity in among:
        if role in HEARD_BY[entity]:
            wanted |= Q(entity=entity, action__in=TOPICS[entity])
        elif role == Role.CUSTOMER and entity in OWN_HEARD_BY_CUSTOMERS:
            wanted |= Q(entity=entity, action__in=TOPICS[entity], owner_id=user_id)
    return wanted
