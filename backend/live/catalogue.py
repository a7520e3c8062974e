"""Frames of /ws/products/: the whole product, as the catalogue's own endpoint would answer it now."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

import orjson

from events.models import Event
from live.changes import Change
from products.reading import product_rows
from products.rows import absolute

_ID = re.compile(r"[0-9]{1,18}", re.ASCII)
_ACTIONS = {"created": "create", "updated": "update", "deleted": "delete"}


@dataclass(frozen=True, slots=True)
class ProductStates:
    """Products by id, and by event id the last known fields of deleted ones."""

    rows: dict[int, dict[str, Any]] = field(default_factory=dict)
    deleted: dict[int, dict[str, Any]] = field(default_factory=dict)


def states_of(changes: Iterable[Change]) -> ProductStates:
    """What the frames of these changes need; asks the database."""
    found = [change for change in changes if _is_shown(change)]
    gone = [change.id for change in found if change.action == "deleted"]
    rows = product_rows(sorted({int(change.key) for change in found if change.action != "deleted"}))
    told = Event.objects.filter(pk__in=gone).values_list("pk", "changes") if gone else ()
    return ProductStates(rows, {event_id: _before(text) for event_id, text in told})


def _is_shown(change: Change) -> bool:
    """Plain SQL can write any key; one that is no id must not stop the feed."""
    return change.entity == "product" and change.action in _ACTIONS and bool(_ID.fullmatch(change.key))


def _before(changes: str) -> dict[str, Any]:
    try:
        told = orjson.loads(changes)
    except orjson.JSONDecodeError:
        return {}
    # The picture is a file that is gone, too.
    fields = told.items() if isinstance(told, dict) else ()
    return {name: values[0] for name, values in fields if name != "image" and isinstance(values, list) and values}


def frame(change: Change, states: ProductStates, base_url: str) -> str | None:
    """None when there is nothing to show: the product is gone by now, and its own `delete` follows."""
    if not _is_shown(change):
        return None
    product_id = int(change.key)
    if change.action == "deleted":
        data = {**states.deleted.get(change.id, {}), "id": product_id}
    elif product_id in states.rows:
        data = absolute(states.rows[product_id], base_url)
    else:
        return None
    return orjson.dumps({"action": _ACTIONS[change.action], "data": data}).decode()
