"""The door to the event record for code that uses the ORM; procedures call record_event themselves."""

import orjson

from core import procedures


def record(
    entity: str, key: str, action: str, changes: dict, *, reason: str | None = None, owner_id: int | None = None
) -> None:
    """Append one change; call it inside the transaction of the change, so that both or neither are there.

    `changes` is {field: [old, new]} of JSON values. `owner_id` is the account whose order or document it
    is: a customer hears of the own ones only.
    """
    told = orjson.dumps(changes).decode()
    procedures.call("record_owned_event", entity, key, action, told, owner_id, out=(), reason=reason)
