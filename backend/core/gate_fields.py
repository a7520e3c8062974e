"""Fields that the gate alone writes, and that everybody is shown and sends back with the rest."""

from collections.abc import Collection
from decimal import Decimal
from typing import Any

from core.errors import SiloError
from core.permissions import Action, is_allowed

FOR_THE_GATE = "Only the gate may write this. Send what you were given, or leave it out."


def writable(caller, given: dict[str, Any], reserved: Collection[str], shown: dict[str, Any]) -> dict[str, Any]:
    """All that is given, to the gate; to others what is not `reserved`.

    Of the reserved fields these may send what they were shown, as older clients do with whole objects, or nothing.
    Raises SiloError denied for anything else.
    """
    if is_allowed(caller.role, Action.DECIDE_GATE):
        return given
    theirs = {name: value for name, value in given.items() if name in reserved}
    if any(_wire(value) not in ("", None, shown[name]) for name, value in theirs.items()):
        raise SiloError("denied", FOR_THE_GATE)
    return {name: value for name, value in given.items() if name not in reserved}


def _wire(value: Any) -> Any:
    return float(value) if isinstance(value, Decimal) else value
