"""Serials that people read, hear or type for one another."""

from collections.abc import Iterator
from itertools import pairwise

# Digits and letters that printers, scanners and tired eyes confuse.
_CONFUSED = ("0OQD", "1IL7", "2Z", "38", "5S6", "6G", "8B", "49", "17", "08", "UV", "MN")
_FOR: dict[str, str] = {}
for _group in _CONFUSED:
    for _character in _group:
        _FOR[_character] = _FOR.get(_character, "") + _group.replace(_character, "")


def alike(serial: str) -> Iterator[str]:
    """Every text that differs by one confused character or by two neighbours that changed places."""
    for index, character in enumerate(serial):
        for other in dict.fromkeys(_FOR.get(character, "")):
            yield serial[:index] + other + serial[index + 1 :]
    for index, (one, other) in enumerate(pairwise(serial)):
        if one != other:
            yield serial[:index] + other + one + serial[index + 2 :]
