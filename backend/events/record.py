"""The door to the event record for code that uses the ORM; procedures call record_event themselves."""

import orjson

from core import procedures


def record(entity: str, key: str, action: str, changes: dict, *, reason: str | None = None) -> None:
    """Append one change; call it inside the transaction of the change, so that both or neither are there.

    `changes` is {field: [old, new]} of JSON values.
    """
    procedures.call("record_event", entity, key, action, orjson.dumps(changes).decode(), out=(), reason=reason)
